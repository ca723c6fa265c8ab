import type { Language } from "./language.js";

export const mksh: Language = {
  id: "mksh",
  name: "MirBSD Korn Shell",
  aliases: ["pdksh"],
  extensions: [".mksh", ".sh"],
  tier: 3,
  toolchain: { apt: ["mksh"] },
  version: ["mksh", "-c", "echo $KSH_VERSION"],
  sourceFile: "main.mksh",
  run: ["mksh", "main.mksh"],
  fences: ["mksh", "ksh"],
  comment: { line: "#" },
  syntaxError: /\[\d+\]: (?:syntax error: |no closing quote|here document )/,
};
