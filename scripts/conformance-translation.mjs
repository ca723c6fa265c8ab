// Renders HumanEval+ in each language named (or `--all`), judges for every problem a stub that must fail rightly, mirrors every
// type, and records what it saw in docs/translation. What is already judged is kept in the cache folder, so an interrupted
// run goes on where it was; `--anew` forgets it. Exits with status 1 when something was refuted.
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureBuilt } from "./build.mjs";
import { ROOT } from "./install.mjs";
import { writePage, writeRecord } from "./translation-page.mjs";

const BENCHMARK = "humaneval-plus";
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: "boolean", default: false },
    anew: { type: "boolean", default: false },
    page: { type: "boolean", default: false },
    workers: { type: "string", default: "2" },
  },
});

ensureBuilt();
const clade = await import(path.join(ROOT, "dist/index.js"));
const LOGS = path.join(clade.cacheFolder(), "conformance-translation");

function chosenLanguages() {
  if (options.all) {
    const translated = Object.values(clade.LANGUAGES).filter(({ functions }) => functions !== undefined);
    const absent = translated.filter((language) => !clade.presenceOf(language).present);
    for (const { id } of absent) console.log(`${id}: its toolchain is not installed`);
    return translated.filter((language) => !absent.includes(language));
  }
  if (positionals.length > 0) return positionals.map((name) => clade.findLanguage(name));
  console.error("usage: conformance-translation.mjs --all | ID … | --page [--workers N] [--anew]");
  process.exit(2);
}

/** Proofs of earlier runs that are about exactly this prompt, driver and stub, by problem. */
class ProofLog {
  #proofs = new Map();

  constructor(language) {
    this.language = language;
    this.file = path.join(LOGS, `${language.id}.jsonl`);
    mkdirSync(LOGS, { recursive: true });
    if (options.anew) rmSync(this.file, { force: true });
    const lines = existsSync(this.file) ? readFileSync(this.file, "utf8").split("\n").filter(Boolean) : [];
    for (const { key, ...entry } of lines.map((line) => JSON.parse(line))) this.#proofs.set(key, entry);
  }

  get(problem) {
    const entry = this.#proofs.get(this.#key(problem));
    return entry?.proof.outcome === "right" ? entry : undefined;
  }

  add(problem, entry) {
    const key = this.#key(problem);
    this.#proofs.set(key, entry);
    appendFileSync(this.file, `${JSON.stringify({ key, problem: problem.officialId, ...entry })}\n`);
  }

  entry(problem) {
    return this.#proofs.get(this.#key(problem));
  }

  #key({ prompt, tests }) {
    const { compile, run, functions } = this.language;
    const parts = [prompt, tests.driverSha256, functions.stub(tests.signature), compile, run];
    return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  }
}

async function prove(language, neutral, context) {
  const translated = clade.renderBenchmark(neutral, language);
  const log = new ProofLog(language);
  const waiting = translated.problems.filter((problem) => log.get(problem) === undefined);
  const driver = await clade.proveDriver(language);
  let last = performance.now();
  await clade.proveStubs(waiting, language, {
    ...context,
    workers: Number(options.workers),
    onProof(problem, proof) {
      const now = performance.now();
      log.add(problem, { proof, seconds: (now - last) / 1000 });
      last = now;
      if (proof.outcome !== "right") console.log(`${language.id} ${problem.officialId}: ${JSON.stringify(proof)}`);
    },
  });
  const record = recordOf(language, translated, driver, log);
  writeRecord("drivers", language.id, record);
  writePage();
  const { rendered, stubs, mirror } = record;
  console.log(
    `${language.id}: ${rendered} of ${record.problems} rendered, ${stubs.right} stubs right, mirror ${mirror.passed} passed ${mirror.failures.length} failed`,
  );
  return stubs.right === rendered && mirror.failures.length === 0;
}

function recordOf({ id, name }, { problems, excluded, calls }, { version, ...mirror }, log) {
  const entries = problems.map((problem) => ({ problem: problem.officialId, ...log.entry(problem) }));
  const others = entries.filter(({ proof }) => proof.outcome !== "right");
  return {
    language: id,
    name,
    version,
    date: new Date().toISOString().slice(0, 10),
    seconds: entries.reduce((sum, { seconds }) => sum + seconds, 0),
    problems: problems.length + excluded.length,
    rendered: problems.length,
    calls,
    mirror,
    stubs: {
      right: entries.length - others.length,
      others: others.map(({ problem, proof }) => ({ problem, detail: proof.detail ?? proof.outcome })),
    },
    excluded: Object.fromEntries(byReason(excluded)),
  };
}

function byReason(excluded) {
  const reasons = new Map();
  for (const { origin, excluded: reason } of excluded)
    reasons.set(reason, [...(reasons.get(reason) ?? []), origin.officialId]);
  return reasons;
}

async function main() {
  if (options.page) return writePage();
  const languages = chosenLanguages();
  const open = await clade.openBenchmark(BENCHMARK);
  const { sandbox } = await clade.chooseSandbox("namespace");
  const preparations = clade.preparationsOnDisk(clade.cacheFolder());
  const neutral = await clade.neutralBenchmark(open, { sandbox, preparations });
  for (const language of languages) {
    const isRight = await prove(language, neutral, { sandbox, preparations }).catch((error) => {
      if (!(error instanceof clade.CladeError)) throw error;
      console.log(`${language.id}: ${error.code} ${error.message}`);
      return false;
    });
    if (!isRight) process.exitCode = 1;
  }
}

await main();
