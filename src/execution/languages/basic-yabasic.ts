import type { Language } from "./language.js";

export const basicYabasic: Language = {
  id: "basic-yabasic",
  name: "BASIC (Yabasic)",
  aliases: ["yabasic"],
  extensions: [".yab", ".bas"],
  tier: 2,
  toolchain: { apt: ["yabasic"] },
  version: ["yabasic", "--version"],
  sourceFile: "main.yab",
  run: ["yabasic", "main.yab"],
  fences: ["basic", "yabasic"],
  comment: { line: "//" },
  syntaxError: /^---Error: Couldn't parse program/m,
};
