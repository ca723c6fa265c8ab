import { kotlinFunctions } from "./functions/kotlin.js";
import { JVM_FLAGS, JVM_LIMITS, JVM_RESIDENT, jvmCompiler } from "./jvm.js";
import type { Language } from "./language.js";

const LIBRARIES = "{npm}/node_modules/kotlin-compiler/lib";
const STANDARD_LIBRARY = `${LIBRARIES}/kotlin-stdlib.jar`;

const CLASS_PATH = [
  "-cp",
  ["kotlin-compiler", "kotlin-stdlib", "kotlin-script-runtime", "kotlin-reflect", "kotlinx-coroutines-core-jvm"]
    .map((name) => `${LIBRARIES}/${name}.jar`)
    .join(":"),
] as const;

const COMPILER = [
  ...(["java", ...JVM_FLAGS, "-Xmx1g", ...CLASS_PATH] as const),
  "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
] as const;

/** Kotlin 2.4 for the JVM, with the compiler's own package on npm. */
export const kotlin: Language = {
  id: "kotlin",
  name: "Kotlin",
  aliases: ["kt", "kotlin-jvm"],
  extensions: [".kt", ".kts", ".ktm"],
  tier: 1,
  toolchain: { apt: ["openjdk-17-jdk-headless"], npm: ["kotlin-compiler@2.4.20"], warm: JVM_RESIDENT },
  version: [...COMPILER, "-version"],
  sourceFile: "Main.kt",
  compile: [...COMPILER, ...["-nowarn", "-no-stdlib", "-no-reflect", "-cp", STANDARD_LIBRARY, "-d", "out", "Main.kt"]],
  warm: jvmCompiler({ kind: "kotlinc", standsInFor: [COMPILER], jvm: CLASS_PATH }),
  run: ["java", ...JVM_FLAGS, "-cp", `out:${STANDARD_LIBRARY}`, "MainKt"],
  limits: JVM_LIMITS,
  fences: ["kotlin", "kt"],
  comment: { line: "//", block: ["/*", "*/"] },
  functions: kotlinFunctions,
};
