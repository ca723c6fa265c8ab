import { dFunctions } from "./functions/d.js";
import type { Language } from "./language.js";

/** D with LDC, without `-release`: that would remove `assert` and bounds checks. */
export const d: Language = {
  id: "d",
  name: "D",
  aliases: ["dlang", "d-ldc"],
  extensions: [".d", ".di"],
  tier: 1,
  toolchain: { apt: ["ldc"] },
  version: ["ldc2", "--version"],
  sourceFile: "main.d",
  compile: ["ldc2", "-of=main", "main.d"],
  run: ["./main"],
  fences: ["d", "dlang"],
  comment: { line: "//", block: ["/*", "*/"] },
  functions: dFunctions,
};
