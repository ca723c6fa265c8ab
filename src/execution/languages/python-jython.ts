import type { Language } from "./language.js";

export const pythonJython: Language = {
  id: "python-jython",
  name: "Python (Jython 2.7)",
  aliases: ["jython", "python2"],
  extensions: [".py"],
  tier: 3,
  toolchain: { apt: ["jython"] },
  version: ["jython", "-Dpython.cachedir.skip=true", "--version"],
  sourceFile: "main.py",
  run: ["jython", "-Dpython.cachedir.skip=true", "main.py"],
  environment: { JAVA_TOOL_OPTIONS: "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto" },
  limits: { startCpuTimeMs: 5000, startMemoryBytes: 209715200 },
  fences: ["python", "jython"],
  comment: { line: "#", block: ['"""', '"""'] },
  syntaxError: /^(?:SyntaxError|IndentationError|TabError): /m,
};
