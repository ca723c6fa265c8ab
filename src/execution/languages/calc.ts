import type { Language } from "./language.js";

/** Landon Curt Noll's and David Bell's arbitrary precision calculator. */
export const calc: Language = {
  id: "calc",
  name: "calc",
  aliases: ["apcalc"],
  extensions: [".cal"],
  tier: 3,
  toolchain: { apt: ["calc"] },
  version: ["calc", "-v"],
  sourceFile: "main.cal",
  run: ["calc", "-q", "-p", "-f", "main.cal"],
  fences: ["calc"],
  comment: { line: "##", block: ["/*", "*/"] },
  syntaxError: /^".*", line \d+: /m,
};
