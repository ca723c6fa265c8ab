import type { Language } from "./language.js";

export const zsh: Language = {
  id: "zsh",
  name: "Zsh",
  aliases: ["z-shell"],
  extensions: [".zsh", ".sh"],
  tier: 1,
  toolchain: { apt: ["zsh"] },
  version: ["zsh", "--version"],
  sourceFile: "main.zsh",
  run: ["zsh", "-f", "main.zsh"],
  fences: ["zsh"],
  comment: { line: "#" },
  syntaxError: /^\S+:\d+: (?:parse error|unmatched )/m,
};
