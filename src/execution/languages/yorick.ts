import type { Language } from "./language.js";

export const yorick: Language = {
  id: "yorick",
  name: "Yorick",
  aliases: ["yorick-lang"],
  extensions: [".i"],
  tier: 3,
  toolchain: { apt: ["yorick"] },
  version: ["dpkg-query", "--show", "yorick"],
  sourceFile: "main.i",
  run: ["yorick", "-batch", "main.i"],
  fences: ["yorick"],
  comment: { line: "//", block: ["/*", "*/"] },
  syntaxError: /^SYNTAX: /m,
};
