import type { Language } from "./language.js";

/** Pike 8. */
export const pike: Language = {
  id: "pike",
  name: "Pike",
  aliases: ["pike8"],
  extensions: [".pike", ".pmod"],
  tier: 2,
  toolchain: { apt: ["pike8.0-core"] },
  version: ["pike8.0", "--version"],
  sourceFile: "main.pike",
  run: ["pike8.0", "main.pike"],
  fences: ["pike"],
  comment: { line: "//", block: ["/*", "*/"] },
  syntaxError: /^Pike: Failed to compile script/m,
};
