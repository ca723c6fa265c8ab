import type { Language } from "./language.js";

/** Verilog, and as much of SystemVerilog as Icarus knows. `$fatal` ends a simulation with status 1. */
export const verilog: Language = {
  id: "verilog",
  name: "Verilog",
  aliases: ["systemverilog", "iverilog"],
  extensions: [".v", ".sv", ".vh"],
  tier: 2,
  toolchain: { apt: ["iverilog"] },
  version: ["iverilog", "-V"],
  sourceFile: "main.v",
  compile: ["iverilog", "-g2012", "-o", "main", "main.v"],
  run: ["vvp", "-n", "main"],
  fences: ["verilog", "systemverilog", "v", "sv"],
  comment: { line: "//", block: ["/*", "*/"] },
};
