import type { Language } from "./language.js";

export const asp: Language = {
  id: "asp",
  name: "Answer Set Programming",
  aliases: ["clingo", "gringo", "asp-clingo"],
  extensions: [".lp"],
  tier: 3,
  toolchain: { apt: ["gringo", "clasp"] },
  version: ["gringo", "--version"],
  sourceFile: "main.lp",
  // A program states its checks as constraints: it is wrong when no answer satisfies them.
  run: [
    "/bin/sh",
    "-c",
    "gringo main.lp > ground && { clasp ground; case $? in 10 | 30) ;; 20) echo CLADE-WRONG; exit 1 ;; *) exit 2 ;; esac; }",
  ],
  fences: ["asp", "clingo"],
  comment: { line: "%", block: ["%*", "*%"] },
  syntaxError: /^main\.lp:\d+:\d+(?:-\d+)?: error: /m,
  impossible: { "runtime-error": "an undefined operation removes a rule and is no error" },
};
