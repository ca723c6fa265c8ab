import type { Language } from "./language.js";

export const postscript: Language = {
  id: "postscript",
  name: "PostScript",
  aliases: ["postscr", "ghostscript"],
  extensions: [".ps", ".eps"],
  tier: 2,
  toolchain: { apt: ["ghostscript"] },
  version: ["gs", "--version"],
  sourceFile: "main.ps",
  run: ["gs", "-q", "-dNODISPLAY", "-dBATCH", "-dNOPAUSE", "main.ps"],
  fences: ["postscript"],
  comment: { line: "%" },
  syntaxError: /^Error: \/syntaxerror /m,
};
