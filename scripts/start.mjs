// The main job without a key: a local model where there is one, else two honest baselines, on problems made from a seed.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeCorpora } from "./blind/corpus.mjs";
import { ensureBuilt } from "./build.mjs";
import { ROOT } from "./install.mjs";

const OUT = path.join("runs", "start");
const PROBLEMS = 50;
const ANSWERS = 5;
const SEED = "start";
/** Problems to copy from: made like those that are asked, from other seeds. */
const CORPUS = { seed: "corpus", problems: 300 };

ensureBuilt();
const { findLocalModel } = await import(path.join(ROOT, "dist/index.js"));
// The folder belongs to this script; an earlier start would otherwise be in the way of the new run.
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });

const local = await findLocalModel();
if (local?.kind === "ollama") evaluateModel(local.model);
else await evaluateBaselines();
sayHowToGoOn();

function evaluateModel(model) {
  console.log(`Ollama runs here: asking ${model}.`);
  const out = path.join(OUT, "model");
  clade("eval", "blind", "--problem-seed", SEED, "--problems", String(PROBLEMS), "--model", model, "--out", out);
  console.log(`\nRun folder: ${out}`);
}

async function evaluateBaselines() {
  console.log(
    "No model is at hand: evaluating two baselines, guessing from the examples and copying a similar problem.",
  );
  const asked = languages();
  const corpora = await writeCorpora(CORPUS, asked, OUT);
  const runs = asked.flatMap((language) => {
    const pair = ["search", `retrieval:${corpora[language]}`].map((name) => evaluated(`baseline:${name}`, language));
    clade("compare", ...pair);
    return pair;
  });
  const page = path.join(OUT, "report.html");
  clade("report", ...runs, "--html", page);
  await showRates(runs);
  console.log(`\nRun folders: ${runs.join(", ")}\nFigures: ${page} (open it in a browser)`);
}

/** TypeScript needs a sandbox that runs compilers, and its compiler; without them there is Python. */
function languages() {
  const typescript = quietClade("toolchains", "install", "typescript").status === 0;
  if (!typescript)
    console.log("TypeScript cannot run here (clade toolchains install typescript says why): Python only.");
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

function evaluated(model, language) {
  const out = path.join(OUT, `${language}-${model.split(":")[1]}`);
  clade(
    ...["eval", "blind", "--problem-seed", SEED, "--problems", String(PROBLEMS), "--language", language],
    ...["--model", model, "--n", String(ANSWERS), "--out", out],
  );
  return out;
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

function quietClade(...args) {
  return spawnSync(process.execPath, [path.join(ROOT, "dist/cli/main.js"), ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "pipe"],
  });
}
