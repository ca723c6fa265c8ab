import type { Language } from "./language.js";

/** Vala through C. */
export const vala: Language = {
  id: "vala",
  name: "Vala",
  aliases: ["valac"],
  extensions: [".vala", ".vapi"],
  tier: 1,
  toolchain: { apt: ["valac", "libglib2.0-dev"] },
  version: ["valac", "--version"],
  sourceFile: "main.vala",
  compile: ["valac", "-o", "main", "main.vala"],
  run: ["./main"],
  // an uncaught error or a broken precondition is only a "critical" message otherwise, and the status 0.
  environment: { XDG_CACHE_HOME: "{work}/.cache", G_DEBUG: "fatal-criticals" },
  fences: ["vala"],
  comment: { line: "//", block: ["/*", "*/"] },
};
