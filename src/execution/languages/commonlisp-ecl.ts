import type { Language } from "./language.js";

export const commonlispEcl: Language = {
  id: "commonlisp-ecl",
  name: "Common Lisp (ECL)",
  aliases: ["ecl", "embeddable-common-lisp"],
  extensions: [".lisp", ".lsp", ".cl"],
  tier: 3,
  toolchain: { apt: ["ecl"] },
  version: ["ecl", "--version"],
  sourceFile: "main.lisp",
  run: ["ecl", "--norc", "--shell", "main.lisp"],
  fences: ["lisp", "common-lisp"],
  comment: { line: ";", block: ["#|", "|#"] },
  syntaxError: /^(?:Unexpected end of file on|Reader error in file)/m,
};
