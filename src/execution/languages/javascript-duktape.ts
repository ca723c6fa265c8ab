import type { Language } from "./language.js";

export const javascriptDuktape: Language = {
  id: "javascript-duktape",
  name: "JavaScript (Duktape)",
  aliases: ["duktape", "duk"],
  extensions: [".js"],
  tier: 3,
  toolchain: { apt: ["duktape"] },
  version: ["dpkg-query", "--show", "duktape"],
  sourceFile: "main.js",
  run: ["duk", "main.js"],
  fences: ["javascript", "js"],
  comment: { line: "//", block: ["/*", "*/"] },
  syntaxError: /^SyntaxError: .*\(line \d+\)/m,
};
