import type { Language } from "./language.js";

export const euslisp: Language = {
  id: "euslisp",
  name: "EusLisp",
  aliases: ["eus"],
  extensions: [".l"],
  tier: 3,
  toolchain: { apt: ["euslisp"] },
  version: ["dpkg-query", "--show", "euslisp"],
  sourceFile: "main.l",
  // Otherwise an error starts a prompt and status 0 follows.
  run: [
    "eus",
    '(lisp::install-error-handler #\'(lambda (code message &rest more) (format *error-output* "error ~a: ~a ~a~%" code message more) (finish-output *error-output*) (unix::exit 1)))',
    "main.l",
  ],
  environment: { EUSDIR: "/usr/share/euslisp/" },
  fences: ["lisp", "euslisp"],
  comment: { line: ";", block: ["#|", "|#"] },
  syntaxError: /^error (?:34|45|76): /m,
  // It stops silently where a parenthesis is missing.
  endsWith: "CLADE-END",
};
