/**
 * Keeps TypeScript's native compiler running with the declarations of its libraries parsed, and lets it check one program after the
 * other; a short run of the same compiler, which then has only the program itself to read, writes the JavaScript. Speaks with
 * src/execution/sandboxes/commands/command_keeper.py; numbers are 4 bytes, big-endian:
 *
 *   request  count, then each argument as length and bytes
 *   answer   exit status, then standard output and error as length and bytes
 *
 * `node ResidentCompiler.mjs NPM COMPILER`. It answers for programs without any fault. Everything else it leaves to a cold compiler by
 * the exit status DECLINED, so that every message is that compiler's own.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, readSync, writeFileSync, writeSync } from "node:fs";

const DECLINED = -1;
/** How the compiler ends that has written JavaScript and missed something, and what it misses where it reads no library. */
const WRITTEN = 2;
const WITHOUT_LIBRARIES = /^(error TS2318: Cannot find global type '\w+'\.\n)+$/;
const FOLDER = process.cwd();
const SETTINGS = "/tmp/resident";
const [npm, compiler] = process.argv.slice(2);

/** How options are written in a settings file, and whether writing JavaScript needs them. Others are declined. */
const OPTIONS = {
  target: { kind: "text", writes: true },
  module: { kind: "text", writes: true },
  moduleDetection: { kind: "text", writes: true },
  strict: { kind: "truth", writes: true },
  skipLibCheck: { kind: "truth" },
  lib: { kind: "list" },
  types: { kind: "list" },
  typeRoots: { kind: "list" },
};

/** What is written differently where the types of other files are not known, or reads other files. */
const NEEDS_OTHER_FILES = /\bexport\s*[{*=]|\bexport\s+(?:import|type|default)\b|\/\/\/\s*<|\bimport\s+\w+\s*=/;

process.env.GOGC = "400";
const { API } = await import(`${npm}/node_modules/typescript/dist/api/sync/api.js`);
const api = new API({ cwd: FOLDER, tsserverPath: compiler });
let project = "";
let snapshot;

serve();

function serve() {
  for (;;) {
    const count = readNumber();
    if (count === undefined) break;
    const words = Array.from({ length: count }, () => readExactly(readNumber()).toString());
    const answer = Buffer.alloc(12);
    answer.writeInt32BE(compile(words));
    for (let sent = 0; sent < answer.length; ) sent += writeSync(1, answer, sent);
  }
  api.close();
}

function compile(words) {
  const asked = parse(words);
  if (asked === undefined) return DECLINED;
  const { file, settings, writing } = asked;
  if (readdirSync(FOLDER).join() !== file) return DECLINED;
  if (NEEDS_OTHER_FILES.test(readFileSync(file, "utf8"))) return DECLINED;
  if (!isFaultless(`${FOLDER}/${file}`, settings)) return DECLINED;
  const only = ["--noCheck", "--noLib", "--noResolve", "--ignoreConfig", file];
  const { status, stdout } = spawnSync(compiler, [...writing, ...only], { encoding: "utf8" });
  return status === WRITTEN && WITHOUT_LIBRARIES.test(stdout) ? 0 : DECLINED;
}

/** The one file, the options as a settings file has them, and the words of those that writing JavaScript needs. */
function parse(words) {
  const [settings, writing] = [{}, []];
  for (let index = 0; index < words.length - 1; index++) {
    const name = words[index].slice(2);
    if (words[index] === "--ignoreConfig") continue;
    if (!words[index].startsWith("--") || !Object.hasOwn(OPTIONS, name)) return undefined;
    const { kind, writes = false } = OPTIONS[name];
    const hasValue = kind !== "truth" || words[index + 1] === "true" || words[index + 1] === "false";
    const value = hasValue ? words[++index] : "true";
    settings[name] = kind === "text" ? value : kind === "list" ? value.split(",") : value === "true";
    if (writes) writing.push(`--${name}`, value);
  }
  const file = words.at(-1);
  return words.includes("--ignoreConfig") && /^\w+\.ts$/.test(file) ? { file, settings, writing } : undefined;
}

/** Whether the compiler has nothing to say about a program. What it knows of it goes with the snapshot before the next. */
function isFaultless(file, compilerOptions) {
  const wanted = JSON.stringify({ compilerOptions, files: [file] });
  const before = snapshot;
  if (wanted === project) {
    snapshot = api.updateSnapshot({ fileChanges: { changed: [file] } });
  } else {
    mkdirSync(SETTINGS, { recursive: true });
    writeFileSync(`${SETTINGS}/tsconfig.json`, wanted);
    if (before !== undefined) throw new Error("other options: a fresh compiler takes them");
    snapshot = api.updateSnapshot({ openProjects: [`${SETTINGS}/tsconfig.json`] });
    project = wanted;
  }
  before?.dispose();
  const { program } = snapshot.getProjects()[0];
  return [
    program.getConfigFileParsingDiagnostics(),
    program.getProgramDiagnostics(),
    program.getSyntacticDiagnostics(),
    program.getBindDiagnostics(),
    program.getGlobalDiagnostics(),
    program.getSemanticDiagnostics(),
  ].every((faults) => faults.length === 0);
}

function readNumber() {
  return readExactly(4)?.readUInt32BE();
}

function readExactly(size) {
  const bytes = Buffer.alloc(size);
  for (let have = 0; have < size; ) {
    const got = readSync(0, bytes, have, size - have, null);
    if (got === 0) return undefined;
    have += got;
  }
  return bytes;
}
