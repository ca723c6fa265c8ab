import type { Language } from "./language.js";

/** Symbolic manipulation of very large expressions. */
export const form: Language = {
  id: "form",
  name: "FORM",
  aliases: ["form-lang"],
  extensions: [".frm"],
  tier: 3,
  toolchain: { apt: ["form"] },
  version: ["form", "-v"],
  sourceFile: "main.frm",
  run: ["form", "-q", "main.frm"],
  fences: ["form"],
  comment: { line: "*" },
  syntaxError: /^main\.frm Line \d+ --> (?!(?:Division by zero|Program terminating))/m,
};
