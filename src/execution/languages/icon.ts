import type { Language } from "./language.js";

export const icon: Language = {
  id: "icon",
  name: "Icon",
  aliases: ["icont", "icon-lang"],
  extensions: [".icn"],
  tier: 2,
  toolchain: { apt: ["icont", "iconx"] },
  version: ["icont", "-V"],
  sourceFile: "main.icn",
  compile: ["icont", "-s", "-o", "main", "main.icn"],
  run: ["./main"],
  fences: ["icon"],
  comment: { line: "#" },
};
