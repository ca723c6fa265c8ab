import type { Language } from "./language.js";

export const elpi: Language = {
  id: "elpi",
  name: "lambdaProlog",
  aliases: ["lambda-prolog", "lprolog"],
  extensions: [".elpi", ".mod"],
  tier: 3,
  toolchain: { apt: ["elpi"] },
  version: ["elpi", "-version"],
  sourceFile: "main.elpi",
  run: ["elpi", "-test", "main.elpi"],
  limits: { startCpuTimeMs: 500 },
  fences: ["elpi", "lprolog"],
  comment: { line: "%", block: ["/*", "*/"] },
  syntaxError: /^File ".*", line \d+, column \d+, character \d+:$/m,
};
