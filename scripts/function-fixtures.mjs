// What function problems of HumanEval+ are in other languages: how many can be said, what the stub of the right type earns (it
// must be `wrong-answer`), and what the programs in fixtures/translation/<id> earn (they must pass).
// Usage: node scripts/function-fixtures.mjs [--stubs N] ID …   (N problems spread over the benchmark; all when left out)
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ROOT } from "./install.mjs";

ensureBuilt();
const clade = await import(path.join(ROOT, "dist/index.js"));

const args = process.argv.slice(2);
const at = args.indexOf("--stubs");
const stubs = at < 0 ? Number.POSITIVE_INFINITY : Number(args.splice(at, 2)[1]);
if (args.length === 0) {
  console.error("usage: function-fixtures.mjs [--stubs N] ID …");
  process.exit(2);
}

const { sandbox } = await clade.chooseSandbox("auto");
const { toolchain } = await sandbox.availability();
const preparations = clade.preparationsOnDisk(clade.cacheFolder());
const oracle = clade.createOracle("strict", toolchain);
const open = await clade.openBenchmark("humaneval-plus");
const worker = await sandbox.open();
let failures = 0;
for (const id of args) await proveLanguage(clade.findLanguage(id));
await worker.close();
process.exitCode = failures > 0 ? 1 : 0;

async function proveLanguage(language) {
  const { problems, excluded, calls } = await clade.translateBenchmark(open, language, { sandbox, preparations });
  console.log(
    `${language.id}: ${problems.length} of ${problems.length + excluded.length}, ${calls.made} calls, ${calls.leftOut} left out`,
  );
  for (const { origin, excluded: reason } of excluded) console.log(`  excluded ${origin.id}: ${reason}`);
  const step = Math.max(1, Math.ceil(problems.length / stubs));
  const chosen = problems.filter((_, index) => index % step === 0);
  const stubbed = await judgeAll(
    chosen.map((problem) => [problem, problem.prompt + language.functions.stub(problem.tests.signature)]),
    (verdict) => verdict.failure === "wrong-answer",
  );
  const solved = await judgeAll(solutions(language, problems), (verdict) => verdict.verdict === "passed");
  console.log(`  stubs ${stubbed}, solutions ${solved}`);
}

/** Programs of fixtures/translation: what follows the prompt, in a file named after the problem's number. */
function solutions({ id }, problems) {
  const folder = path.join(ROOT, "fixtures/translation", id);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => {
    const problem = problems.find((one) => one.id === `humaneval/${name.split(".")[0]}`);
    if (problem === undefined) throw new Error(`${id} cannot say problem ${name}`);
    return [problem, problem.prompt + readFileSync(path.join(folder, name), "utf8")];
  });
}

/** How many programs earn what they must; the others are shown. */
async function judgeAll(programs, isRight) {
  const waiting = [...programs];
  let right = 0;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [problem, source] = next;
      const prepared = await oracle.prepare(problem, worker, preparations);
      const { suites } = await prepared.judge(source, worker);
      const wrong = Object.values(suites).find((verdict) => !isRight(verdict));
      if (wrong === undefined) right += 1;
      else {
        failures += 1;
        console.log(`  ${problem.id}: ${JSON.stringify(wrong).slice(0, 1500)}`);
      }
    }
  };
  await Promise.all([work(), work()]);
  return `${right} of ${programs.length}`;
}
