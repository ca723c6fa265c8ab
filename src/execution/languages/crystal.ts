import { crystalFunctions } from "./functions/crystal.js";
import type { Language } from "./language.js";

/** Crystal 1.6: the slowest of the native compilers, about four CPU seconds a program. */
export const crystal: Language = {
  id: "crystal",
  name: "Crystal",
  aliases: ["crystal-lang"],
  extensions: [".cr"],
  tier: 1,
  toolchain: { apt: ["crystal"] },
  version: ["crystal", "--version"],
  sourceFile: "main.cr",
  compile: ["crystal", "build", "--no-color", "--threads", "1", "-o", "main", "main.cr"],
  run: ["./main"],
  environment: { CRYSTAL_CACHE_DIR: "{work}/.crystal" },
  fences: ["crystal", "cr"],
  comment: { line: "#" },
  functions: crystalFunctions,
};
