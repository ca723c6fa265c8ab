import type { Language } from "./language.js";

export const xslt: Language = {
  id: "xslt",
  name: "XSLT",
  aliases: ["xsl", "xsltproc"],
  extensions: [".xslt", ".xsl"],
  tier: 3,
  toolchain: { apt: ["xsltproc"] },
  version: ["xsltproc", "--version"],
  sourceFile: "main.xslt",
  extraFiles: { "input.xml": "<input/>\n" },
  run: ["xsltproc", "main.xslt", "input.xml"],
  fences: ["xslt", "xml"],
  comment: { block: ["<!--", "-->"] },
  syntaxError: /: parser error : |^compilation error: /m,
};
