import type { Language } from "./language.js";

/** GNU M4. */
export const m4: Language = {
  id: "m4",
  name: "M4",
  aliases: ["m4sugar"],
  extensions: [".m4", ".mc"],
  tier: 3,
  toolchain: { apt: ["m4"] },
  version: ["m4", "--version"],
  sourceFile: "main.m4",
  // -E: what it warns of, such as division by zero, ends with status 1.
  run: ["m4", "-E", "main.m4"],
  fences: ["m4"],
  comment: { line: "#" },
  syntaxError: /: (?:ERROR: )?end of (?:file|input) in (?:argument list|string)/i,
};
