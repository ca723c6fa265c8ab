import { octaveFunctions } from "./functions/octave.js";
import type { Language } from "./language.js";

/** MATLAB, run by GNU Octave. */
export const octave: Language = {
  id: "octave",
  name: "MATLAB",
  aliases: ["matlab", "gnu-octave"],
  extensions: [".m", ".matlab"],
  tier: 1,
  toolchain: { apt: ["octave"] },
  version: ["octave-cli", "--version"],
  sourceFile: "main.m",
  run: ["octave-cli", "--norc", "--no-history", "main.m"],
  limits: { startCpuTimeMs: 300 },
  fences: ["matlab", "octave", "m"],
  comment: { line: "%", block: ["%{", "%}"] },
  syntaxError: /^(?:error: )?parse error(?: near line|:)/m,
  functions: octaveFunctions,
};
