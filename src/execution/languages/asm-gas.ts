import type { Language } from "./language.js";

/** x86-64 assembly for the GNU assembler, linked with the C library; the program begins at `main`. */
export const asmGas: Language = {
  id: "asm-gas",
  name: "Assembly (GNU)",
  aliases: ["gas", "gnu assembly", "unix assembly (gas)"],
  extensions: [".s", ".S"],
  tier: 2,
  toolchain: { apt: ["gcc", "libc6-dev"] },
  version: ["as", "--version"],
  sourceFile: "main.s",
  compile: ["gcc", "-o", "main", "main.s"],
  run: ["./main"],
  fences: ["gas", "asm", "assembly", "s"],
  comment: { line: "#", block: ["/*", "*/"] },
};
