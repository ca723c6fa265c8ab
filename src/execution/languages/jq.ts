import type { Language } from "./language.js";

/** jq 1.6; the program has no input. */
export const jq: Language = {
  id: "jq",
  name: "jq",
  aliases: [],
  extensions: [".jq"],
  tier: 1,
  toolchain: { apt: ["jq"] },
  version: ["jq", "--version"],
  sourceFile: "main.jq",
  run: ["jq", "-n", "-r", "-f", "main.jq"],
  fences: ["jq"],
  comment: { line: "#" },
  syntaxError: /^jq: \d+ compile errors?$/m,
};
