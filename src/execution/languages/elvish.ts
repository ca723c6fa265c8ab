import type { Language } from "./language.js";

export const elvish: Language = {
  id: "elvish",
  name: "Elvish",
  aliases: ["elv"],
  extensions: [".elv"],
  tier: 3,
  toolchain: { apt: ["elvish"] },
  version: ["elvish", "-version"],
  sourceFile: "main.elv",
  run: ["elvish", "-norc", "main.elv"],
  fences: ["elvish"],
  comment: { line: "#" },
  syntaxError: /^(?:Parse|Compilation) error: /m,
};
