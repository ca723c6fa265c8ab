import type { Language } from "./language.js";

export const ratfor: Language = {
  id: "ratfor",
  name: "Ratfor",
  aliases: ["rational-fortran"],
  extensions: [".r", ".rat", ".ratfor"],
  tier: 3,
  toolchain: { apt: ["ratfor", "gfortran"] },
  version: ["dpkg-query", "--show", "ratfor"],
  sourceFile: "main.rat",
  compile: ["/bin/sh", "-c", "ratfor main.rat > main.f && gfortran -std=legacy -fcheck=all -o main main.f"],
  run: ["./main"],
  fences: ["ratfor", "fortran"],
  comment: { line: "#" },
};
