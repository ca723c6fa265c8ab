// The process of one interpreter: starts the interpreter's thread and watches its limits. It is started with Node's
// permission model, an empty environment and code generation from strings switched off (interpreter-process.ts).
//
// The parent sends one job (a program) or, to the judge's interpreter, any number of questions. This process tells:
//     ready {toolchain}   report {bytes}   done {facts, bytes}   answer {id, bytes}   broken {id?, message}
import { Worker } from "node:worker_threads";

const LOOK_MS = 10;
/** SIGVTALRM and SIGPROF, by the number of their timer. */
const TIMER_SIGNALS = [26, 27];
const MEMORY_OF_THE_INTERPRETER = 300 * 1024 * 1024;
/** A program cannot wait without using CPU time here; should one find a way, this many times its idle time ends it. */
const IDLE_FACTOR = 20;

/** The interval timers of the interpreter (guest.mjs), which count this process's CPU time. */
class Timers {
  #numbers;
  #times;
  #seen = [0, 0];
  #due = [undefined, undefined];
  #interval;

  constructor(shared) {
    this.#numbers = new Int32Array(shared);
    this.#times = new Float64Array(shared);
  }

  start() {
    this.#interval ??= setInterval(() => this.#look(), LOOK_MS);
  }

  #look() {
    const { user, system } = process.cpuUsage();
    const now = (user + system) / 1000;
    for (const which of TIMER_SIGNALS.keys()) {
      const sequence = Atomics.load(this.#numbers, 2 + which);
      if (sequence !== this.#seen[which]) {
        this.#seen[which] = sequence;
        const ms = this.#times[4 + which];
        this.#due[which] = ms > 0 ? now + ms : undefined;
      }
      if (this.#due[which] === undefined || now < this.#due[which]) continue;
      // the cell holds one signal; while an earlier one waits there, this one waits too
      if (Atomics.compareExchange(this.#numbers, 0, 0, TIMER_SIGNALS[which]) === 0) this.#due[which] = undefined;
    }
  }
}

const config = JSON.parse(process.argv[2]);
const thread = new Worker(new URL("./realm.mjs", import.meta.url), {
  workerData: config,
  env: {},
  execArgv: [],
  stdin: false,
  stdout: true,
  stderr: true,
  resourceLimits: { maxOldGenerationSizeMb: 512, stackSizeMb: 3.5 },
});

let limits;
let watch;
let timers;
let ended = false;

process.on("disconnect", () => process.exit(0));
process.on("message", (message) => {
  if (message.op === "stop") finish({ stop: "judge" });
  else {
    limits = message.limits;
    if (limits === undefined) timers.start();
    thread.postMessage(message);
  }
});

thread.on("message", (message) => {
  if (message.op === "timers") timers = new Timers(message.timers);
  else if (message.op === "started") begin(message.report);
  else if (message.op === "ended") finish(message.status === undefined ? { signal: 6 } : { status: message.status });
  else process.send(message);
});
thread.on("error", (error) => {
  if (watch === undefined) process.send({ op: "broken", message: String(error.message) });
  else finish(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? { stop: "memory" } : { signal: 6 });
});

function begin(report) {
  watch = {
    report: new Uint8Array(report),
    end: new BigUint64Array(report, 0, 1),
    sent: 16,
    cpu: process.cpuUsage(),
    wall: performance.now(),
    cpuMsAtReport: 0,
    seenEnd: 16,
  };
  watch.timer = setInterval(look, LOOK_MS);
  timers.start();
}

function cpuMs() {
  const { user, system } = process.cpuUsage(watch.cpu);
  return (user + system) / 1000;
}

/** New bytes of the report, whatever the program did to the end mark. */
function news() {
  const end = Math.max(watch.sent, Math.min(Number(Atomics.load(watch.end, 0)), watch.report.length));
  const bytes = watch.report.slice(watch.sent, end);
  watch.sent = end;
  return bytes;
}

function look() {
  const used = cpuMs();
  const bytes = news();
  if (bytes.length > 0) {
    watch.cpuMsAtReport = used;
    process.send({ op: "report", bytes: copied(bytes) });
  }
  const stop = brokenLimit(used);
  if (stop !== undefined) finish({ stop });
}

function brokenLimit(used) {
  if (used > limits.cpuTimeMs) return "cpu-time";
  if (limits.callCpuTimeMs !== undefined && used - watch.cpuMsAtReport > limits.callCpuTimeMs) return "call-cpu-time";
  if (process.memoryUsage.rss() > limits.memoryBytes + MEMORY_OF_THE_INTERPRETER) return "memory";
  if (performance.now() - watch.wall - used > IDLE_FACTOR * limits.idleTimeMs) return "idle-time";
  return undefined;
}

/** Tells the parent the facts and ends this process with everything in it. */
function finish(how) {
  if (ended) return;
  ended = true;
  if (watch !== undefined) clearInterval(watch.timer);
  const facts = {
    ...how,
    cpuTimeMs: watch === undefined ? 0 : cpuMs(),
    wallTimeMs: watch === undefined ? 0 : performance.now() - watch.wall,
    memoryBytes: process.resourceUsage().maxRSS * 1024,
  };
  const bytes = watch === undefined ? new Uint8Array() : copied(news());
  process.send({ op: "done", facts, bytes }, () => process.exit(0));
}

/** A message cannot hold bytes of shared memory. */
function copied(bytes) {
  const copy = new Uint8Array(bytes.length);
  copy.set(bytes);
  return copy;
}
