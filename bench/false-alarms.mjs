// How often the statistics are wrong when nobody knows better: false alarms under a true null, and coverage of the
// intervals of pass@k. Seeds are fixed; docs/statistics.md records the output. Usage: node bench/false-alarms.mjs
import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { ensureBuilt } from "../scripts/build.mjs";

ensureBuilt();
const { seededRandom } = await import("../dist/foundation/seeded-random.js");
const { differenceInterval, exactMcNemar, signFlipTest } = await import("../dist/metrics/paired-difference.js");
const { passAtK } = await import("../dist/metrics/pass-at-k.js");

const DATA = process.env.CLADE_DATA_DIR ?? "../shared/data";
const LEVEL = 0.05;
const RESAMPLINGS = 1000;

/** Verdicts of the 100 completions of each problem. */
function codegenVerdicts() {
  const file = path.join(DATA, "oracle/human-eval/codegen16b.raw_official.jsonl.gz");
  const problems = new Map();
  for (const line of gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n")) {
    const { task_id, passed } = JSON.parse(line);
    if (!problems.has(task_id)) problems.set(task_id, []);
    problems.get(task_id).push(passed ? 1 : 0);
  }
  return [...problems.values()];
}

/** A random half of the completions against the other half: the same model, so that every alarm is false. */
function halves(problems, size, random) {
  return problems.map((verdicts) => {
    const shuffled = [...verdicts];
    for (let at = 0; at < 2 * size; at++) {
      const other = at + random.integer(shuffled.length - at);
      [shuffled[at], shuffled[other]] = [shuffled[other], shuffled[at]];
    }
    const share = (from) => shuffled.slice(from, from + size).reduce((sum, one) => sum + one, 0) / size;
    return share(size) - share(0);
  });
}

function falseAlarms() {
  const problems = codegenVerdicts();
  console.log("False alarms at 5 %: CodeGen-16B against itself, HumanEval, 1,000 resamplings\n");
  console.log("completions each   test                interval leaves out zero");
  for (const [size, seed] of [
    [50, 501],
    [10, 502],
    [1, 503],
  ]) {
    const random = seededRandom(seed);
    let [tests, intervals] = [0, 0];
    for (let round = 0; round < RESAMPLINGS; round++) {
      const differences = halves(problems, size, random);
      if (pValue(differences, size) <= LEVEL) tests++;
      const [lower, upper] = differenceInterval(differences);
      if (lower > 0 || upper < 0) intervals++;
    }
    const name = size === 1 ? "McNemar" : "permutation";
    console.log(`${String(size).padEnd(19)}${`${name} ${share(tests)}`.padEnd(20)}${share(intervals)}`);
  }
}

function pValue(differences, size) {
  if (size > 1) return signFlipTest(differences).pValue;
  const wins = differences.filter((difference) => difference > 0).length;
  return exactMcNemar(wins, differences.filter((difference) => difference < 0).length).pValue;
}

/** A problem's true rate: Beta-distributed with the mean and the correlation of two completions of a problem. */
function betaRate(mean, correlation, random) {
  const sum = 1 / correlation - 1;
  const a = gamma(mean * sum, random);
  return a / (a + gamma((1 - mean) * sum, random));
}

/** Marsaglia and Tsang's method. */
function gamma(shape, random) {
  if (shape < 1) return gamma(shape + 1, random) * random.uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function coverage() {
  console.log(
    "\nCoverage of the 95 % intervals of pass@k, 1,000 simulated runs each, rates Beta-distributed over problems\n",
  );
  console.log("k    completions  problems  mean rate  correlation  coverage");
  const random = seededRandom(504);
  const found = [];
  for (const [k, completions] of [
    [1, 1],
    [1, 10],
    [10, 20],
    [10, 100],
  ]) {
    for (const problems of [164, 378]) {
      for (const [mean, correlation] of [
        [0.3, 0.5],
        [0.6, 0.5],
        [0.8, 0.3],
      ]) {
        const held = coverageOf({ k, completions, problems, mean, correlation }, random);
        found.push(held);
        const cells = [
          [k, 5],
          [completions, 13],
          [problems, 10],
          [mean, 11],
          [correlation, 13],
        ];
        console.log(`${cells.map(([cell, width]) => String(cell).padEnd(width)).join("")}${share(held)}`);
      }
    }
  }
  const mean = found.reduce((sum, one) => sum + one, 0) / found.length;
  console.log(`mean ${share(mean)}, lowest ${share(Math.min(...found))}, highest ${share(Math.max(...found))}`);
}

function coverageOf({ k, completions, problems, mean, correlation }, random) {
  const truth = truePassAtK(k, mean, correlation);
  const metric = passAtK(k);
  let held = 0;
  for (let round = 0; round < RESAMPLINGS; round++) {
    const counts = Array.from({ length: problems }, (_, at) => {
      const rate = betaRate(mean, correlation, random);
      let passed = 0;
      for (let one = 0; one < completions; one++) if (random.uniform() < rate) passed++;
      return { problem: String(at), judged: completions, passed, unjudged: 0 };
    });
    const [lower, upper] = metric.compute(counts).interval;
    if (lower <= truth && truth <= upper) held++;
  }
  return held;
}

/** 1 - E[(1 - p)^k] of a Beta-distributed p, in closed form. */
function truePassAtK(k, mean, correlation) {
  const sum = 1 / correlation - 1;
  let allFail = 1;
  for (let one = 0; one < k; one++) allFail *= ((1 - mean) * sum + one) / (sum + one);
  return 1 - allFail;
}

function share(count) {
  return `${((100 * count) / RESAMPLINGS).toFixed(1)} %`;
}

falseAlarms();
coverage();
