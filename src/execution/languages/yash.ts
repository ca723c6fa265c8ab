import type { Language } from "./language.js";

export const yash: Language = {
  id: "yash",
  name: "Yash",
  aliases: ["yet-another-shell"],
  extensions: [".yash", ".sh"],
  tier: 3,
  toolchain: { apt: ["yash"] },
  version: ["yash", "--version"],
  sourceFile: "main.yash",
  run: ["yash", "main.yash"],
  fences: ["sh", "yash"],
  comment: { line: "#" },
  syntaxError: /^\S+:\d+: syntax error: /m,
};
