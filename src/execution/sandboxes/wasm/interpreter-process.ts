import { type ChildProcess, fork } from "node:child_process";
import { dirname } from "node:path";
import { CladeError } from "../../../foundation/errors.js";
import type { Execution, Stop } from "../../execution.js";
import type { Limits } from "../../limits.js";
import type { ReportWatcher } from "../../sandbox.js";
import type { PyodideFiles } from "./pyodide-files.js";

/** What an interpreter is started for. */
export type InterpreterTask = "program" | "judge" | "snapshot";

/** A job as the interpreter takes it: JSON for its Python side, and bytes. */
export interface Job {
  readonly job: Readonly<Record<string, unknown>>;
  readonly shared: readonly Uint8Array[];
}

type Message =
  | { readonly op: "ready"; readonly toolchain: string }
  | { readonly op: "snapshot"; readonly bytes: Uint8Array }
  | { readonly op: "report"; readonly bytes: Uint8Array }
  | { readonly op: "done"; readonly facts: Facts; readonly bytes: Uint8Array }
  | { readonly op: "answer"; readonly id: number; readonly bytes: Uint8Array }
  | { readonly op: "broken"; readonly id?: number; readonly message: string };

interface Facts {
  readonly status?: number;
  readonly signal?: number;
  readonly stop?: Stop;
  readonly cpuTimeMs: number;
  readonly wallTimeMs: number;
  readonly memoryBytes: number;
}

interface Running {
  readonly report: Uint8Array[];
  readonly watch: ReportWatcher | undefined;
  readonly startedAt: number;
  resolve(execution: Execution): void;
}

/** Signals with which the engine ends itself when a program drove it too far; any other end is not the program's doing. */
const SELF_ENDED: Readonly<Partial<Record<NodeJS.Signals, number>>> = {
  SIGABRT: 6,
  SIGTRAP: 5,
  SIGSEGV: 11,
  SIGILL: 4,
};

/** One process with one Python interpreter in it (`host.mjs`). It runs one program, or answers the judge's questions. */
export class InterpreterProcess {
  /** The version of Python inside. */
  readonly ready: Promise<string>;
  /** The memory image, of a process started to make it. */
  readonly snapshot: Promise<Uint8Array>;
  readonly #child: ChildProcess;
  readonly #closed: Promise<void>;
  readonly #answers = new Map<number, (bytes: Uint8Array) => void>();
  readonly #failures: ((error: Error) => void)[] = [];
  #running: Running | undefined;
  #nextId = 1;
  #stderr = "";
  #ended: Error | undefined;

  constructor(files: PyodideFiles, task: InterpreterTask, snapshotPath?: string) {
    const config = {
      files: { ...files.files, snapshot: snapshotPath },
      modules: files.modules,
      lockFile: files.lockFile,
      task,
    };
    this.#child = fork(files.host, [JSON.stringify(config)], {
      cwd: dirname(files.files.wasm),
      env: essentialEnvironment(),
      execArgv: interpreterFlags(files, snapshotPath),
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    let resolveReady: (toolchain: string) => void = () => undefined;
    let resolveSnapshot: (bytes: Uint8Array) => void = () => undefined;
    this.ready = this.#promise((resolve) => {
      resolveReady = resolve;
    });
    this.snapshot = this.#promise((resolve) => {
      resolveSnapshot = resolve;
    });
    this.#closed = new Promise((resolve) => this.#child.once("close", () => resolve()));
    this.#child.stderr?.on("data", (chunk: Buffer) => {
      this.#stderr = (this.#stderr + chunk.toString()).slice(-2000);
    });
    this.#child.on("error", (error) => this.#fail(`could not be started: ${error.message}`));
    this.#child.on("close", (code, signal) => this.#end(code, signal));
    this.#child.on("message", (message: Message) => {
      if (message.op === "ready") resolveReady(message.toolchain);
      else if (message.op === "snapshot") resolveSnapshot(message.bytes);
      else this.#receive(message);
    });
  }

  /** Runs the one program. `startedAt` is `performance.now()` of the request, for a process that dies silently. */
  run(job: Job & { readonly source: Uint8Array; readonly limits: Limits }, watch?: ReportWatcher): Promise<Execution> {
    return this.#promise((resolve) => {
      this.#running = { report: [], watch, startedAt: performance.now(), resolve };
      this.#send({ op: "run", ...job });
    });
  }

  answer(job: Job & { readonly payload: Uint8Array }): Promise<Uint8Array> {
    const id = this.#nextId++;
    return this.#promise((resolve) => {
      this.#answers.set(id, resolve);
      this.#send({ op: "answer", id, ...job });
    });
  }

  async close(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#closed;
  }

  /** A promise that also fails when the process does. */
  #promise<T>(start: (resolve: (value: T) => void) => void): Promise<T> {
    const promise = new Promise<T>((resolve, reject) => {
      if (this.#ended !== undefined) reject(this.#ended);
      this.#failures.push(reject);
      start(resolve);
    });
    promise.catch(() => undefined);
    return promise;
  }

  #send(message: Record<string, unknown>): void {
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  #receive(message: Exclude<Message, { op: "ready" | "snapshot" }>): void {
    switch (message.op) {
      case "report":
        this.#running?.report.push(message.bytes);
        void this.#show();
        return;
      case "done":
        this.#finish(message.facts, message.bytes);
        return;
      case "answer":
        this.#answers.get(message.id)?.(message.bytes);
        this.#answers.delete(message.id);
        return;
      case "broken":
        this.#fail(`could not do its work: ${message.message}`);
        return;
      default:
        message satisfies never;
    }
  }

  async #show(): Promise<void> {
    const running = this.#running;
    if (running?.watch === undefined) return;
    const answer = await running.watch(Buffer.concat(running.report));
    if (answer === "stop") this.#send({ op: "stop" });
  }

  #finish(facts: Facts, bytes: Uint8Array): void {
    const running = this.#running;
    if (running === undefined) return;
    this.#running = undefined;
    running.resolve({
      exitStatus: facts.status,
      signal: facts.signal,
      stop: facts.stop,
      report: Buffer.concat([...running.report, bytes]),
      cpuTimeMs: facts.cpuTimeMs,
      wallTimeMs: facts.wallTimeMs,
      memoryBytes: facts.memoryBytes,
    });
  }

  /** The process is gone. A program that made the engine abort itself has ended; anything else is our failure. */
  #end(code: number | null, signal: NodeJS.Signals | null): void {
    const self = signal === null ? undefined : SELF_ENDED[signal];
    if (self !== undefined && this.#running !== undefined) {
      const wallTimeMs = performance.now() - this.#running.startedAt;
      this.#finish({ signal: self, cpuTimeMs: wallTimeMs, wallTimeMs, memoryBytes: 0 }, new Uint8Array());
    }
    this.#fail(`ended (${signal ?? `status ${code}`})`);
  }

  #fail(what: string): void {
    const said = this.#stderr.trim();
    this.#ended ??= new CladeError(
      "SANDBOX_BROKEN",
      `The interpreter's process ${what}${said === "" ? "" : `: ${said}`}`,
    );
    for (const reject of this.#failures.splice(0)) reject(this.#ended);
  }
}

/**
 * Node's flags for an interpreter: no text becomes code, only the named files can be read, none written, no process
 * started, no addon loaded; and WebAssembly is compiled fast rather than well, because most programs are short.
 */
export function interpreterFlags(files: PyodideFiles, snapshotPath: string | undefined): string[] {
  const readable = [
    files.host,
    files.realm,
    ...Object.values(files.files),
    ...files.modules.map((module) => module.path),
    ...(snapshotPath === undefined ? [] : [snapshotPath]),
  ];
  const stable = process.allowedNodeEnvironmentFlags.has("--permission");
  return [
    "--no-warnings",
    "--disallow-code-generation-from-strings",
    "--liftoff-only",
    "--single-threaded-gc",
    "--disable-proto=delete",
    stable ? "--permission" : "--experimental-permission",
    "--allow-worker",
    ...readable.map((path) => `--allow-fs-read=${path}`),
  ];
}

/** Nothing of ours; Windows cannot start a process without its own folder's name. */
function essentialEnvironment(): NodeJS.ProcessEnv {
  const root = process.env.SystemRoot;
  return root === undefined ? {} : { SystemRoot: root };
}
