import type { Language } from "./language.js";

/** ReScript 12 for Node.js. */
export const rescript: Language = {
  id: "rescript",
  name: "ReScript",
  aliases: ["res"],
  extensions: [".res", ".resi"],
  tier: 1,
  toolchain: { apt: ["nodejs"], npm: ["rescript@12.3.1"] },
  version: ["{npm}/node_modules/@rescript/linux-x64/bin/bsc.exe", "-version"],
  sourceFile: "main.res",
  extraFiles: { "rescript.json": '{ "name": "main", "sources": "." }\n' },
  compile: [
    "{npm}/node_modules/@rescript/linux-x64/bin/bsc.exe",
    "-bs-package-name",
    "main",
    "-bs-package-output",
    "commonjs:.:.cjs",
    "-runtime-path",
    "{npm}/node_modules/@rescript/runtime",
    "main.res",
  ],
  run: ["node", "main.cjs"],
  environment: { NODE_PATH: "{npm}/node_modules" },
  limits: { startCpuTimeMs: 200, startMemoryBytes: 60 * 1024 * 1024 },
  fences: ["rescript", "res"],
  comment: { line: "//", block: ["/*", "*/"] },
};
