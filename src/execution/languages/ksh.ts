import type { Language } from "./language.js";

export const ksh: Language = {
  id: "ksh",
  name: "KornShell",
  aliases: ["ksh93", "korn-shell"],
  extensions: [".ksh", ".sh"],
  tier: 2,
  toolchain: { apt: ["ksh93u+m"] },
  version: ["/bin/sh", "-c", "ksh93 --version 2>&1 || true"],
  sourceFile: "main.ksh",
  run: ["ksh93", "main.ksh"],
  fences: ["ksh"],
  comment: { line: "#" },
  syntaxError: /: syntax error at line \d+: /,
};
