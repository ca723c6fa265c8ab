import type { Language } from "./language.js";

export const logo: Language = {
  id: "logo",
  name: "Logo",
  aliases: ["qlogo", "ucblogo"],
  extensions: [".lg", ".logo"],
  tier: 2,
  toolchain: { apt: ["qlogo"] },
  version: ["QLogo-cli", "--version"],
  sourceFile: "main.lg",
  // It reads programs from its prompt only, which sed takes away.
  run: ["/bin/sh", "-c", "QLogo-cli < main.lg | sed 's/^\\([?>~] \\)*//'"],
  environment: { HOME: "{work}", QT_QPA_PLATFORM: "offscreen" },
  fences: ["logo"],
  comment: { line: ";" },
  syntaxError: /^(?:unexpected '[\])}]'|'\)' not found)/im,
  endsWith: "CLADE-END",
};
