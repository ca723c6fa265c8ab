// The main job without a key: a local model where there is one, else two honest baselines, on problems made from a seed.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeCorpora } from "./blind/corpus.mjs";
import { ensureBuilt } from "./build.mjs";
import { ROOT } from "./install.mjs";

const OUT = path.join("runs", "start");
const PROBLEMS = 50;
/** Where there is nothing but WebAssembly, which takes about a second a program. */
const PROBLEMS_IN_WASM = 10;
const ANSWERS = 5;
const SEED = "start";
/** Problems to copy from: made like those that are asked, from other seeds. */
const CORPUS = { seed: "corpus", problems: 100 };

ensureBuilt();
const { chooseSandbox, findLocalModel } = await import(path.join(ROOT, "dist/index.js"));
// The folder belongs to this script; an earlier start would otherwise be in the way of the new run.
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });

const isWasm = (await chooseSandbox("auto").catch(() => undefined))?.sandbox.id === "wasm";
const asked = String(isWasm ? PROBLEMS_IN_WASM : PROBLEMS);
const local = await findLocalModel();
if (local?.kind === "ollama") evaluateModel(local.model);
else await evaluateBaselines();
sayHowToGoOn();

function evaluateModel(model) {
  console.log(`Ollama runs here: asking ${model}.`);
  const out = path.join(OUT, "model");
  clade("eval", "blind", "--problem-seed", SEED, "--problems", asked, "--model", model, "--out", out);
  console.log(`\nRun folder: ${out}`);
}

async function evaluateBaselines() {
  console.log(
    "No model is at hand: evaluating two baselines, guessing from the examples and copying a similar problem.",
  );
  if (isWasm) console.log(`Programs run as WebAssembly here, which is slow: ${asked} problems instead of ${PROBLEMS}.`);
  const spoken = languages();
  if (spoken.length > 1) console.log("TypeScript runs beside Python; what it prints comes after.");
  const corpora = await writeCorpora(CORPUS, spoken, OUT);
  const [first, ...others] = spoken;
  const beside = others.map((language) => beginPair(language, corpora[language], "pipe"));
  const pairs = [await beginPair(first, corpora[first], "inherit"), ...(await Promise.all(beside))];
  for (const { output } of pairs) process.stdout.write(output);
  const runs = pairs.flatMap((pair) => pair.runs);
  const page = path.join(OUT, "report.html");
  clade("report", ...runs, "--html", page);
  await showRates(runs);
  console.log(`\nRun folders: ${runs.join(", ")}\nFigures: ${page} (open it in a browser)`);
}

/** TypeScript needs a sandbox that runs compilers, and its compiler; without them there is Python. */
function languages() {
  const typescript = !isWasm && quietClade("toolchains", "install", "typescript").status === 0;
  if (!typescript) {
    const why = isWasm ? "it needs bubblewrap" : "clade toolchains install typescript says why";
    console.log(`TypeScript cannot run here (${why}): Python only.`);
  }
  return typescript ? ["python", "typescript"] : ["python"];
}

/** pass@1 and pass@5 of every run with 95 % intervals, and both by the depth of the problems as a figure. */
async function showRates(runs) {
  const { countsOf, difficultySvg, passes, percentText } = await import("./blind/by-difficulty.mjs");
  const models = Object.fromEntries(runs.map((run) => [path.basename(run), countsOf(run)]));
  const wide = Math.max(...Object.keys(models).map((name) => name.length));
  console.log(`\n${"run".padEnd(wide)}  ${"pass@1".padEnd(22)}pass@5`);
  for (const [name, counts] of Object.entries(models))
    console.log(`${name.padEnd(wide)}  ${percentText(passes(counts, 1)).padEnd(22)}${percentText(passes(counts, 5))}`);
  const figure = path.join(OUT, "by-difficulty.svg");
  writeFileSync(figure, difficultySvg(models));
  console.log(`By difficulty: ${figure}`);
}

/** Both baselines in one language and their comparison. Languages run beside each other: what one prints can be kept for later. */
async function beginPair(language, corpus, stdio) {
  const runs = [];
  let output = "";
  for (const model of ["search", `retrieval:${corpus}`]) {
    const out = path.join(OUT, `${language}-${model.split(":")[0]}`);
    const asking = ["--model", `baseline:${model}`, "--n", String(ANSWERS), "--workers", "2", "--out", out];
    const problems = ["--problem-seed", SEED, "--problems", asked, "--language", language];
    output += await beginClade(["eval", "blind", ...problems, ...asking], stdio);
    runs.push(out);
  }
  output += await beginClade(["compare", ...runs], stdio);
  return { runs, output };
}

function sayHowToGoOn() {
  if (local?.kind === "key") {
    console.log(`${local.variable} is set; asking it may cost. See what it would take:`);
    console.log(`  npm run --silent clade -- eval blind --problems 50 --model ${local.provider}:NAME --dry-run`);
  }
  console.log(
    "Ask your model:    npm run --silent clade -- eval humaneval-plus --model ollama:NAME   (docs/guide/models.md)",
  );
  console.log("Judge its answers: npm run --silent clade -- eval humaneval-plus --completions FILE");
  console.log("Look at all of it: npm run --silent clade -- serve");
}

function clade(...args) {
  console.log(`\n$ clade ${args.join(" ")}`);
  const { status, signal } = spawnSync(process.execPath, [path.join(ROOT, "dist/cli/main.js"), ...args], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? (signal === "SIGINT" ? 130 : 1));
}

/** The same without waiting for it. @returns what it printed, where that is kept. */
function beginClade(args, stdio) {
  const heading = `\n$ clade ${args.join(" ")}\n`;
  if (stdio === "inherit") process.stdout.write(heading);
  const child = spawn(process.execPath, [path.join(ROOT, "dist/cli/main.js"), ...args], {
    stdio: ["ignore", stdio, stdio],
  });
  const kept = [];
  child.stdout?.on("data", (bytes) => kept.push(bytes));
  const errors = [];
  child.stderr?.on("data", (bytes) => errors.push(bytes));
  return new Promise((resolve) =>
    child.once("close", (status, signal) => {
      if (status === 0) return resolve(stdio === "inherit" ? "" : heading + Buffer.concat(kept).toString());
      process.stderr.write(Buffer.concat(errors));
      process.exit(status ?? (signal === "SIGINT" ? 130 : 1));
    }),
  );
}

function quietClade(...args) {
  return spawnSync(process.execPath, [path.join(ROOT, "dist/cli/main.js"), ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "pipe"],
  });
}
