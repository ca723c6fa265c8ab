import type { Language } from "./language.js";

/** Forth with Gforth. Afterwards it would read standard input, hence `bye`. */
export const forth: Language = {
  id: "forth",
  name: "Forth",
  aliases: ["gforth"],
  extensions: [".fs", ".fth", ".4th", ".forth", ".f", ".fr"],
  tier: 1,
  toolchain: { apt: ["gforth"] },
  version: ["gforth", "--version"],
  sourceFile: "main.fs",
  run: ["gforth", "main.fs", "-e", "bye"],
  fences: ["forth", "fth"],
  comment: { line: "\\\\", block: ["(", ")"] },
  syntaxError:
    /(?:Undefined word|unstructured|Control structure mismatch|Invalid name argument|Interpreting a compile-only word)$/im,
};
