import type { Language } from "./language.js";

/** Promela, simulated by SPIN. */
export const promela: Language = {
  id: "promela",
  name: "Promela",
  aliases: ["spin", "promela-spin"],
  extensions: [".pml"],
  tier: 3,
  toolchain: { apt: ["spin"] },
  version: ["spin", "-V"],
  sourceFile: "main.pml",
  run: ["spin", "-T", "main.pml"],
  fences: ["promela"],
  comment: { block: ["/*", "*/"] },
  syntaxError: /^spin: main\.pml:\d+, Error: (?!assertion violated|indexing array)/m,
};
