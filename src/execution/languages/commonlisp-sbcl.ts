import { commonlispFunctions } from "./functions/commonlisp.js";
import type { Language } from "./language.js";

/** Common Lisp with SBCL: each form is compiled as it is loaded. */
export const commonlispSbcl: Language = {
  id: "commonlisp-sbcl",
  name: "Common Lisp",
  aliases: ["common lisp", "common-lisp", "commonlisp", "lisp", "sbcl", "cl"],
  extensions: [".lisp", ".cl", ".l", ".lsp", ".asd"],
  tier: 1,
  toolchain: { apt: ["sbcl"] },
  version: ["sbcl", "--version"],
  sourceFile: "main.lisp",
  run: ["sbcl", "--script", "main.lisp"],
  fences: ["lisp", "common-lisp", "commonlisp", "cl"],
  comment: { line: ";", block: ["#|", "|#"] },
  syntaxError:
    /^; caught ERROR:\n; {3}READ error|READ error during|Unhandled (?:END-OF-FILE|SB-C::INPUT-ERROR-IN-LOAD|SB-INT:SIMPLE-READER)/m,
  functions: commonlispFunctions,
};
