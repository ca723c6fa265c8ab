import type { Language } from "./language.js";

/** The scripting language of gretl. */
export const hansl: Language = {
  id: "hansl",
  name: "Hansl",
  aliases: ["gretl", "hansl-gretl"],
  extensions: [".inp"],
  tier: 3,
  toolchain: { apt: ["gretl"] },
  version: ["/bin/sh", "-c", "HOME=/tmp gretlcli --version"],
  sourceFile: "main.inp",
  run: ["gretlcli", "-b", "main.inp"],
  environment: { HOME: "{work}" },
  fences: ["hansl", "gretl"],
  comment: { line: "#", block: ["/*", "*/"] },
  syntaxError: /^(?:Incomplete expression|Syntax error|.*(?:parse error|Unmatched|unexpected symbol))/m,
};
