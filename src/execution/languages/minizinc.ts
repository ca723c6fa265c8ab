import type { Language } from "./language.js";

/** MiniZinc with Gecode. A program without solution ends with status 0; the line ends each solution. */
export const minizinc: Language = {
  id: "minizinc",
  name: "MiniZinc",
  aliases: ["mzn"],
  extensions: [".mzn"],
  tier: 2,
  toolchain: { apt: ["minizinc"] },
  version: ["minizinc", "--version"],
  sourceFile: "main.mzn",
  run: ["minizinc", "--solver", "gecode", "main.mzn"],
  fences: ["minizinc", "mzn"],
  comment: { line: "%", block: ["/*", "*/"] },
  syntaxError: /^Error: (?:syntax|type) error/m,
  endsWith: "----------",
};
