import type { Language } from "./language.js";

export const newlisp: Language = {
  id: "newlisp",
  name: "NewLisp",
  aliases: ["newlisp-lang"],
  extensions: [".nl", ".lsp", ".lisp"],
  tier: 2,
  toolchain: { apt: ["newlisp"] },
  version: ["newlisp", "-v"],
  sourceFile: "main.lsp",
  run: ["newlisp", "main.lsp", "-e", "(exit 0)"],
  fences: ["newlisp", "lisp"],
  comment: { line: ";", block: ["[text]", "[/text]"] },
  syntaxError: /^ERR: (?:missing parenthesis|string token too long|illegal token)/m,
};
