import type { Language } from "./language.js";

export const slang: Language = {
  id: "slang",
  name: "S-Lang",
  aliases: ["slsh", "s-lang"],
  extensions: [".sl"],
  tier: 3,
  toolchain: { apt: ["slsh"] },
  version: ["slsh", "--version"],
  sourceFile: "main.sl",
  run: ["slsh", "-n", "main.sl"],
  fences: ["slang"],
  comment: { line: "%" },
  syntaxError: /:(?:Syntax|Parse) Error$/m,
};
