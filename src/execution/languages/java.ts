import { javaFunctions } from "./functions/java.js";
import type { Language } from "./language.js";

/** One collector and one compiler thread: small programs end before more would pay. */
const JVM = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"] as const;

export const java: Language = {
  id: "java",
  name: "Java",
  aliases: ["jdk"],
  extensions: [".java"],
  tier: 1,
  toolchain: { apt: ["openjdk-17-jdk-headless"] },
  version: ["javac", "-version"],
  sourceFile: "Main.java",
  compile: ["javac", ...JVM.map((flag) => `-J${flag}`), "-proc:none", "-d", ".", "Main.java"],
  run: ["java", "-ea", ...JVM, "-cp", ".", "Main"],
  limits: { startCpuTimeMs: 500, startMemoryBytes: 100 * 1024 * 1024 },
  fences: ["java"],
  comment: { line: "//", block: ["/*", "*/"] },
  functions: javaFunctions,
};
