import type { Language } from "./language.js";

/** Fixed-form COBOL with GnuCOBOL. */
export const cobol: Language = {
  id: "cobol",
  name: "COBOL",
  aliases: ["cob", "gnucobol", "open-cobol"],
  extensions: [".cob", ".cbl", ".cpy"],
  tier: 1,
  toolchain: { apt: ["gnucobol4"] },
  version: ["cobc", "--version"],
  sourceFile: "main.cob",
  // -debug checks subscripts and reference modification.
  compile: ["cobc", "-x", "-debug", "-o", "main", "main.cob"],
  run: ["./main"],
  fences: ["cobol", "cob"],
  comment: { line: "      *" },
};
