import { pythonFunctions } from "./functions/python.js";
import type { Language } from "./language.js";

export const python: Language = {
  id: "python",
  name: "Python",
  aliases: ["py", "python3", "cpython"],
  extensions: [".py"],
  tier: 1,
  toolchain: { apt: ["python3"] },
  version: ["python3", "--version"],
  sourceFile: "main.py",
  run: ["python3", "-B", "-s", "-X", "utf8", "main.py"],
  environment: { PYTHONHASHSEED: "0" },
  fences: ["python", "py", "python3"],
  comment: { line: "#" },
  syntaxError:
    /^ {2}File "\/tmp\/program\/main\.py", line \d+\n(?:.*\n){1,2}(?:SyntaxError|IndentationError|TabError): /m,
  functions: pythonFunctions,
};
