import type { Language } from "./language.js";

export const rexx: Language = {
  id: "rexx",
  name: "REXX",
  aliases: ["regina", "arexx"],
  extensions: [".rexx", ".rex", ".pprx"],
  tier: 2,
  toolchain: { apt: ["regina-rexx"] },
  version: ["/bin/sh", "-c", "rexx -v 2>&1 || true"],
  sourceFile: "main.rexx",
  // A name without a path is looked for in REGINA_MACROS only.
  run: ["rexx", "./main.rexx"],
  fences: ["rexx"],
  comment: { block: ["/*", "*/"] },
  syntaxError: /^Error (?:6|7|8|9|10|13|14|18|21|25|26|27|28|35|36|37|64) running /m,
};
