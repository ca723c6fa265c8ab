import type { Language } from "./language.js";

/** Gnuplot as a programming language, without a terminal to draw on. */
export const gnuplot: Language = {
  id: "gnuplot",
  name: "Gnuplot",
  aliases: [],
  extensions: [".gp", ".gnu", ".gnuplot", ".plot", ".plt", ".p"],
  tier: 3,
  toolchain: { apt: ["gnuplot-nox"] },
  version: ["gnuplot", "--version"],
  sourceFile: "main.gp",
  run: ["gnuplot", "main.gp"],
  fences: ["gnuplot"],
  comment: { line: "#" },
  syntaxError:
    /line \d+: (?:invalid command|invalid expression|unexpected or unrecognized token|.*expected|unbalanced|unmatched)/,
};
