import type { Language } from "./language.js";

export const gambas: Language = {
  id: "gambas",
  name: "Gambas",
  aliases: ["gambas3", "gbs3"],
  extensions: [".gbs", ".gambas"],
  tier: 2,
  toolchain: { apt: ["gambas3-scripter"] },
  version: ["gbs3", "--version"],
  sourceFile: "main.gbs",
  run: ["gbs3", "main.gbs"],
  environment: { HOME: "{work}", TMPDIR: "/tmp" },
  fences: ["gambas"],
  comment: { line: "'" },
  syntaxError: /^# Gambas module file : MMain:\d+:\d+: /m,
};
