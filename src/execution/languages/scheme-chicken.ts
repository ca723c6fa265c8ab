import type { Language } from "./language.js";

/** Scheme with Chicken, compiled through C. */
export const schemeChicken: Language = {
  id: "scheme-chicken",
  name: "Scheme (Chicken)",
  aliases: ["chicken", "chicken-scheme"],
  extensions: [".scm"],
  tier: 2,
  toolchain: { apt: ["chicken-bin"] },
  version: ["csc", "-version"],
  sourceFile: "main.scm",
  compile: ["csc", "-O0", "-o", "main", "main.scm"],
  run: ["./main"],
  fences: ["scheme", "scm"],
  comment: { line: ";", block: ["#|", "|#"] },
};
