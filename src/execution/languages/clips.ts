import type { Language } from "./language.js";

export const clips: Language = {
  id: "clips",
  name: "CLIPS",
  aliases: ["clips-lang"],
  extensions: [".clp"],
  tier: 3,
  toolchain: { apt: ["clips"] },
  version: ["dpkg-query", "--show", "clips"],
  sourceFile: "main.clp",
  // It goes on after an error. A program that does not end with (exit) comes to the prompt.
  run: [
    "/bin/sh",
    "-c",
    "{ echo '(exit 1)' | clips -f2 main.clp; echo \"\\nSTATUS $?\"; } | awk '/^STATUS [0-9]+$/ { status = $2; next } /^\\[[A-Z]+[0-9]+\\] / { bad = 1 } { print } END { exit bad ? 1 : status }'",
  ],
  fences: ["clips"],
  comment: { line: ";" },
  syntaxError: /^\[(?:PRNTUTIL2|EXPRNPSR\d+|CSTRCPSR\d+|PRCCODE[236]|EXPRNPSR\d+)\] /m,
};
