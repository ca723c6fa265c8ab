import type { Language } from "./language.js";

/** x86-64 assembly with NASM; the program begins at `_start`. */
export const asmNasm: Language = {
  id: "asm-nasm",
  name: "Assembly (NASM)",
  aliases: ["assembly", "asm", "nasm", "x86 assembly", "unix assembly"],
  extensions: [".asm", ".nasm"],
  tier: 1,
  toolchain: { apt: ["nasm", "binutils"] },
  version: ["nasm", "--version"],
  sourceFile: "main.asm",
  compile: ["/bin/sh", "-c", "nasm -f elf64 main.asm -o main.o && ld -o main main.o"],
  run: ["./main"],
  fences: ["nasm", "asm", "assembly", "x86asm"],
  comment: { line: ";" },
};
