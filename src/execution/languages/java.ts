import { javaFunctions } from "./functions/java.js";
import { JVM_FLAGS, JVM_RESIDENT, jvmCompiler } from "./jvm.js";
import type { Language } from "./language.js";

export const java: Language = {
  id: "java",
  name: "Java",
  aliases: ["jdk"],
  extensions: [".java"],
  tier: 1,
  toolchain: { apt: ["openjdk-17-jdk-headless"], warm: JVM_RESIDENT },
  version: ["javac", "-version"],
  sourceFile: "Main.java",
  compile: ["javac", ...JVM_FLAGS.map((flag) => `-J${flag}`), "-proc:none", "-d", ".", "Main.java"],
  warm: jvmCompiler({ kind: "javac", standsInFor: [["javac"]], always: ["-proc:none"] }),
  run: ["java", "-ea", ...JVM_FLAGS, "-cp", ".", "Main"],
  limits: { startCpuTimeMs: 500, startMemoryBytes: 100 * 1024 * 1024 },
  fences: ["java"],
  comment: { line: "//", block: ["/*", "*/"] },
  functions: javaFunctions,
};
