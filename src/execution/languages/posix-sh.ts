import type { Language } from "./language.js";

export const posixSh: Language = {
  id: "posix-sh",
  name: "POSIX shell",
  aliases: ["dash", "posix-shell"],
  extensions: [".sh"],
  tier: 2,
  toolchain: { apt: ["dash"] },
  // dash does not say its version.
  version: ["dpkg-query", "--show", "dash"],
  sourceFile: "main.sh",
  run: ["dash", "main.sh"],
  fences: ["sh", "shell"],
  comment: { line: "#" },
  syntaxError: /: \d+: Syntax error: /,
};
