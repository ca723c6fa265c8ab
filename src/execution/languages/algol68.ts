import type { Language } from "./language.js";

/** Algol 68 Genie. */
export const algol68: Language = {
  id: "algol68",
  name: "ALGOL 68",
  aliases: ["algol-68", "algol 68", "algol68g", "a68g", "algol"],
  extensions: [".a68"],
  tier: 2,
  toolchain: { apt: ["algol68g"] },
  version: ["a68g", "--version"],
  sourceFile: "main.a68",
  run: ["a68g", "--quiet", "--assertions", "--heap=1900M", "main.a68"],
  fences: ["algol68", "algol"],
  comment: { block: ["COMMENT", "COMMENT"] },
  syntaxError: /a68g: (?:syntax|semantic)? ?error/,
};
