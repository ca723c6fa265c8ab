import type { Language } from "./language.js";

export const jsonnet: Language = {
  id: "jsonnet",
  name: "Jsonnet",
  aliases: ["libsonnet"],
  extensions: [".jsonnet", ".libsonnet"],
  tier: 2,
  toolchain: { apt: ["jsonnet"] },
  version: ["jsonnet", "--version"],
  sourceFile: "main.jsonnet",
  run: ["jsonnet", "main.jsonnet"],
  fences: ["jsonnet"],
  comment: { line: "//", block: ["/*", "*/"] },
  syntaxError: /^STATIC ERROR: /m,
};
