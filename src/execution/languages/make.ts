import type { Language } from "./language.js";

/** GNU Make, functions and rules. */
export const make: Language = {
  id: "make",
  name: "Makefile",
  aliases: ["makefile", "gnu make", "bsdmake", "mf"],
  extensions: [".mk", ".mak", ".make", ".mkfile"],
  tier: 3,
  toolchain: { apt: ["make"] },
  version: ["make", "--version"],
  sourceFile: "Makefile",
  run: ["make", "-s"],
  fences: ["makefile", "make"],
  comment: { line: "#" },
  syntaxError:
    /^Makefile:\d+: \*\*\* (?:missing separator|recipe commences before first target|unterminated|missing .*endif|extraneous|empty variable name)/m,
};
