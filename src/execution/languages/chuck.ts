import type { Language } from "./language.js";

export const chuck: Language = {
  id: "chuck",
  name: "ChucK",
  aliases: ["chuck-lang"],
  extensions: [".ck"],
  tier: 3,
  toolchain: { apt: ["chuck"] },
  version: ["chuck", "--version"],
  sourceFile: "main.ck",
  run: ["chuck", "--silent", "main.ck"],
  fences: ["chuck"],
  comment: { line: "//", block: ["/*", "*/"] },
  syntaxError: /^\[\S+\]:(?:line\(\d+\)|\d+)/m,
  // An error ends the shred and exits with status 0.
  endsWith: "CLADE-END",
};
