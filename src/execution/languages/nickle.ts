import type { Language } from "./language.js";

export const nickle: Language = {
  id: "nickle",
  name: "Nickle",
  aliases: ["nickle-lang"],
  extensions: [".5c"],
  tier: 3,
  toolchain: { apt: ["nickle"] },
  version: ["nickle", "--version"],
  sourceFile: "main.5c",
  run: ["nickle", "main.5c"],
  fences: ["nickle"],
  comment: { line: "#", block: ["/*", "*/"] },
  syntaxError: /^main\.5c:\d+: (?:syntax error|No visible symbol|Incompatible)/m,
  // An uncaught exception exits with status 0.
  endsWith: "CLADE-END",
};
