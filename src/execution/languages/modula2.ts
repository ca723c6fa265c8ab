import type { Language } from "./language.js";

/** ISO Modula-2 with GCC (Debian's library of the older dialect does not link). */
export const modula2: Language = {
  id: "modula2",
  name: "Modula-2",
  aliases: ["modula-2", "m2", "gm2"],
  extensions: [".mod"],
  tier: 2,
  toolchain: { apt: ["gm2"] },
  version: ["gm2", "--version"],
  sourceFile: "Main.mod",
  compile: ["gm2", "-fiso", "-fsoft-check-all", "-o", "main", "Main.mod"],
  run: ["./main"],
  fences: ["modula-2", "modula2"],
  comment: { block: ["(*", "*)"] },
};
