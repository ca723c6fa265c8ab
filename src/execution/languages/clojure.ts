import { clojureFunctions } from "./functions/clojure.js";
import { debianJars, JVM_FLAGS, JVM_LIMITS } from "./jvm.js";
import type { Language } from "./language.js";

const CLOJURE = [
  ...["java", ...JVM_FLAGS, "-cp", debianJars("clojure", "spec.alpha", "core.specs.alpha"), "clojure.main"],
] as const;

/** Clojure 1.11, compiled as it is loaded. */
export const clojure: Language = {
  id: "clojure",
  name: "Clojure",
  aliases: ["clj"],
  extensions: [".clj", ".cljc"],
  tier: 1,
  toolchain: { apt: ["clojure", "openjdk-17-jre-headless"] },
  version: [...CLOJURE, "-e", "(clojure-version)"],
  sourceFile: "main.clj",
  run: [...CLOJURE, "main.clj"],
  limits: { ...JVM_LIMITS, startCpuTimeMs: 1500 },
  fences: ["clojure", "clj"],
  comment: { line: ";" },
  syntaxError: /^Syntax error (?:compiling|reading|macroexpanding)/m,
  functions: clojureFunctions,
};
