import type { Language } from "./language.js";

export const bash: Language = {
  id: "bash",
  name: "Shell",
  aliases: ["shell", "sh", "shell-script", "shellscript"],
  extensions: [".sh", ".bash"],
  tier: 1,
  toolchain: { apt: ["bash"] },
  version: ["bash", "--version"],
  sourceFile: "main.sh",
  run: ["bash", "main.sh"],
  fences: ["bash", "sh", "shell"],
  comment: { line: "#" },
  // Not what arithmetic says while running: `1+: syntax error: operand expected`.
  syntaxError: /: line \d+: (?:syntax error(?: near |: unexpected end of file)|unexpected EOF while looking for)/,
};
