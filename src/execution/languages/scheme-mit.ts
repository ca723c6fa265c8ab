import type { Language } from "./language.js";

export const schemeMit: Language = {
  id: "scheme-mit",
  name: "Scheme (MIT)",
  aliases: ["mit-scheme"],
  extensions: [".scm"],
  tier: 3,
  toolchain: { apt: ["mit-scheme"] },
  version: ["mit-scheme", "--version"],
  sourceFile: "main.scm",
  // 4 GiB of heap, in blocks of 1024 words: memory is the sandbox's to limit.
  run: ["mit-scheme", "--heap", "524288", "--quiet", "--no-init-file", "--load", "main.scm", "--eval", "(exit 0)"],
  fences: ["scheme"],
  comment: { line: ";", block: ["#|", "|#"] },
  syntaxError: /^;(?:Premature EOF on|Unbalanced close parenthesis|Ill-formed special form)/m,
};
