import { emacslispFunctions } from "./functions/emacslisp.js";
import type { Language } from "./language.js";

/** Emacs Lisp in batch mode. */
export const emacslisp: Language = {
  id: "emacslisp",
  name: "Emacs Lisp",
  aliases: ["elisp", "emacs", "emacs-lisp", "emacs lisp"],
  extensions: [".el"],
  tier: 1,
  toolchain: { apt: ["emacs-nox"] },
  version: ["emacs", "--version"],
  sourceFile: "main.el",
  run: ["emacs", "--batch", "-Q", "-l", "main.el"],
  limits: { startCpuTimeMs: 300 },
  fences: ["elisp", "emacs-lisp", "emacslisp"],
  comment: { line: ";" },
  syntaxError:
    /Lisp error: \((?:end-of-file|invalid-read-syntax)\b|^(?:End of file during parsing|Invalid read syntax)/m,
  functions: emacslispFunctions,
};
