import type { Language } from "./language.js";

/** GNU MathProg with GLPK. */
export const mathprog: Language = {
  id: "mathprog",
  name: "GNU MathProg",
  aliases: ["gmpl", "glpk", "ampl"],
  extensions: [".mod"],
  tier: 3,
  toolchain: { apt: ["glpk-utils"] },
  version: ["glpsol", "--version"],
  sourceFile: "main.mod",
  run: ["glpsol", "-m", "main.mod"],
  fences: ["ampl", "mathprog", "gmpl"],
  comment: { line: "#", block: ["/*", "*/"] },
  syntaxError: /^main\.mod:\d+: (?:syntax error|.*(?:missing|expected|invalid|not defined|undefined|incomplete))/m,
};
