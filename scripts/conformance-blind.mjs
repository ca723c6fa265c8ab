// Shows what the blind benchmark claims and writes docs/blind.md: references pass in every language, mutants are killed,
// nothing is shared between problems or with HumanEval and MBPP, tampering is seen.
// usage: conformance-blind.mjs [--problems N] [--seeds A,B,C] [--languages ID,…] [--mutants N] [--dry]
import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureBuilt } from "./build.mjs";
import { ROOT } from "./install.mjs";

const { values: flags } = parseArgs({
  options: {
    problems: { type: "string", default: "1000" },
    seeds: { type: "string", default: "11,12,13" },
    languages: { type: "string", default: "python,typescript,javascript,ruby,go,java,rust,cpp" },
    mutants: { type: "string", default: "300" },
    dry: { type: "boolean", default: false },
  },
});
ensureBuilt();
const load = (file) => import(path.join(ROOT, "dist", file));
const [{ makeProblems }, { codeOf }, { codeGrams }, { planShape }, { dataKey }, { runnable }, { openBenchmark }] =
  await Promise.all([
    load("benchmarks/blind/making/make-problems.js"),
    load("benchmarks/blind/making/make-problem.js"),
    load("benchmarks/blind/making/distinctness.js"),
    load("benchmarks/blind/making/plan.js"),
    load("benchmarks/blind/making/data-key.js"),
    load("benchmarks/blind/core/run-core.js"),
    load("index.js"),
  ]);
const { batchesOf, judgeBatch, openWorker } = await import("./blind/batch.mjs");

const count = Number(flags.problems);
const languages = flags.languages.split(",");
const say = (text) => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);

/** Pairs of problems of a seed that share a mark; none may. */
function sharedMarks(problems) {
  const owners = new Map();
  const shared = { shapes: 0, inputs: 0, grams: 0 };
  const see = (kind, mark, number) => {
    const key = `${kind} ${mark}`;
    if ((owners.get(key) ?? number) !== number) shared[kind] += 1;
    owners.set(key, number);
  };
  for (const problem of problems) {
    see("shapes", planShape(problem.plan), problem.number);
    see("inputs", inputsOf(problem), problem.number);
    for (const gram of codeGrams(codeOf(problem))) see("grams", gram, problem.number);
  }
  return shared;
}

function inputsOf(problem) {
  return problem.hidden
    .map((call) => call.arguments.map(dataKey).join(";"))
    .sort()
    .join("\n");
}

/** The 13-grams of all code of HumanEval and MBPP; `undefined` where their files are not on this machine. */
async function officialGrams() {
  const grams = new Set();
  for (const id of ["humaneval", "mbpp"]) {
    const opened = await openBenchmark(id).catch((error) => error);
    if (opened instanceof Error) return undefined;
    for (const { prompt, reference, tests } of opened.problems)
      for (const gram of codeGrams([prompt, reference, tests.kind === "code" ? tests.code : ""])) grams.add(gram);
  }
  return grams;
}

async function judgeAll(problems, language, size) {
  const worker = await openWorker(language);
  const failed = [];
  let passed = 0;
  try {
    for (const batch of batchesOf(problems, size)) {
      const verdicts = await judgeBatch(batch, language, worker);
      for (const [at, verdict] of verdicts.entries()) {
        if (verdict?.verdict === "passed") passed += 1;
        else failed.push({ problem: batch[at], verdict });
      }
    }
  } finally {
    await worker.close();
  }
  return { passed, failed };
}

/** Mutants that end, run as Python: each must fail there if and only if a hidden call killed it here. */
async function crossCheckMutants(problems, most) {
  const ending = problems
    .flatMap((problem) =>
      problem.mutants.map((mutant) => ({ ...problem, module: mutant.module, killed: mutant.killed })),
    )
    .filter(({ module, hidden }) => {
      const run = runnable(module);
      return hidden.every((call) => {
        try {
          run.call(call.arguments, 100_000);
          return true;
        } catch {
          return false;
        }
      });
    })
    .slice(0, most);
  const { failed } = await judgeAll(ending, "python", 60);
  for (const { verdict } of failed) {
    if (verdict?.failure === "compile-error") throw new Error(`a mutant is no Python: ${verdict.detail}`);
  }
  const fallen = new Set(failed.map(({ problem }) => problem));
  const agree = ending.filter((problem) => fallen.has(problem) === problem.killed).length;
  return { run: ending.length, killedInPython: fallen.size, agree };
}

async function measureSeed(seed, official) {
  say(`seed ${seed}: making ${count} problems`);
  const start = process.cpuUsage();
  const problems = makeProblems(seed, count);
  const seconds = process.cpuUsage(start).user / 1e6;
  const mutants = problems.flatMap((problem) => problem.mutants);
  const result = {
    seed,
    problems: problems.length,
    seconds,
    calls: problems.reduce((sum, problem) => sum + problem.hidden.length, 0),
    mutants: mutants.length,
    killed: mutants.filter(({ killed }) => killed).length,
    shared: sharedMarks(problems),
    official:
      official && problems.flatMap((one) => [...codeGrams(codeOf(one))]).filter((gram) => official.has(gram)).length,
    byDepth: [1, 2, 3, 4, 5, 6].map((depth) => problems.filter((problem) => problem.depth === depth).length),
    passed: {},
  };
  for (const language of languages) {
    const { passed, failed } = await judgeAll(problems, language, 60);
    result.passed[language] = passed;
    say(`seed ${seed}: ${language} ${passed} of ${problems.length}`);
    for (const { problem, verdict } of failed.slice(0, 5))
      say(`  problem ${problem.number}: ${JSON.stringify(verdict)}`);
  }
  result.crossCheck = await crossCheckMutants(problems, Number(flags.mutants));
  say(`seed ${seed}: ${JSON.stringify({ ...result, passed: undefined })}`);
  return result;
}

function table(head, rows) {
  return [
    `| ${head.join(" | ")} |`,
    `|${" --- |".repeat(head.length)}`,
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ];
}

const percent = (part, whole) => `${((100 * part) / whole).toFixed(2)} %`;

function page(results) {
  return [
    "# The blind benchmark, measured",
    "",
    `Written by \`npm run conformance:blind -- ${process.argv.slice(2).join(" ")}\`; what stands here was run on ${new Date().toISOString().slice(0, 10)}.`,
    "",
    "## Reference solutions",
    "",
    "Problems whose reference solution passes all hidden calls, expected answers from the definitions of the steps, which share no code with",
    "the references. Programs ran in the sandbox, up to 60 references in one program; the judge compared every answer outside.",
    "",
    ...table(
      ["language", ...results.map(({ seed }) => `seed ${seed}`)],
      languages.map((language) => [language, ...results.map((one) => `${one.passed[language]} of ${one.problems}`)]),
    ),
    "",
    "## Mutants",
    "",
    "A mutant is the reference with one mistake: an operator, a constant, a statement left out, a condition turned round. At most 24 per problem",
    "are drawn; a plan of whose mutants more than one in twenty lives is thrown away, so the share is high by construction. Some of those",
    "alive are equivalent to the reference. The last column: mutants that end, run again as Python programs, and how many earned the same there.",
    "",
    ...table(
      ["seed", "hidden calls", "mutants", "killed", "", "agree in Python"],
      results.map((one) => [
        one.seed,
        one.calls,
        one.mutants,
        one.killed,
        percent(one.killed, one.mutants),
        `${one.crossCheck.agree} of ${one.crossCheck.run}`,
      ]),
    ),
    "",
    "## Nothing shared",
    "",
    "13-grams are over tokens (names, numbers, texts, signs) of the Python reference without its import line and the types in signatures, and of the examples. A shape is what",
    "a problem does with all constants and names left out. The columns count marks that two problems of a seed share, and 13-grams that",
    "also occur in HumanEval or MBPP (prompts, references, tests).",
    "",
    ...table(
      ["seed", "shapes", "hidden input sets", "13-grams", "13-grams of HumanEval, MBPP", "CPU seconds to make"],
      results.map(({ seed, shared, official, seconds }) => [
        seed,
        shared.shapes,
        shared.inputs,
        shared.grams,
        official ?? "not measured (files absent)",
        seconds.toFixed(0),
      ]),
    ),
    "",
    `Problems by depth 1 to 6 of each seed: ${results[0].byDepth.join(", ")}.`,
    "",
    "That 100 random changes of a revelation are all seen is a test: `src/benchmarks/blind/commitments/commitment.test.ts`.",
    "",
  ].join("\n");
}

const official = await officialGrams();
const results = [];
for (const seed of flags.seeds.split(",")) results.push(await measureSeed(seed, official));
if (!flags.dry) writeFileSync(path.join(ROOT, "docs/blind.md"), page(results));
const isShown = results.every(
  (one) =>
    languages.every((language) => one.passed[language] === one.problems) &&
    one.killed >= 0.95 * one.mutants &&
    Object.values(one.shared).every((shared) => shared === 0) &&
    !one.official &&
    one.crossCheck.agree === one.crossCheck.run,
);
console.log(isShown ? "all shown" : "NOT shown");
process.exitCode = isShown ? 0 : 1;
