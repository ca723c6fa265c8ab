import type { Language } from "./language.js";

export const sed: Language = {
  id: "sed",
  name: "sed",
  aliases: ["gnu-sed"],
  extensions: [".sed"],
  tier: 3,
  toolchain: { apt: ["sed"] },
  version: ["sed", "--version"],
  sourceFile: "main.sed",
  extraFiles: { "input.txt": "one two three\n" },
  run: ["sed", "-f", "main.sed", "input.txt"],
  fences: ["sed"],
  comment: { line: "#" },
  syntaxError: /^sed: (?:file \S+ line \d+|-e expression #\d+, char \d+): /m,
  impossible: { "runtime-error": "no command of a script that parses can fail" },
};
