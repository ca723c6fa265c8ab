import { groovyFunctions } from "./functions/groovy.js";
import { JVM_FLAGS, JVM_LIMITS } from "./jvm.js";
import type { Language } from "./language.js";

const GROOVY = [
  ...["java", ...JVM_FLAGS, "--add-opens=java.base/java.lang=ALL-UNNAMED"],
  ...["-cp", "/usr/share/groovy/lib/*:/usr/share/java/*", "groovy.ui.GroovyMain"],
] as const;

/** Groovy 2.4, compiled as it is loaded. */
export const groovy: Language = {
  id: "groovy",
  name: "Groovy",
  aliases: ["apache-groovy"],
  extensions: [".groovy", ".gvy", ".gy", ".gsh"],
  tier: 1,
  toolchain: { apt: ["groovy", "openjdk-17-jre-headless"] },
  version: [...GROOVY, "--version"],
  sourceFile: "main.groovy",
  run: [...GROOVY, "main.groovy"],
  limits: { ...JVM_LIMITS, startCpuTimeMs: 1500 },
  fences: ["groovy"],
  comment: { line: "//", block: ["/*", "*/"] },
  syntaxError: /^startup failed:$|MultipleCompilationErrorsException/m,
  functions: groovyFunctions,
};
