import { rakuFunctions } from "./functions/raku.js";
import type { Language } from "./language.js";

/** Raku with Rakudo. */
export const raku: Language = {
  id: "raku",
  name: "Raku",
  aliases: ["perl6", "perl-6", "perl 6", "rakudo"],
  extensions: [".raku", ".rakumod", ".p6", ".pl6", ".pm6"],
  tier: 1,
  toolchain: { apt: ["rakudo"] },
  version: ["raku", "--version"],
  sourceFile: "main.raku",
  run: ["raku", "main.raku"],
  limits: { startCpuTimeMs: 800, startMemoryBytes: 128 * 1024 * 1024 },
  fences: ["raku", "perl6"],
  comment: { line: "#" },
  syntaxError: /===\S*SORRY!/m,
  functions: rakuFunctions,
};
