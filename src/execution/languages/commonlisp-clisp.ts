import type { Language } from "./language.js";

/** Common Lisp with CLISP, interpreted. */
export const commonlispClisp: Language = {
  id: "commonlisp-clisp",
  name: "Common Lisp (CLISP)",
  aliases: ["clisp"],
  extensions: [".lisp", ".cl", ".lsp"],
  tier: 2,
  toolchain: { apt: ["clisp"] },
  version: ["clisp", "--version"],
  sourceFile: "main.lisp",
  run: ["clisp", "-q", "-norc", "-on-error", "exit", "main.lisp"],
  fences: ["lisp", "common-lisp"],
  comment: { line: ";", block: ["#|", "|#"] },
  syntaxError: /^\*\*\* - READ: /m,
};
