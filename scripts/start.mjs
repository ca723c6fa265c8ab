// The main job on what is embedded: judges two completion files for the starter benchmark and compares the models.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ROOT } from "./install.mjs";

const OUT = path.join("runs", "start");
const MODELS = ["careful", "hasty"];

ensureBuilt();
// The folder belongs to this script; an earlier start would otherwise be in the way of the new run.
rmSync(OUT, { recursive: true, force: true });
const runs = MODELS.map((model) => path.join(OUT, model));
MODELS.forEach((model, index) => {
  const completions = path.relative("", path.join(ROOT, "fixtures/starter", `${model}.jsonl`));
  clade("eval", "starter", "--completions", completions, "--out", runs[index]);
});
clade("compare", ...runs);
console.log(`\nRun folders: ${runs.join(" and ")}`);
console.log(
  "Judge your own completions: npm run --silent clade -- eval humaneval-plus --completions FILE --out FOLDER",
);

function clade(...args) {
  console.log(`\n$ clade ${args.join(" ")}`);
  const { status, signal } = spawnSync(process.execPath, [path.join(ROOT, "dist/cli/main.js"), ...args], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? (signal === "SIGINT" ? 130 : 1));
}
