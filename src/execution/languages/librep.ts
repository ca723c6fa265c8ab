import type { Language } from "./language.js";

export const librep: Language = {
  id: "librep",
  name: "librep Lisp",
  aliases: ["rep", "sawfish-lisp"],
  extensions: [".jl"],
  tier: 3,
  toolchain: { apt: ["rep"] },
  version: ["rep", "--version"],
  sourceFile: "main.jl",
  run: ["rep", "--batch", "--no-rc", "main.jl"],
  fences: ["lisp", "librep"],
  comment: { line: ";", block: ["#|", "|#"] },
  syntaxError: /^error--> \((?:premature-end-of-stream|invalid-read-syntax)/m,
};
