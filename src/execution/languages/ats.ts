import type { Language } from "./language.js";

export const ats: Language = {
  id: "ats",
  name: "ATS",
  aliases: ["ats2"],
  extensions: [".dats", ".sats", ".hats"],
  tier: 3,
  toolchain: { apt: ["ats2-lang", "gcc"] },
  version: ["patscc", "-vats"],
  sourceFile: "main.dats",
  compile: ["patscc", "-DATS_MEMALLOC_LIBC", "-o", "main", "main.dats"],
  run: ["./main"],
  fences: ["ats"],
  comment: { line: "//", block: ["(*", "*)"] },
};
