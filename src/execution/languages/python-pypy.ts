import { pythonFunctions } from "./functions/python.js";
import type { Language } from "./language.js";

export const pythonPypy: Language = {
  id: "python-pypy",
  name: "Python (PyPy)",
  aliases: ["pypy", "pypy3"],
  extensions: [".py"],
  tier: 3,
  toolchain: { apt: ["pypy3"] },
  version: ["pypy3", "--version"],
  sourceFile: "main.py",
  run: ["pypy3", "-B", "main.py"],
  limits: { startCpuTimeMs: 200 },
  fences: ["python", "pypy"],
  comment: { line: "#", block: ['"""', '"""'] },
  syntaxError: /^(?:SyntaxError|IndentationError|TabError): /m,
  functions: pythonFunctions,
};
