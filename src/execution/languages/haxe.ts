import type { Language } from "./language.js";

/** Haxe for the Neko machine: unlike `--interp` it tells a program that does not compile from one that fails. */
export const haxe: Language = {
  id: "haxe",
  name: "Haxe",
  aliases: ["haxe-neko"],
  extensions: [".hx", ".hxsl"],
  tier: 1,
  toolchain: { apt: ["haxe", "neko"] },
  version: ["haxe", "--version"],
  sourceFile: "Main.hx",
  compile: ["haxe", "--main", "Main", "--neko", "main.n"],
  run: ["neko", "main.n"],
  fences: ["haxe", "hx"],
  comment: { line: "//", block: ["/*", "*/"] },
};
