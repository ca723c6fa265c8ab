import type { Language } from "./language.js";

export const maxima: Language = {
  id: "maxima",
  name: "Maxima",
  aliases: ["wxmaxima", "macsyma"],
  extensions: [".mac", ".max"],
  tier: 3,
  toolchain: { apt: ["maxima-sage"] },
  version: ["maxima-sage", "--version"],
  sourceFile: "main.mac",
  // load() does not repeat the source on standard output as --batch does.
  run: ["maxima-sage", "--very-quiet", '--batch-string=load("./main.mac")$'],
  limits: { startCpuTimeMs: 400, processes: 64 },
  fences: ["maxima"],
  comment: { block: ["/*", "*/"] },
  syntaxError: /^(?:\S+:\d+:\d+:)?incorrect syntax: /m,
  // An error ends the file and exits with status 0.
  endsWith: "CLADE-END",
};
