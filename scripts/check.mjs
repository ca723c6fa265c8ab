// The checks that need no test run: formatter and linter, types, unused exports and files, generated indexes.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled, ROOT } from "./install.mjs";

const CHECKS = [
  { name: "format and lint", script: "node_modules/@biomejs/biome/bin/biome", args: ["check", "."] },
  { name: "types", script: "node_modules/typescript/bin/tsc", args: ["-p", "."] },
  { name: "types of the pages", script: "node_modules/typescript/bin/tsc", args: ["-p", "web"] },
  { name: "unused exports and files", script: "node_modules/knip/bin/knip.js", args: [] },
  { name: "generated indexes", script: "scripts/generate-indexes.mjs", args: ["--check"] },
];

/** Runs every check, also after one failed. Returns `{name, outcome}` each, outcome `passed` or `failed`. */
export function runChecks() {
  ensureInstalled();
  const results = CHECKS.map((check) => ({ name: check.name, outcome: runCheck(check) }));
  for (const { name, outcome } of results) console.log(`check ${outcome}: ${name}`);
  return results;
}

function runCheck({ name, script, args }) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, [path.join(ROOT, script), ...args], { cwd: ROOT, stdio: "inherit" });
  return status === 0 ? "passed" : "failed";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = runChecks().some(({ outcome }) => outcome === "failed") ? 1 : 0;
}
