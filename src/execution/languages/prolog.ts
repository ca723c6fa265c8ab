import { prologFunctions } from "./functions/prolog.js";
import type { Language } from "./language.js";

/** Prolog with SWI-Prolog. A program ends by `halt`: what is left at the end of loading has failed. */
export const prolog: Language = {
  id: "prolog",
  name: "Prolog",
  aliases: ["swi-prolog", "swipl"],
  extensions: [".pl", ".pro", ".prolog", ".plt"],
  tier: 1,
  toolchain: { apt: ["swi-prolog-nox"] },
  version: ["swipl", "--version"],
  sourceFile: "main.pl",
  run: ["swipl", "-q", "--on-error=status", "-t", "halt(1)", "main.pl"],
  fences: ["prolog"],
  comment: { line: "%", block: ["/*", "*/"] },
  syntaxError: /^(?:ERROR|Warning): .*main\.pl:\d+:\d+: Syntax error|^ERROR: .*main\.pl:\d+:.*(?:syntax|Syntax) error/m,
  functions: prologFunctions,
};
