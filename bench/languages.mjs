// npm run bench:languages: programs per second of languages that are compiled, by Clade and the plain way (one compiler and one
// process per program, no sandbox), one after the other. CPU time is that of this process and all its descendants, so the
// ratio of it holds on a busy machine too. Docs: docs/performance.md
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
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
const TICK_MS = 10;
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
  const day = new Date().toISOString().slice(0, 10);
  console.log(
    `${day}, ${cpus().length} x ${cpus()[0]?.model}, node ${process.version}, ${WORKERS} workers on each side,`,
  );
  console.log(`${SECONDS} s each, one after the other; Clade in its sandbox, the plain way in none.`);
  console.log("Load: how many processes wanted a core (one minute's mean) before and after; ours are among them.\n");
  const columns = [
    ...["language", "plain programs/s", "Clade programs/s", "times", "plain CPU ms", "Clade CPU ms", "times"],
    ...["first program CPU ms", "programs measured", "load"],
  ];
  console.log(row(columns));
  console.log(row(columns.map(() => "---")));
  for (const contest of CONTESTS) console.log(row(await compete(contest)));
}

function row(cells) {
  return `| ${cells.join(" | ")} |`;
}

async function compete({ name, id, change }) {
  const language = LANGUAGES[id];
  const sources = sourcesOf(language, change);
  const before = load1();
  const plain = await measurePlain(language, sources);
  const { clade, firstCpuMs } = await measureClade(language, sources);
  return [
    ...[name, plain.rate.toFixed(2), clade.rate.toFixed(2), (clade.rate / plain.rate).toFixed(1)],
    ...[Math.round(plain.cpuMs), Math.round(clade.cpuMs), (plain.cpuMs / clade.cpuMs).toFixed(1)],
    ...[Math.round(firstCpuMs), `${plain.done}, ${clade.done}`, `${before} to ${load1()}`],
  ];
}

function load1() {
  return loadavg()[0].toFixed(1);
}

/** CPU milliseconds of this process, of all its descendants, and of what each of them has waited for. */
function cpuMsOfAll() {
  const processes = new Map();
  for (const name of readdirSync("/proc").filter((one) => /^\d+$/.test(one))) {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0);
      processes.set(Number(name), { parent: Number(fields[1]), ticks });
    } catch {
      // it has ended
    }
  }
  const isOurs = (id) => id === process.pid || (processes.has(id) && isOurs(processes.get(id).parent));
  const ours = [...processes].filter(([id]) => isOurs(id));
  return ours.reduce((sum, [, { ticks }]) => sum + ticks, 0) * TICK_MS;
}

/** Endless different programs: the fixture `passed` (functions of lists, strings and maps, and checks) with own names. */
function* sourcesOf(language, change = (source) => source) {
  const fixture = fixturesOf(language).find(({ expected }) => expected === "passed");
  const source = change(readFileSync(fixture.file, "utf8"));
  const names = /\b(sum_?of_?squares|addAll|initials|greet|count_?words)\b/gi;
  for (let number = 1; ; number++) yield source.replaceAll(names, (name) => `${name}${number}`);
}

/** Gives each worker programs until the time is over: programs per second until the last has ended, CPU time of each. */
async function measure(workers, sources, seconds) {
  const [started, cpuBefore] = [performance.now(), cpuMsOfAll()];
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
  const wallSeconds = (performance.now() - started) / 1000;
  return { done, rate: done / wallSeconds, cpuMs: (cpuMsOfAll() - cpuBefore) / done };
}

async function measurePlain(language, sources) {
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
  return measure(
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

async function measureClade(language, sources) {
  const workers = await Promise.all(Array.from({ length: WORKERS }, () => openCommandWorker(language, "warm")));
  const judges = workers.map((worker) => async (source) => {
    const execution = await worker.execute(programOf(language, source));
    const verdict = verdictOfProcess(execution, language);
    if (verdict.verdict !== "passed") throw new Error(`${language.id}: ${JSON.stringify(verdict)}`);
  });
  const first = await measure(judges, sources, 0);
  const keepsCompiler = language.warm !== undefined && "start" in language.warm;
  if (keepsCompiler) await measure(judges, sources, Number(options["warm-up"]));
  const clade = await measure(judges, sources, SECONDS);
  await Promise.all(workers.map((worker) => worker.close()));
  return { clade, firstCpuMs: first.cpuMs };
}
