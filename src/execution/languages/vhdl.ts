import type { Language } from "./language.js";

/** VHDL 2008 with GHDL; the entity is `main`. Only `severity failure` ends a simulation. */
export const vhdl: Language = {
  id: "vhdl",
  name: "VHDL",
  aliases: ["ghdl"],
  extensions: [".vhd", ".vhdl"],
  tier: 2,
  toolchain: { apt: ["ghdl"] },
  version: ["ghdl", "--version"],
  sourceFile: "main.vhd",
  compile: ["ghdl", "-a", "--std=08", "main.vhd"],
  run: ["ghdl", "--elab-run", "--std=08", "main"],
  fences: ["vhdl"],
  comment: { line: "--" },
};
