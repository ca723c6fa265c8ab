import type { Language } from "./language.js";

/** The shell of Plan 9, in Byron Rakitzis's version. */
export const rc: Language = {
  id: "rc",
  name: "rc",
  aliases: ["plan9-rc", "rc-shell"],
  extensions: [".rc"],
  tier: 3,
  toolchain: { apt: ["rc"] },
  // rc does not say its version.
  version: ["dpkg-query", "--show", "rc"],
  sourceFile: "main.rc",
  run: ["rc", "main.rc"],
  fences: ["rc"],
  comment: { line: "#" },
  syntaxError: /^rc: (?:line \d+: )?(?:syntax error|eof in quoted string|unmatched)/m,
};
