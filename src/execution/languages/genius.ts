import type { Language } from "./language.js";

/** The language of Genius Mathematics Tool. */
export const genius: Language = {
  id: "genius",
  name: "GEL",
  aliases: ["gel"],
  extensions: [".gel"],
  tier: 3,
  toolchain: { apt: ["genius"] },
  version: ["genius", "--version"],
  sourceFile: "main.gel",
  // It goes on after an error, and exits with status 0.
  run: ["/bin/sh", "-c", "genius main.gel 2> errors; cat errors >&2; test ! -s errors"],
  fences: ["gel"],
  comment: { line: "#" },
  syntaxError: /ERROR: (?:syntax|parse) error/,
};
