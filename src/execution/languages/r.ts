import { rFunctions } from "./functions/r.js";
import type { Language } from "./language.js";

export const r: Language = {
  id: "r",
  name: "R",
  aliases: ["rscript", "rlang"],
  extensions: [".r", ".R"],
  tier: 1,
  toolchain: { apt: ["r-base-core"] },
  version: ["Rscript", "--version"],
  sourceFile: "main.R",
  run: ["Rscript", "--vanilla", "main.R"],
  limits: { startCpuTimeMs: 300 },
  fences: ["r", "R"],
  comment: { line: "#" },
  syntaxError: /^Error: (?:unexpected |malformed |invalid (?:assignment|use of)|'\\)/m,
  functions: rFunctions,
};
