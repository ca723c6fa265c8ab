import type { Language } from "./language.js";

export const yacas: Language = {
  id: "yacas",
  name: "Yacas",
  aliases: ["yacas-cas"],
  extensions: [".ys"],
  tier: 3,
  toolchain: { apt: ["yacas"] },
  version: ["yacas", "-v"],
  sourceFile: "main.ys",
  run: ["yacas", "-pc", "main.ys"],
  fences: ["yacas"],
  comment: { line: "//", block: ["/*", "*/"] },
  syntaxError: /^\S+\(\d+\) : (?:Error parsing expression|Expecting a )/m,
  // An error ends the file and exits with status 0.
  endsWith: "CLADE-END",
};
