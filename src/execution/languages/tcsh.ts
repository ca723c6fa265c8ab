import type { Language } from "./language.js";

export const tcsh: Language = {
  id: "tcsh",
  name: "Tcsh",
  aliases: ["csh", "c-shell"],
  extensions: [".tcsh", ".csh"],
  tier: 3,
  toolchain: { apt: ["tcsh"] },
  version: ["tcsh", "--version"],
  sourceFile: "main.tcsh",
  run: ["tcsh", "-f", "main.tcsh"],
  fences: ["tcsh", "csh"],
  comment: { line: "#" },
  syntaxError:
    /^(?:Unmatched .+|Too many [()]'s\.|Badly placed \(\)'s\.|Missing .+|.+: (?:then\/)?end(?:if|sw)? not found\.|.+: Empty (?:if|while)\.|.+: Expression Syntax\.)$/m,
};
