// The thread of one interpreter: a JavaScript realm that has no object of Node's in it, with Pyodide inside.
//
// Why a realm of its own: whatever Python can reach of JavaScript belongs to that realm, whose global object has only
// ECMAScript and guest.mjs. No object of this file's realm is ever handed in: the guest makes its own arrays and
// functions and this file calls them. Even `x.constructor.constructor("...")` is refused, because neither realm may
// turn text into code (--disallow-code-generation-from-strings).
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { parentPort, workerData } from "node:worker_threads";

const { files, modules, lockFile, task } = workerData;
const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: true } });

await boot();
if (task === "snapshot") sendSnapshot();
else {
  const timers = guest().timers();
  const toolchain = guest().run("import wasm_program; wasm_program.start()");
  parentPort.on("message", task === "judge" ? answer : execute);
  parentPort.postMessage({ op: "timers", timers });
  parentPort.postMessage({ op: "ready", toolchain });
}

function guest() {
  return context.guest;
}

async function boot() {
  evaluate(readFileSync(files.guest, "utf8"), "guest");
  evaluate(asScript(readFileSync(files.assembly, "utf8")), "pyodide.asm");
  evaluate(asScript(readFileSync(files.loader, "utf8")), "pyodide");
  keep("pyodide.asm.wasm", readFileSync(files.wasm));
  keep("python_stdlib.zip", readFileSync(files.library));
  if (task !== "snapshot") keep("snapshot", readFileSync(files.snapshot));
  await guest().boot(task === "snapshot", lockFile);
}

function evaluate(text, filename) {
  return new vm.Script(text, { filename }).runInContext(context);
}

/** Pyodide's two modules as scripts: their exports become globals. The version is pinned, so their text is known. */
function asScript(module) {
  const script = module
    .replaceAll("import.meta.url", '""')
    .replace("export default _createPyodideModule;", "globalThis._createPyodideModule = _createPyodideModule;")
    .replace(/export\{(\w+) as loadPyodide,\w+ as version\};/, "globalThis.loadPyodide = $1;");
  return `(() => {"use strict";${script}\n})();`;
}

/** Copies bytes into an array of the guest's own. */
function given(bytes) {
  const array = guest().allocate(bytes.length);
  array.set(bytes);
  return array;
}

function taken(array) {
  const bytes = new Uint8Array(array.length);
  bytes.set(array);
  return bytes;
}

function keep(name, bytes) {
  guest().keep(name, given(bytes));
}

/** Imports what programs use, so that the memory image has it. */
function sendSnapshot() {
  for (const { name, path } of modules) guest().write(`/clade/${name}`, given(readFileSync(path)));
  guest().run("import sys; sys.path.insert(0, '/clade'); import wasm_program; wasm_program.warm()");
  const bytes = taken(guest().snapshot());
  parentPort.postMessage({ op: "snapshot", bytes }, [bytes.buffer]);
}

/** Runs the one program of this interpreter. */
function execute({ job, source, shared, limits }) {
  try {
    putJob(job, { source, shared });
    guest().run("wasm_program.prepare()");
    const report = guest().limit(limits.memoryBytes, limits.fileBytes, limits.outputBytes);
    parentPort.postMessage({ op: "started", report });
  } catch (error) {
    parentPort.postMessage({ op: "broken", message: guest().textOf(error) });
    return;
  }
  const status = run("wasm_program.run()");
  parentPort.postMessage({ op: "ended", status });
}

/** The program's exit status, or `undefined` when WebAssembly itself gave up (a trap, the end of the stack). */
function run(code) {
  try {
    return Number(guest().run(code));
  } catch (error) {
    const status = guest().exitStatusOf(error);
    return status < 0 ? undefined : status;
  }
}

/** Answers a question to the judge's own code; this interpreter never runs a program. */
function answer({ id, job, payload, shared }) {
  try {
    putJob(job, { payload, shared });
    guest().run("wasm_program.answer()");
    const bytes = taken(guest().read("/clade/answer"));
    parentPort.postMessage({ op: "answer", id, bytes }, [bytes.buffer]);
  } catch (error) {
    parentPort.postMessage({ op: "broken", id, message: guest().textOf(error) });
  }
}

/** Lays a job and its bytes out as files. */
function putJob(job, { shared, ...parts }) {
  for (const [index, bytes] of shared.entries()) guest().write(`/clade/shared/${index}`, given(bytes));
  for (const [name, bytes] of Object.entries(parts)) guest().write(`/clade/${name}`, given(bytes));
  guest().write("/clade/job.json", given(new TextEncoder().encode(JSON.stringify(job))));
}
