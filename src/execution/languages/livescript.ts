import { livescriptFunctions } from "./functions/livescript.js";
import type { Language } from "./language.js";

/** LiveScript in Node.js. */
export const livescript: Language = {
  id: "livescript",
  name: "LiveScript",
  aliases: ["live-script", "lsc"],
  extensions: [".ls"],
  tier: 2,
  toolchain: { apt: ["nodejs"], npm: ["livescript@1.6.0"] },
  version: ["node", "{npm}/node_modules/livescript/bin/lsc", "--version"],
  sourceFile: "main.ls",
  run: ["node", "{npm}/node_modules/livescript/bin/lsc", "main.ls"],
  limits: { startCpuTimeMs: 200, startMemoryBytes: 60 * 1024 * 1024 },
  fences: ["livescript", "ls"],
  comment: { line: "#", block: ["/*", "*/"] },
  syntaxError: /^Failed at: main\.ls\n.*\bon line \d+/m,
  functions: livescriptFunctions,
};
