// Judges published reference solutions with all inputs of HumanEval+ through the translated problems, then one mutant of each that
// passes, and records what they earned in docs/translation/references. Needs CLADE_DATA_DIR or downloaded data.
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureBuilt } from "./build.mjs";
import { ROOT } from "./install.mjs";
import { ADAPTERS } from "./reference-adapters.mjs";
import { mutantsOf } from "./reference-mutants.mjs";
import { readRecord, writePage, writeRecord } from "./translation-page.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: "boolean", default: false },
    own: { type: "boolean", default: false },
    workers: { type: "string", default: "2" },
    problems: { type: "string" },
    "show-program": { type: "boolean", default: false },
  },
});
/** Mutants that do not compile are none; so many are tried. */
const TRIES = 4;

ensureBuilt();
const clade = await import(path.join(ROOT, "dist/index.js"));

/** The solutions of a language by the number of the problem: the function's own name, the source, and where its body begins. */
async function solutionsOf(language) {
  const adapter = ADAPTERS[language.id];
  const { problems } = await clade.openBenchmark(adapter.source);
  const chosen = problems.filter(
    (one) => one.language === language.id && (one.naturalLanguage ?? "eng_Latn") === "eng_Latn",
  );
  return new Map(chosen.map((problem) => [problem.parallel, solutionOf(problem, adapter)]));
}

/** Some solutions are only the body that the prompt asks for. */
function solutionOf({ prompt, reference }, { name }) {
  const asked = [...prompt.matchAll(name)].map(nameIn).at(-1);
  const defines = (source) => [...source.matchAll(name)].findLast((match) => nameIn(match) === asked);
  const solution = defines(reference) === undefined && asked !== undefined ? `${prompt}\n${reference}` : reference;
  const match = defines(solution) ?? [...solution.matchAll(name)].at(-1);
  const from = match === undefined ? 0 : solution.indexOf("\n", match.index + match[0].length);
  return { theirs: match && nameIn(match), solution, from: Math.max(0, from) };
}

const nameIn = (match) => match.slice(1).find((name) => name !== undefined);

async function judgeLanguage(language, neutral, context) {
  const { problems } = clade.renderBenchmark(neutral, language);
  const solutions = await solutionsOf(language);
  const numberOf = ({ officialId }) => officialId.slice(officialId.lastIndexOf("/") + 1);
  const only = options.problems?.split(",");
  const waiting = problems.filter((one) => solutions.has(numberOf(one)) && (!only || only.includes(numberOf(one))));
  const judged = [];
  const work = async () => {
    const worker = await context.sandbox.open();
    try {
      for (let problem = waiting.shift(); problem !== undefined; problem = waiting.shift()) {
        const given = { problem, solution: solutions.get(numberOf(problem)), seed: Number(numberOf(problem)) };
        judged.push(await judgeProblem(language, given, { ...context, worker }));
      }
    } finally {
      await worker.close();
    }
  };
  await Promise.all(Array.from({ length: Number(options.workers) }, work));
  return judged.sort((a, b) => a.number - b.number);
}

async function judgeProblem(language, { problem, solution, seed }, { oracle, worker, preparations }) {
  const adapter = ADAPTERS[language.id];
  const { functions } = language;
  const { signature } = problem.tests;
  const ours = functions.functionName(signature.name);
  const programOf = (source) =>
    adapter.program({ ours, functions, signature, theirs: solution.theirs, solution: source });
  const prepared = await oracle.prepare(problem, worker, preparations);
  const earned = async (source) => outcomeOf(await prepared.judge(programOf(source), worker));
  const result = { number: seed, problem: problem.officialId, ...(await earned(solution.solution)) };
  if (options["show-program"]) console.log(programOf(solution.solution));
  if (result.outcome !== "passed") return result;
  const mutants = mutantsOf(solution.solution, solution.from, seed).slice(0, TRIES);
  for (const mutant of mutants) {
    const { outcome } = await earned(mutant.source);
    if (outcome !== "compile-error") return { ...result, mutant: { change: mutant.change, outcome } };
  }
  return result;
}

/** What counts of a judged program: the first suite that it does not pass. */
function outcomeOf({ suites }) {
  for (const [suite, verdict] of Object.entries(suites)) {
    if (verdict.verdict === "passed") continue;
    const outcome = verdict.failure ?? verdict.code;
    return { outcome, suite, detail: (verdict.detail ?? "").slice(0, DETAIL) };
  }
  return { outcome: "passed" };
}

const DETAIL = 160;

function recordOf({ id, name }, judged) {
  const failed = judged.filter(({ outcome }) => outcome !== "passed");
  const mutants = judged.flatMap((one) => (one.mutant === undefined ? [] : [{ problem: one.problem, ...one.mutant }]));
  return {
    language: id,
    name,
    source: ADAPTERS[id].source,
    date: new Date().toISOString().slice(0, 10),
    judged: judged.length,
    passed: judged.length - failed.length,
    passedBase: judged.filter(({ outcome, suite }) => outcome === "passed" || suite !== "base").length,
    mutants: {
      judged: mutants.length,
      killed: mutants.filter(({ outcome }) => outcome !== "passed").length,
      survivors: mutants
        .filter(({ outcome }) => outcome === "passed")
        .map(({ problem, change }) => ({ problem, change })),
    },
    failures: failed.map(({ problem, suite, outcome, detail }) => ({
      problem,
      suite,
      failure: outcome,
      detail,
    })),
  };
}

/** Adds to a record whether the solutions that fail pass the tests of the benchmark they are from, by its own rules. */
async function judgeOwnTests(id, { sandbox, toolchain, preparations }) {
  const record = readRecord("references", id);
  if (record === undefined) return console.log(`${id}: there is no record yet`);
  const { problems } = await clade.openBenchmark(record.source);
  const oracle = clade.createOracle("official", toolchain);
  const worker = await sandbox.open();
  try {
    for (const failure of record.failures.filter(({ own }) => own === undefined)) {
      const number = failure.problem.slice(failure.problem.lastIndexOf("/") + 1);
      const problem = problems.find(
        (one) => one.language === id && one.parallel === number && (one.naturalLanguage ?? "eng_Latn") === "eng_Latn",
      );
      const prepared = await oracle.prepare(problem, worker, preparations);
      failure.own = outcomeOf(await prepared.judge(problem.reference, worker)).outcome;
      console.log(`${failure.problem} of ${id} with its own tests: ${failure.own}`);
    }
  } finally {
    await worker.close();
  }
  writeRecord("references", id, record);
  writePage();
}

async function main() {
  const chosen = options.all ? Object.keys(ADAPTERS) : positionals;
  const unknown = chosen.filter((id) => !(id in ADAPTERS));
  if (chosen.length === 0 || unknown.length > 0) {
    console.error(`usage: translated-references.mjs --all | ID … of ${Object.keys(ADAPTERS).join(" ")}`);
    process.exit(2);
  }
  const open = await clade.openBenchmark("humaneval-plus");
  const { sandbox } = await clade.chooseSandbox("namespace");
  const { toolchain } = await sandbox.availability();
  const preparations = clade.preparationsOnDisk(clade.cacheFolder());
  if (options.own) {
    for (const id of chosen) await judgeOwnTests(id, { sandbox, toolchain, preparations });
    return;
  }
  const oracle = clade.createOracle("strict", toolchain);
  const neutral = await clade.neutralBenchmark(open, { sandbox, preparations });
  for (const id of chosen) {
    const language = clade.LANGUAGES[id];
    const judged = await judgeLanguage(language, neutral, { sandbox, oracle, preparations });
    const record = recordOf(language, judged);
    for (const one of record.failures) console.log(`${id} ${one.problem} ${one.suite} ${one.failure}: ${one.detail}`);
    const { mutants } = record;
    console.log(
      `${id}: ${record.passed} of ${record.judged} pass, ${mutants.killed} of ${mutants.judged} mutants killed`,
    );
    if (options.problems !== undefined) continue;
    writeRecord("references", id, record);
    writePage();
  }
}

await main();
