import { javascriptFunctions } from "./functions/javascript.js";
import type { Language } from "./language.js";

export const javascript: Language = {
  id: "javascript",
  name: "JavaScript",
  aliases: ["js", "node", "nodejs", "ecmascript"],
  extensions: [".js", ".cjs", ".mjs"],
  tier: 1,
  toolchain: { apt: ["nodejs"] },
  version: ["node", "--version"],
  sourceFile: "main.js",
  run: ["node", "main.js"],
  limits: { startCpuTimeMs: 200, startMemoryBytes: 60 * 1024 * 1024 },
  fences: ["javascript", "js", "node", "ecmascript", "mjs", "cjs"],
  comment: { line: "//", block: ["/*", "*/"] },
  syntaxError: /^SyntaxError: .*\n +at (?:internalCompileFunction|wrapSafe|compileSourceTextModule)\b/m,
  functions: javascriptFunctions,
};
