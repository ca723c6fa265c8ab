// npm test: install, build, checks, tests with coverage, and one closing line with the counts of both.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { runChecks } from "./check.mjs";
import { ensureInstalled, ROOT } from "./install.mjs";

const RESULTS = path.join(ROOT, "coverage", "tests.json");

ensureInstalled();
const checks = [runBuild(), ...runChecks()];
const tests = runTests();
const count = (outcome) => checks.filter((check) => check.outcome === outcome).length;
const passed = tests.passed + count("passed");
const failed = tests.failed + count("failed");
const skipped = tests.skipped;

for (const { name, outcome } of checks) console.log(`check ${outcome}: ${name}`);
console.log(
  `tests: ${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped; checks are counted below too`,
);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 ? 1 : 0;

/** The build is a check of its own: the tests of the command line run what it made. */
function runBuild() {
  const { status } = spawnSync(process.execPath, [path.join(ROOT, "scripts/build.mjs")], { stdio: "inherit" });
  return { name: "build", outcome: status === 0 ? "passed" : "failed" };
}

function runTests() {
  rmSync(RESULTS, { force: true });
  const vitest = path.join(ROOT, "node_modules/vitest/vitest.mjs");
  const args = [vitest, "run", "--coverage", "--reporter=default", "--reporter=json", `--outputFile.json=${RESULTS}`];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
  const counts = existsSync(RESULTS) ? countTests(JSON.parse(readFileSync(RESULTS, "utf8"))) : noTests();
  // Vitest also fails for what is no test: an unhandled rejection, a crash, a file it cannot load.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

function countTests({ testResults }) {
  const counts = noTests();
  for (const file of testResults) {
    for (const { status } of file.assertionResults) {
      if (status === "passed" || status === "failed") counts[status] += 1;
      else counts.skipped += 1;
    }
    const failedWhole = file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed");
    if (failedWhole) counts.failed += 1;
  }
  return counts;
}

function noTests() {
  return { passed: 0, failed: 0, skipped: 0 };
}
