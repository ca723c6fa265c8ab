import { pascalFunctions } from "./functions/pascal.js";
import type { Language } from "./language.js";

/** Pascal with Free Pascal. */
export const pascal: Language = {
  id: "pascal",
  name: "Pascal",
  aliases: ["delphi", "object pascal", "objectpascal", "fpc", "freepascal"],
  extensions: [".pas", ".pp", ".dpr", ".lpr"],
  tier: 1,
  toolchain: { apt: ["fp-compiler"] },
  version: ["fpc", "-iV"],
  sourceFile: "main.pas",
  // -Sa keeps Assert; -Cr and -Co check ranges and overflow.
  compile: ["fpc", "-v0", "-Sa", "-Cr", "-Co", "-omain", "main.pas"],
  run: ["./main"],
  fences: ["pascal", "delphi", "objectpascal"],
  comment: { line: "//", block: ["{", "}"] },
  functions: pascalFunctions,
};
