import { schemeFunctions } from "./functions/scheme.js";
import type { Language } from "./language.js";

/** Scheme with GNU Guile 3, interpreted. */
export const schemeGuile: Language = {
  id: "scheme-guile",
  name: "Scheme (Guile)",
  aliases: ["scheme", "guile"],
  extensions: [".scm", ".ss", ".sps", ".sld", ".sls"],
  tier: 1,
  toolchain: { apt: ["guile-3.0"] },
  version: ["guile", "--version"],
  sourceFile: "main.scm",
  run: ["guile", "--no-auto-compile", "main.scm"],
  fences: ["scheme", "scm"],
  comment: { line: ";", block: ["#|", "|#"] },
  syntaxError:
    /^(?:In procedure read: |\S*main\.scm:\d+:\d+: )(?:Syntax error|unexpected end of input|unexpected)|^Syntax error:/m,
  functions: schemeFunctions,
};
