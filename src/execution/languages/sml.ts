import { smlFunctions } from "./functions/sml.js";
import type { Language } from "./language.js";

/** What is run instead of the source: an uncaught exception of the source itself would end with status 0. */
const RUN = `val () = (use "main.sml"; OS.Process.exit OS.Process.success)
  handle e =>
    (TextIO.output (TextIO.stdErr, "uncaught exception " ^ exnMessage e ^ "\\n"); OS.Process.exit OS.Process.failure);
`;

/** Standard ML with Poly/ML. Debian's SML/NJ is a 32-bit program, which the sandbox refuses. */
export const sml: Language = {
  id: "sml",
  name: "Standard ML",
  aliases: ["standard ml", "standard-ml", "standardml", "polyml", "poly/ml", "sml-poly"],
  extensions: [".sml", ".sig", ".fun", ".ML"],
  tier: 1,
  toolchain: { apt: ["polyml"] },
  version: ["poly", "-v"],
  sourceFile: "main.sml",
  extraFiles: { "run.sml": RUN },
  run: ["poly", "-q", "--use", "run.sml"],
  fences: ["sml", "standard-ml"],
  comment: { block: ["(*", "*)"] },
  syntaxError: /^main\.sml:\d+: error:/m,
  functions: smlFunctions,
};
