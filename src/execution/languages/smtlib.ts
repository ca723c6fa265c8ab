import type { Language } from "./language.js";

/** SMT-LIB 2, solved by Z3. */
export const smtlib: Language = {
  id: "smtlib",
  name: "SMT",
  aliases: ["smt", "smtlib2", "smt-lib", "z3", "smtlib-z3"],
  extensions: [".smt2", ".smt", ".z3"],
  tier: 3,
  toolchain: { apt: ["z3"] },
  version: ["z3", "--version"],
  sourceFile: "main.smt2",
  run: ["z3", "main.smt2"],
  fences: ["smt2", "smtlib"],
  comment: { line: ";" },
  syntaxError: /^\(error "line \d+ column \d+: (?:invalid |unknown |unexpected )/m,
  // A check can choose what is printed and not how Z3 exits.
  endsWith: "CLADE-END",
};
