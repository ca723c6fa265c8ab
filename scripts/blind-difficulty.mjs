// The two baselines' pass@1 and pass@5 by difficulty: runs them with `clade eval`, writes docs/blind-difficulty.md and its picture.
// usage: blind-difficulty.mjs [--problems N] [--seeds A,B,C] [--corpus N] [--out FOLDER] [--dry]
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { writeCorpora } from "./blind/corpus.mjs";
import { ensureBuilt } from "./build.mjs";
import { ROOT } from "./install.mjs";

const { values: flags } = parseArgs({
  options: {
    problems: { type: "string", default: "300" },
    seeds: { type: "string", default: "11,12,13" },
    corpus: { type: "string", default: "900" },
    out: { type: "string", default: path.join("runs", "blind-difficulty") },
    dry: { type: "boolean", default: false },
  },
});
ensureBuilt();
const { byDepth, countsOf, difficultySvg, percentText, rises } = await import("./blind/by-difficulty.mjs");

mkdirSync(flags.out, { recursive: true });
const corpus = (await writeCorpora({ seed: "corpus", problems: Number(flags.corpus) }, ["python"], flags.out)).python;
const models = {};
for (const [name, model] of [
  ["search", "baseline:search"],
  ["retrieval", `baseline:retrieval:${corpus}`],
]) {
  models[name] = flags.seeds.split(",").flatMap((seed) => countsOf(evaluated(model, name, seed)));
}
const svg = difficultySvg(models);
writeFileSync(path.join(flags.out, "blind-difficulty.svg"), svg);
const text = page();
if (!flags.dry) {
  writeFileSync(path.join(ROOT, "docs/pictures/blind-difficulty.svg"), svg);
  writeFileSync(path.join(ROOT, "docs/blind-difficulty.md"), text);
}
console.log(text);
const risen = Object.values(models).flatMap((counts) => ["one", "five"].map((which) => rises(byDepth(counts), which)));
console.log(risen.every((count) => count === 0) ? "all fall (weakly)" : `NOT monotone: ${risen.join(", ")} rises`);
process.exitCode = risen.every((count) => count === 0) ? 0 : 1;

/** A run folder; one that is complete is taken as it is, an interrupted one goes on. */
function evaluated(model, name, seed) {
  const folder = path.join(flags.out, `${name}-${seed}`);
  if (existsSync(path.join(folder, "report.json"))) return folder;
  const resume = existsSync(folder) ? ["--resume"] : [];
  const args = ["eval", "blind", "--problem-seed", seed, "--problems", flags.problems, "--model", model];
  const { status } = spawnSync(
    process.execPath,
    [path.join(ROOT, "dist/cli/main.js"), ...args, "--n", "5", "--out", folder, ...resume],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  if (status !== 0) throw new Error(`clade eval ended with ${status}`);
  return folder;
}

/** Whether a baseline's scores fall with the depth, in words. */
function monotony(name, rows) {
  const [one, five] = ["one", "five"].map((which) => rises(rows, which));
  return one + five === 0
    ? `- ${name}: neither score rises from any depth to the next.`
    : `- ${name}: **not monotone**: from a depth to the next pass@1 rises in ${one} places, pass@5 in ${five}.`;
}

function page() {
  const rows = Object.entries(models).flatMap(([name, counts]) =>
    byDepth(counts).map(
      ({ depth, one, five }) => `| ${name} | ${depth} | ${one.problems} | ${percentText(one)} | ${percentText(five)} |`,
    ),
  );
  return `${[
    "# The blind benchmark by difficulty",
    "",
    `Written by \`${["npm run blind:difficulty", ...process.argv.slice(2)].join(" ")}\` on ${new Date().toISOString().slice(0, 10)}: Python, seeds ${flags.seeds},`,
    `${flags.problems} problems each, five answers a problem. 95 % intervals, problems as clusters.`,
    "",
    "![pass@1 and pass@5 of the two baselines by depth](pictures/blind-difficulty.svg)",
    "",
    "| baseline | depth | problems | pass@1 | pass@5 |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
    ...Object.entries(models).map(([name, counts]) => monotony(name, byDepth(counts))),
  ].join("\n")}\n`;
}
