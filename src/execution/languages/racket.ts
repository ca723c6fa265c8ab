import { racketFunctions } from "./functions/racket.js";
import type { Language } from "./language.js";

/** Racket 8. `rackunit` prints a failed check and ends with status 0: programs must raise or exit. */
export const racket: Language = {
  id: "racket",
  name: "Racket",
  aliases: ["rkt"],
  extensions: [".rkt", ".rktd", ".rktl", ".scrbl"],
  tier: 1,
  toolchain: { apt: ["racket"] },
  version: ["racket", "--version"],
  sourceFile: "main.rkt",
  run: ["racket", "main.rkt"],
  limits: { startCpuTimeMs: 500, startMemoryBytes: 128 * 1024 * 1024 },
  fences: ["racket", "rkt"],
  comment: { line: ";", block: ["#|", "|#"] },
  syntaxError: /^\S*main\.rkt:\d+:\d+: /m,
  functions: racketFunctions,
};
