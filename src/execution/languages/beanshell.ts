import type { Language } from "./language.js";

export const beanshell: Language = {
  id: "beanshell",
  name: "BeanShell",
  aliases: ["bsh"],
  extensions: [".bsh"],
  tier: 3,
  toolchain: { apt: ["bsh"] },
  version: ["dpkg-query", "--show", "bsh"],
  sourceFile: "main.bsh",
  run: [
    "java",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-Xshare:auto",
    "-cp",
    "/usr/share/java/bsh.jar",
    "bsh.Interpreter",
    "main.bsh",
  ],
  limits: { startCpuTimeMs: 800, startMemoryBytes: 104857600 },
  fences: ["beanshell", "bsh", "java"],
  comment: { line: "//", block: ["/*", "*/"] },
  syntaxError: /^Evaluation Error: (?:Sourced file: \S+ : )?(?:Parse error|Lexical error|Token Parsing Error)/m,
  // It exits with status 0 after any error.
  endsWith: "CLADE-END",
};
