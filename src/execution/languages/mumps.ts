import type { Language } from "./language.js";

/** M, also known as MUMPS, with FIS GT.M. */
export const mumps: Language = {
  id: "mumps",
  name: "M",
  aliases: ["gtm", "m"],
  extensions: [".mumps", ".m"],
  tier: 2,
  toolchain: { apt: ["fis-gtm"] },
  version: ["dpkg-query", "--show", "fis-gtm"],
  sourceFile: "main.m",
  run: ["/usr/lib/x86_64-linux-gnu/fis-gtm/V7.0-005_x86_64/mumps", "-run", "main"],
  environment: {
    gtm_dist: "/usr/lib/x86_64-linux-gnu/fis-gtm/V7.0-005_x86_64",
    gtmroutines: "{work}({work}) /usr/lib/x86_64-linux-gnu/fis-gtm/V7.0-005_x86_64",
    gtmgbldir: "{work}/main.gld",
    gtm_etrap: "write $zstatus,! zhalt 1",
    gtm_log: "{work}",
  },
  fences: ["mumps"],
  comment: { line: ";" },
  syntaxError: /At column \d+, line \d+, source module/,
};
