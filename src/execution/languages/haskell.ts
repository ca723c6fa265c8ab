import { haskellFunctions } from "./functions/haskell.js";
import type { Language } from "./language.js";

/** Haskell with GHC 9.0 and the libraries it ships. */
export const haskell: Language = {
  id: "haskell",
  name: "Haskell",
  aliases: ["hs", "ghc"],
  extensions: [".hs", ".lhs"],
  tier: 1,
  toolchain: { apt: ["ghc"] },
  version: ["ghc", "--version"],
  sourceFile: "Main.hs",
  compile: ["ghc", "-v0", "-O0", "-o", "main", "Main.hs"],
  run: ["./main"],
  fences: ["haskell", "hs"],
  comment: { line: "--", block: ["{-", "-}"] },
  functions: haskellFunctions,
};
