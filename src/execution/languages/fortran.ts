import type { Language } from "./language.js";

/** Free-form Fortran with GCC. */
export const fortran: Language = {
  id: "fortran",
  name: "Fortran",
  aliases: ["f90", "f95", "fortran 90", "fortran free form", "gfortran"],
  extensions: [".f90", ".f95", ".f03", ".f08", ".f", ".for"],
  tier: 1,
  toolchain: { apt: ["gfortran"] },
  version: ["gfortran", "--version"],
  sourceFile: "main.f90",
  // without the check an index out of range reads whatever lies there.
  compile: ["gfortran", "-O0", "-fcheck=bounds", "-o", "main", "main.f90"],
  run: ["./main"],
  fences: ["fortran", "f90", "f95"],
  comment: { line: "!" },
};
