import { scalaFunctions } from "./functions/scala.js";
import { debianJars, JVM_FLAGS, JVM_LIMITS, JVM_RESIDENT, jvmCompiler } from "./jvm.js";
import type { Language } from "./language.js";

const LIBRARY = debianJars("scala-library");

const JVM = [
  "-Xss4m",
  "-cp",
  debianJars("scala-compiler", "scala-library", "scala-reflect", "scala-parser-combinators", "scala-xml", "scala-asm"),
] as const;

/** Debian's start script forks two dozen processes; this is what it starts in the end. */
const COMPILER = ["java", ...JVM_FLAGS, ...JVM, "scala.tools.nsc.Main"] as const;

/** Scala 2.11; the program's object is `Main`. */
export const scala: Language = {
  id: "scala",
  name: "Scala",
  aliases: ["scala2"],
  extensions: [".scala", ".sc"],
  tier: 1,
  toolchain: { apt: ["scala", "openjdk-17-jdk-headless"], warm: JVM_RESIDENT },
  version: [...COMPILER, "-version"],
  sourceFile: "Main.scala",
  compile: [...COMPILER, "-usejavacp", "-nobootcp", "-d", ".", "Main.scala"],
  warm: jvmCompiler({ kind: "scalac", standsInFor: [COMPILER], jvm: JVM }),
  run: ["java", ...JVM_FLAGS, "-cp", `.:${LIBRARY}`, "Main"],
  limits: JVM_LIMITS,
  fences: ["scala"],
  comment: { line: "//", block: ["/*", "*/"] },
  functions: scalaFunctions,
};
