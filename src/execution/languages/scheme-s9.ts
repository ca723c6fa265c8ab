import type { Language } from "./language.js";

export const schemeS9: Language = {
  id: "scheme-s9",
  name: "Scheme (Scheme 9 from Empty Space)",
  aliases: ["scheme9", "s9", "s9fes"],
  extensions: [".scm"],
  tier: 3,
  toolchain: { apt: ["scheme9"] },
  version: ["dpkg-query", "--show", "scheme9"],
  sourceFile: "main.scm",
  run: ["s9", "-u", "-f", "main.scm"],
  limits: { startMemoryBytes: 16777216 },
  fences: ["scheme"],
  comment: { line: ";", block: ["#|", "|#"] },
  syntaxError: /^\*\*\* error: (?:missing '\)'|unexpected '\)'|.*syntax error)/m,
};
