import type { Language } from "./language.js";

export const pari: Language = {
  id: "pari",
  name: "PARI/GP",
  aliases: ["gp", "pari-gp"],
  extensions: [".gp"],
  tier: 3,
  toolchain: { apt: ["pari-gp"] },
  version: ["gp", "--version-short"],
  sourceFile: "main.gp",
  // Errors end it (recover), and its stack may grow as far as the sandbox lets it.
  run: ["gp", "-q", "-f", "-D", "recover=0", "-D", "parisizemax=4G", "main.gp"],
  fences: ["parigp", "gp"],
  comment: { line: "\\\\", block: ["/*", "*/"] },
  syntaxError: /^\s*\*\*\*\s+syntax error/m,
};
