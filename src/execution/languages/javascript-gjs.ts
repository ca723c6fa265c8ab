import type { Language } from "./language.js";

/** The JavaScript of GNOME, with Mozilla's engine. */
export const javascriptGjs: Language = {
  id: "javascript-gjs",
  name: "JavaScript (GJS)",
  aliases: ["gjs"],
  extensions: [".js"],
  tier: 3,
  toolchain: { apt: ["gjs"] },
  version: ["gjs", "--version"],
  sourceFile: "main.js",
  run: ["gjs", "main.js"],
  fences: ["javascript", "js"],
  comment: { line: "//", block: ["/*", "*/"] },
  syntaxError: / JS ERROR: SyntaxError: .* @ \S*main\.js:\d+/,
};
