// npm run bench:languages: programs per second of languages that are compiled, by Clade and the plain way (one compiler and one
// process per program, no sandbox), one after the other. Docs: docs/performance.md
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureBuilt } from "../scripts/build.mjs";
import { ROOT } from "../scripts/install.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: "string", default: "8" },
    "warm-up": { type: "string", default: "10" },
    workers: { type: "string", default: String(cpus().length) },
  },
});
const SECONDS = Number(options.seconds);
const WORKERS = Number(options.workers);

ensureBuilt();
const load = (file) => import(path.join(ROOT, "dist/execution", file));
const { LANGUAGES } = await load("languages/index.js");
const { programOf } = await load("languages/program-of.js");
const { verdictOfProcess } = await load("languages/verdict-of-process.js");
const { openCommandWorker } = await load("sandboxes/open-command-worker.js");
const { toolchainPlaces } = await load("toolchains/toolchain-places.js");
const { fixturesOf } = await load("toolchains/language-fixtures.js");

/** How MultiPL-E's programs of C++ begin, in place of the headers that they name. */
const asMultiPlE = (source) =>
  `#include<assert.h>\n#include<bits/stdc++.h>\n${source.replaceAll(/^#include .*\n/gm, "")}`;

const CONTESTS = [
  ...["java", "kotlin", "scala", "typescript", "go", "rust", "csharp"].map((id) => ({ name: id, id })),
  { name: "cpp", id: "cpp", change: asMultiPlE },
  { name: "cpp, headers named", id: "cpp" },
].filter(({ id }) => positionals.length === 0 || positionals.includes(id));

const work = mkdtempSync(path.join(tmpdir(), "clade-bench-"));
try {
  await main();
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function main() {
  console.log(`${WORKERS} workers on each side, ${SECONDS} s each; Clade in its sandbox, the plain way in none\n`);
  console.log("| language | plain programs/s | Clade programs/s | times | first programs, s |");
  console.log("| --- | --- | --- | --- | --- |");
  for (const contest of CONTESTS) {
    const language = LANGUAGES[contest.id];
    const sources = sourcesOf(language, contest.change);
    const plain = await plainRate(language, sources);
    const { rate, startSeconds } = await cladeRate(language, sources);
    const cells = [contest.name, plain.toFixed(2), rate.toFixed(2), (rate / plain).toFixed(1), startSeconds.toFixed(1)];
    console.log(`| ${cells.join(" | ")} |`);
  }
}

/** Endless different programs: the fixture `passed` (functions of lists, strings and maps, and checks) with own names. */
function* sourcesOf(language, change = (source) => source) {
  const fixture = fixturesOf(language).find(({ expected }) => expected === "passed");
  const source = change(readFileSync(fixture.file, "utf8"));
  const names = /\b(sum_?of_?squares|addAll|initials|greet|count_?words)\b/gi;
  for (let number = 1; ; number++) yield source.replaceAll(names, (name) => `${name}${number}`);
}

/** Gives each worker programs until the time is over; programs per second until the last has ended. */
async function rateOf(workers, sources, seconds) {
  const started = performance.now();
  const last = started + 1000 * seconds;
  let done = 0;
  await Promise.all(
    workers.map(async (judge) => {
      do {
        await judge(sources.next().value);
        done++;
      } while (performance.now() < last);
    }),
  );
  return done / ((performance.now() - started) / 1000);
}

async function plainRate(language, sources) {
  const { npm = "", cache = "" } = toolchainPlaces(language.toolchain);
  let number = 0;
  const judge = async (source) => {
    const folder = path.join(work, `${language.id}-${number++}`);
    mkdirSync(folder);
    writeFileSync(path.join(folder, language.sourceFile), source);
    for (const [name, text] of Object.entries(language.extraFiles ?? {})) writeFileSync(path.join(folder, name), text);
    const place = (text) => text.replaceAll("{npm}", npm).replaceAll("{cache}", cache).replaceAll("{work}", folder);
    const variables = Object.entries(language.environment ?? {}).map(([name, value]) => [name, place(value)]);
    // the language's own response file has the sandbox's paths
    const compile = language.compile.map((part) =>
      part.startsWith("@{cache}") ? localResponseFile(part, { npm, cache }) : part,
    );
    for (const command of [compile, language.run]) {
      await runPlainly(command.map(place), folder, Object.fromEntries(variables));
    }
    rmSync(folder, { recursive: true });
  };
  return rateOf(
    Array.from({ length: WORKERS }, () => judge),
    sources,
    SECONDS,
  );
}

function localResponseFile(part, { npm, cache }) {
  const file = path.join(work, "references.rsp");
  const text = readFileSync(part.slice(1).replaceAll("{cache}", cache), "utf8");
  writeFileSync(file, text.replaceAll("/toolchain/npm", npm));
  return `@${file}`;
}

async function runPlainly([program, ...args], cwd, variables) {
  const env = { PATH: "/usr/bin:/bin", HOME: cwd, LANG: "C.UTF-8", ...variables };
  const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += data));
  const status = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (status !== 0) throw new Error(`${program} ended with status ${status}: ${said}`);
}

async function cladeRate(language, sources) {
  const started = performance.now();
  const workers = await Promise.all(Array.from({ length: WORKERS }, () => openCommandWorker(language, "warm")));
  const judges = workers.map((worker) => async (source) => {
    const execution = await worker.execute(programOf(language, source));
    const verdict = verdictOfProcess(execution, language);
    if (verdict.verdict !== "passed") throw new Error(`${language.id}: ${JSON.stringify(verdict)}`);
  });
  await rateOf(judges, sources, 0);
  const startSeconds = (performance.now() - started) / 1000;
  const keepsCompiler = language.warm !== undefined && "start" in language.warm;
  if (keepsCompiler) await rateOf(judges, sources, Number(options["warm-up"]));
  const rate = await rateOf(judges, sources, SECONDS);
  await Promise.all(workers.map((worker) => worker.close()));
  return { rate, startSeconds };
}
