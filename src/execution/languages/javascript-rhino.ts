import type { Language } from "./language.js";

export const javascriptRhino: Language = {
  id: "javascript-rhino",
  name: "JavaScript (Rhino)",
  aliases: ["rhino"],
  extensions: [".js"],
  tier: 3,
  toolchain: { apt: ["rhino"] },
  version: ["dpkg-query", "--show", "rhino"],
  sourceFile: "main.js",
  run: ["rhino", "main.js"],
  environment: { JAVA_TOOL_OPTIONS: "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto" },
  limits: { startCpuTimeMs: 1000, startMemoryBytes: 104857600 },
  fences: ["javascript", "js"],
  comment: { line: "//", block: ["/*", "*/"] },
  syntaxError: /^js: .*: Compilation produced \d+ syntax errors\.$/m,
};
