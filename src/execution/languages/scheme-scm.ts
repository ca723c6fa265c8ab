import type { Language } from "./language.js";

export const schemeScm: Language = {
  id: "scheme-scm",
  name: "Scheme (SCM)",
  aliases: ["scm"],
  extensions: [".scm"],
  tier: 3,
  toolchain: { apt: ["scm"] },
  version: ["scm", "--version"],
  sourceFile: "main.scm",
  run: ["scm", "-f", "main.scm"],
  fences: ["scheme"],
  comment: { line: ";", block: ["#|", "|#"] },
  syntaxError: /: end of file in {1,2}\(|^;WARNING: .* unexpected "\)"/m,
};
