import type { Language } from "./language.js";

export const picolisp: Language = {
  id: "picolisp",
  name: "PicoLisp",
  aliases: ["pil"],
  extensions: [".l"],
  tier: 2,
  toolchain: { apt: ["picolisp"] },
  version: ["picolisp", "-version", "-bye"],
  sourceFile: "main.l",
  run: ["picolisp", "main.l"],
  fences: ["picolisp"],
  comment: { line: "#" },
  syntaxError: /^\[main\.l:\d+\] (?:EOF Overrun|Super parentheses mismatch|Bad input)/m,
};
