// How often the statistics are wrong when nobody knows better: false alarms under a true null, and coverage of the
// intervals of pass@k. Seeds are fixed; docs/statistics.md records the output. Usage: node bench/false-alarms.mjs
import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { ensureBuilt } from "../scripts/build.mjs";

ensureBuilt();
const { seededRandom } = await import("../dist/foundation/seeded-random.js");
const { differenceInterval, exactMcNemar, signFlipTest } = await import("../dist/metrics/paired-difference.js");
const { meanInterval } = await import("../dist/metrics/mean-interval.js");
const { passAtK } = await import("../dist/metrics/pass-at-k.js");

const DATA = process.env.CLADE_DATA_DIR ?? "../shared/data";
const LEVEL = 0.05;
const RESAMPLINGS = 1000;
const SIMULATED_RUNS = 4000;
/** Beyond these ends a 95 % interval with two even sides holds a true rate 97.5 % of the time: docs/statistics.md. */
const CLOSEST_TO_AN_END = (problems) => problems / (problems + 1.959963984540054 ** 2);

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
  console.log("completions each   test                 interval leaves out zero");
  for (const [size, seed] of [
    [50, 501],
    [10, 502],
    [1, 503],
  ]) {
    const random = seededRandom(seed);
    let intervals = 0;
    const alarms = new Map();
    for (let round = 0; round < RESAMPLINGS; round++) {
      const differences = halves(problems, size, random);
      for (const [name, pValue] of pValues(differences, size)) {
        alarms.set(name, (alarms.get(name) ?? 0) + (pValue <= LEVEL));
      }
      const [lower, upper] = differenceInterval(differences);
      if (lower > 0 || upper < 0) intervals++;
    }
    for (const [name, count] of alarms) {
      const cells = [String(size).padEnd(19), `${name} ${share(count)}`.padEnd(21), share(intervals)];
      console.log(cells.join(""));
    }
  }
}

function pValues(differences, size) {
  if (size > 1) return [["permutation", signFlipTest(differences).pValue]];
  const wins = differences.filter((difference) => difference > 0).length;
  const { pValue, midPValue } = exactMcNemar(wins, differences.filter((difference) => difference < 0).length);
  return [
    ["McNemar, exact", pValue],
    ["McNemar, mid-p", midPValue],
  ];
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

/** k and completions of each problem. */
const SAMPLINGS = [
  [1, 1],
  [1, 10],
  [10, 20],
  [10, 100],
];
/** Mean rate of the problems and correlation of two completions of a problem. */
const POPULATIONS = [
  [0.1, 0.5],
  [0.3, 0.5],
  [0.6, 0.5],
  [0.8, 0.3],
  [0.9, 0.2],
];

function coverage() {
  console.log(
    `\nCoverage of the 95 % intervals of pass@k, ${SIMULATED_RUNS} simulated runs each, rates Beta-distributed over problems`,
  );
  console.log("* nearer to 100 % than n / (n + 3.84) of n problems\n");
  console.log("k    completions  problems  mean rate  correlation  true pass@k  coverage");
  const random = seededRandom(504);
  const found = { inside: [], beyond: [] };
  for (const [k, completions] of SAMPLINGS) {
    for (const problems of [164, 378]) {
      for (const [mean, correlation] of POPULATIONS) {
        const truth = truePassAtK(k, mean, correlation);
        const held = coverageOf({ k, completions, problems, mean, correlation }, random) / SIMULATED_RUNS;
        const beyond = truth > CLOSEST_TO_AN_END(problems);
        found[beyond ? "beyond" : "inside"].push(held);
        const cells = [
          [k, 5],
          [completions, 13],
          [problems, 10],
          [mean, 11],
          [correlation, 13],
          [percent(truth), 13],
        ];
        const line = cells.map(([cell, width]) => String(cell).padEnd(width)).join("");
        console.log(`${line}${percent(held)}${beyond ? " *" : ""}`);
      }
    }
  }
  for (const [where, held] of Object.entries(found)) {
    const mean = held.reduce((sum, one) => sum + one, 0) / held.length;
    const ends = [Math.min(...held), Math.max(...held)].map(percent);
    console.log(`${where}: ${held.length} cells, mean ${percent(mean)}, lowest ${ends[0]}, highest ${ends[1]}`);
  }
}

/** Without chance: with one completion a problem the number of passes is binomial, and coverage is a sum. */
function exactCoverage() {
  console.log("\nExact coverage of pass@1 with one completion a problem, true rates from 5 to 95 % in steps of 0.5\n");
  for (const problems of [164, 378]) {
    const intervals = Array.from({ length: problems + 1 }, (_, passed) =>
      meanInterval(Array.from({ length: problems }, (_, at) => (at < passed ? 1 : 0))),
    );
    const found = Array.from({ length: 181 }, (_, step) => exactCoverageOf(intervals, 0.05 + step * 0.005));
    const mean = found.reduce((sum, one) => sum + one, 0) / found.length;
    const ends = [Math.min(...found), Math.max(...found)].map(percent);
    console.log(`${problems} problems: mean ${percent(mean)}, lowest ${ends[0]}, highest ${ends[1]}`);
  }
}

function exactCoverageOf(intervals, rate) {
  const problems = intervals.length - 1;
  let held = 0;
  let logChance = problems * Math.log(1 - rate);
  for (const [passed, [lower, upper]] of intervals.entries()) {
    if (lower <= rate && rate <= upper) held += Math.exp(logChance);
    logChance += Math.log(((problems - passed) / (passed + 1)) * (rate / (1 - rate)));
  }
  return held;
}

function coverageOf({ k, completions, problems, mean, correlation }, random) {
  const truth = truePassAtK(k, mean, correlation);
  const metric = passAtK(k);
  let held = 0;
  for (let round = 0; round < SIMULATED_RUNS; round++) {
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
  return percent(count / RESAMPLINGS);
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}

falseAlarms();
coverage();
exactCoverage();
