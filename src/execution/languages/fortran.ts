import { fortranFunctions } from "./functions/fortran.js";
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
  // without the check an index out of range reads whatever lies there; lines of source may be longer than 132 characters.
  compile: ["gfortran", "-O0", "-fcheck=bounds", "-ffree-line-length-none", "-o", "main", "main.f90"],
  run: ["./main"],
  fences: ["fortran", "f90", "f95"],
  comment: { line: "!" },
  functions: fortranFunctions,
};
