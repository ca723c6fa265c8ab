import type { Language } from "./language.js";

export const fish: Language = {
  id: "fish",
  name: "fish",
  aliases: ["fish-shell"],
  extensions: [".fish"],
  tier: 1,
  toolchain: { apt: ["fish"] },
  version: ["fish", "--version"],
  sourceFile: "main.fish",
  compile: ["fish", "--no-config", "--no-execute", "main.fish"],
  run: ["fish", "--no-config", "main.fish"],
  fences: ["fish"],
  comment: { line: "#" },
};
