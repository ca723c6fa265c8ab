import type { Language } from "./language.js";

export const cython: Language = {
  id: "cython",
  name: "Cython",
  aliases: ["pyrex"],
  extensions: [".pyx"],
  tier: 3,
  toolchain: { apt: ["cython3", "gcc", "libpython3.11-dev"] },
  version: ["/usr/bin/cython3", "--version"],
  sourceFile: "main.pyx",
  compile: [
    "/bin/sh",
    "-c",
    "/usr/bin/cython3 -3 --embed main.pyx -o main.c && gcc -w -O0 -I/usr/include/python3.11 -o main main.c -lpython3.11",
  ],
  run: ["./main"],
  fences: ["cython", "pyx"],
  comment: { line: "#", block: ['"""', '"""'] },
};
