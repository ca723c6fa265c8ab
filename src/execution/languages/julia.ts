import { juliaFunctions } from "./functions/julia.js";
import type { Language } from "./language.js";

/** Julia 1.5, the last that Debian had. */
export const julia: Language = {
  id: "julia",
  name: "Julia",
  aliases: ["jl"],
  extensions: [".jl"],
  tier: 2,
  toolchain: { root: { suite: "bullseye", packages: ["julia"] } },
  version: ["julia", "--version"],
  sourceFile: "main.jl",
  run: ["julia", "--startup-file=no", "--history-file=no", "--color=no", "-O1", "main.jl"],
  environment: { JULIA_DEPOT_PATH: "{work}/.julia", JULIA_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" },
  limits: { startCpuTimeMs: 500, startMemoryBytes: 160 * 1024 * 1024 },
  fences: ["julia", "jl"],
  comment: { line: "#", block: ["#=", "=#"] },
  syntaxError: /^ERROR: (?:LoadError: )?syntax: /m,
  functions: juliaFunctions,
};
