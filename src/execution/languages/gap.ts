import type { Language } from "./language.js";

export const gap: Language = {
  id: "gap",
  name: "GAP",
  aliases: ["gap-system"],
  extensions: [".g", ".gap", ".gi", ".gd"],
  tier: 3,
  toolchain: { apt: ["gap-core"] },
  version: ["gap", "--version"],
  sourceFile: "main.g",
  // Without packages (-A); memory is the sandbox's to limit.
  run: ["gap", "-q", "--quitonbreak", "-A", "-r", "-o", "64g", "main.g"],
  environment: { TERM: "dumb" },
  limits: { startCpuTimeMs: 1500, startMemoryBytes: 157286400 },
  fences: ["gap"],
  comment: { line: "#" },
  syntaxError: /^Syntax error: /m,
  // It goes on after a syntax error.
  endsWith: "CLADE-END",
};
