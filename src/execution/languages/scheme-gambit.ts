import type { Language } from "./language.js";

export const schemeGambit: Language = {
  id: "scheme-gambit",
  name: "Scheme (Gambit)",
  aliases: ["gambit", "gsi"],
  extensions: [".scm"],
  tier: 3,
  toolchain: { apt: ["gambc"] },
  version: ["gsi", "-v"],
  sourceFile: "main.scm",
  // Without a terminal it keeps to itself what was wrong.
  run: [
    "gsi",
    "-e",
    '(with-exception-catcher (lambda (e) (display-exception e (current-error-port)) (exit 70)) (lambda () (load "main.scm")))',
  ],
  fences: ["scheme", "gambit"],
  comment: { line: ";", block: ["#|", "|#"] },
  syntaxError: /^(?:Incomplete form, EOF reached|Datum or EOF expected|Ill-formed |Illegal |Unbalanced )/m,
};
