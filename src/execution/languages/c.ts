import type { Language } from "./language.js";

export const c: Language = {
  id: "c",
  name: "C",
  aliases: [],
  extensions: [".c"],
  tier: 1,
  toolchain: { apt: ["gcc", "libc6-dev"] },
  version: ["gcc", "--version"],
  sourceFile: "main.c",
  compile: ["gcc", "-std=c17", "-O0", "-o", "main", "main.c", "-lm"],
  run: ["./main"],
  fences: ["c"],
  comment: { line: "//", block: ["/*", "*/"] },
};
