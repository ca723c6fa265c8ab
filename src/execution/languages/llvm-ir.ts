import type { Language } from "./language.js";

/** LLVM assembly, compiled and run by `lli`. */
export const llvmIr: Language = {
  id: "llvm-ir",
  name: "LLVM",
  aliases: ["llvm", "llvm ir", "llvmir"],
  extensions: [".ll"],
  tier: 2,
  toolchain: { apt: ["llvm-14"] },
  version: ["lli-14", "--version"],
  sourceFile: "main.ll",
  run: ["lli-14", "-opaque-pointers", "main.ll"],
  fences: ["llvm", "ll"],
  comment: { line: ";" },
  syntaxError: /\blli: \S*main\.ll:\d+:\d+: error:/,
};
