import type { Language } from "./language.js";

export const expect: Language = {
  id: "expect",
  name: "Expect",
  aliases: ["tcl-expect"],
  extensions: [".exp"],
  tier: 3,
  toolchain: { apt: ["expect"] },
  version: ["expect", "-v"],
  sourceFile: "main.exp",
  run: ["expect", "-f", "main.exp"],
  fences: ["expect", "tcl"],
  comment: { line: "#" },
  syntaxError: /^(?:missing (?:close-brace|close-bracket|"|\)).*|extra characters after close-(?:brace|quote))\r?$/m,
};
