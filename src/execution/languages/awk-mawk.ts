import type { Language } from "./language.js";

export const awkMawk: Language = {
  id: "awk-mawk",
  name: "Awk (mawk)",
  aliases: ["mawk"],
  extensions: [".awk", ".mawk"],
  tier: 3,
  toolchain: { apt: ["mawk"] },
  version: ["mawk", "-W", "version"],
  sourceFile: "main.awk",
  run: ["mawk", "-f", "main.awk"],
  fences: ["awk", "mawk"],
  comment: { line: "#" },
  syntaxError:
    /^mawk: \S*\s*line \d+: (?:syntax error|missing |unexpected |runaway |improper |regular expression compile)/m,
};
