import type { Language } from "./language.js";

/** SQL with SQLite, in memory. */
export const sqlSqlite: Language = {
  id: "sql-sqlite",
  name: "SQL (SQLite)",
  aliases: ["sql", "sqlite", "sqlite3"],
  extensions: [".sql"],
  tier: 1,
  toolchain: { apt: ["sqlite3"] },
  version: ["sqlite3", "--version"],
  sourceFile: "main.sql",
  run: ["sqlite3", "-batch", "-bail", ":memory:", ".read main.sql"],
  fences: ["sql", "sqlite"],
  comment: { line: "--", block: ["/*", "*/"] },
  syntaxError: /^Parse error near line \d+:/m,
};
