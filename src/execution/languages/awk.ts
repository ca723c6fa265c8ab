import type { Language } from "./language.js";

export const awk: Language = {
  id: "awk",
  name: "Awk",
  aliases: ["gawk"],
  extensions: [".awk", ".gawk"],
  tier: 1,
  toolchain: { apt: ["gawk"] },
  version: ["gawk", "--version"],
  sourceFile: "main.awk",
  run: ["gawk", "-f", "main.awk"],
  fences: ["awk", "gawk"],
  comment: { line: "#" },
  syntaxError: /^gawk: \S+:\d+: .*(?:syntax error|unterminated|unexpected newline|^\s*\^)/m,
};
