import type { Language } from "./language.js";

/** Scheme with Chez Scheme. */
export const schemeChez: Language = {
  id: "scheme-chez",
  name: "Scheme (Chez)",
  aliases: ["chez", "chezscheme", "chez scheme"],
  extensions: [".scm", ".ss", ".sls"],
  tier: 2,
  toolchain: { apt: ["chezscheme"] },
  version: ["chezscheme", "--version"],
  sourceFile: "main.scm",
  run: ["chezscheme", "--script", "main.scm"],
  fences: ["scheme", "scm"],
  comment: { line: ";", block: ["#|", "|#"] },
  syntaxError: /^Exception(?: in read)?: (?:unexpected|invalid syntax|unbalanced)/m,
};
