import { tclFunctions } from "./functions/tcl.js";
import type { Language } from "./language.js";

export const tcl: Language = {
  id: "tcl",
  name: "Tcl",
  aliases: ["tclsh"],
  extensions: [".tcl", ".tm"],
  tier: 1,
  toolchain: { apt: ["tcl"] },
  version: ["/bin/sh", "-c", "echo 'puts Tcl\\ [info patchlevel]' | tclsh"],
  sourceFile: "main.tcl",
  run: ["tclsh", "main.tcl"],
  fences: ["tcl"],
  comment: { line: "#" },
  syntaxError: /^(?:missing (?:close-brace|close-bracket|"|\)).*|extra characters after close-(?:brace|quote))$/m,
  functions: tclFunctions,
};
