import type { Language } from "./language.js";

/** GNU bc. It knows numbers only, and ends with status 0 after any error. */
export const bc: Language = {
  id: "bc",
  name: "bc",
  aliases: ["gnu bc"],
  extensions: [".bc"],
  tier: 3,
  toolchain: { apt: ["bc"] },
  version: ["bc", "--version"],
  sourceFile: "main.bc",
  run: ["bc", "-lq", "main.bc"],
  fences: ["bc"],
  comment: { line: "#", block: ["/*", "*/"] },
  syntaxError: /: (?:syntax|parse) error/,
  endsWith: "CLADE-END",
};
