import type { Language } from "./language.js";

export const scilab: Language = {
  id: "scilab",
  name: "Scilab",
  aliases: ["scilab-cli"],
  extensions: [".sce", ".sci", ".tst"],
  tier: 2,
  toolchain: { apt: ["scilab-cli"] },
  version: ["/bin/sh", "-c", "HOME=/tmp scilab-cli -nb -version"],
  sourceFile: "main.sce",
  run: ["scilab-cli", "-nb", "-quit", "-f", "main.sce"],
  environment: { HOME: "{work}" },
  limits: { startCpuTimeMs: 500, processes: 64 },
  fences: ["scilab"],
  comment: { line: "//", block: ["/*", "*/"] },
  syntaxError: /^Error: syntax error/m,
};
