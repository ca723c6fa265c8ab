import type { Language } from "./language.js";

/** Genie, Vala's sister with indentation for braces: the same compiler, the same libraries. */
export const genie: Language = {
  id: "genie",
  name: "Genie",
  aliases: ["vala-genie"],
  extensions: [".gs"],
  tier: 2,
  toolchain: { apt: ["valac", "libglib2.0-dev"] },
  version: ["valac", "--version"],
  sourceFile: "main.gs",
  compile: ["valac", "-o", "main", "main.gs"],
  run: ["./main"],
  // an uncaught error or a broken precondition is only a "critical" message otherwise, and the status 0.
  environment: { XDG_CACHE_HOME: "{work}/.cache", G_DEBUG: "fatal-criticals" },
  fences: ["genie"],
  comment: { line: "//", block: ["/*", "*/"] },
};
