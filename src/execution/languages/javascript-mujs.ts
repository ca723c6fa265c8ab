import type { Language } from "./language.js";

export const javascriptMujs: Language = {
  id: "javascript-mujs",
  name: "JavaScript (MuJS)",
  aliases: ["mujs"],
  extensions: [".js"],
  tier: 3,
  toolchain: { apt: ["mujs"] },
  version: ["dpkg-query", "--show", "mujs"],
  sourceFile: "main.js",
  run: ["mujs", "main.js"],
  fences: ["javascript", "js"],
  comment: { line: "//", block: ["/*", "*/"] },
  syntaxError: /^SyntaxError: main\.js:\d+: /m,
};
