import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { CladeError } from "../../foundation/errors.js";
import type { Execution, Stop } from "../execution.js";
import type { Program, SharedData } from "../program.js";
import type { Consultation, ReportWatcher } from "../sandbox.js";
import { encodeWtf8 } from "../wtf8.js";
import { type Frame, readFrames, writeFrame } from "./frame-channel.js";
import { ProgramQueue, type QueuedProgram } from "./program-queue.js";

/** How to start a worker process: the sandbox's own command line ends in Python and `worker.py`. */
export interface WorkerCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Drop to this user and group before anything runs. */
  readonly uid?: number;
  readonly gid?: number;
}

/** What the worker is told when it starts. */
export interface WorkerOptions {
  readonly isolated: boolean;
  /** Whether harmless programs may share a process; `shared_process.py` says which are. */
  readonly sharing: boolean;
  /** Folders that programs see empty. */
  readonly hidden: readonly string[];
  readonly preload: readonly string[];
  readonly harnesses: readonly string[];
}

export interface WorkerReady {
  readonly toolchain: string;
  readonly numpy: string | null;
}

interface Job {
  readonly report: Uint8Array[];
  readonly watch: ReportWatcher | undefined;
  /** Bytes of the report that arrived, that the watcher has seen, and whether it is looking right now. */
  size: number;
  shown: number;
  showing: boolean;
  resolve(frame: Frame): void;
  reject(error: Error): void;
}

const NOTHING_SHOWN = { size: 0, shown: 0, showing: false };
const LARGE_REPORT_BYTES = 1024 * 1024;
const SHARED_BUDGET_BYTES = 512 * 1024 * 1024;

/** One running `worker.py`: jobs in, facts out. All jobs fail when the process dies. */
export class PythonProcess {
  readonly ready: Promise<WorkerReady>;
  readonly #child: ChildProcess;
  readonly #jobs = new Map<number, Job>();
  readonly #shared = new Map<string, number>();
  readonly #programs: ProgramQueue;
  #running = false;
  #nextId = 1;
  #stderr = "";
  #closed: Error | undefined;

  constructor(command: WorkerCommand, options: WorkerOptions) {
    this.#programs = new ProgramQueue(options.sharing);
    this.#child = spawn(command.command, [...command.args, JSON.stringify(options)], {
      stdio: ["pipe", "pipe", "pipe"],
      env: command.env,
      ...(command.uid === undefined ? {} : { uid: command.uid }),
      ...(command.gid === undefined ? {} : { gid: command.gid }),
    });
    this.ready = new Promise((resolve, reject) => {
      this.#jobs.set(0, {
        report: [],
        watch: undefined,
        ...NOTHING_SHOWN,
        resolve: (frame) => resolve(frame.header as unknown as WorkerReady),
        reject,
      });
    });
    this.ready.catch(() => undefined);
    readFrames(this.#child.stdout as Readable, (frame) => this.#receive(frame));
    this.#child.stderr?.on("data", (chunk: Buffer) => {
      this.#stderr = (this.#stderr + chunk.toString()).slice(-2000);
    });
    (this.#child.stdin as Writable).on("error", () => undefined);
    this.#child.on("error", (error) => this.#fail(`could not be started: ${error.message}`));
    this.#child.on("close", (code, signal) => this.#fail(`ended (${signal ?? `status ${code}`})`));
  }

  /** Runs a program, as soon as those that were asked for before it have ended. */
  execute(program: Program, watch?: ReportWatcher): Promise<Execution> {
    if (this.#closed !== undefined) return Promise.reject(this.#closed);
    return new Promise((resolve, reject) => {
      this.#programs.add(program, watch, { resolve, reject });
      // a moment later, so that what is asked for at once can run together
      setImmediate(() => this.#runNext());
    });
  }

  /** The worker is given one thing to run at a time: what waits here is not in the memory that programs are copies of. */
  #runNext(): void {
    if (this.#running || this.#closed !== undefined) return;
    const group = this.#programs.take();
    const [first] = group;
    if (first === undefined) return;
    this.#running = true;
    const done = group.length === 1 ? this.#runAlone(first) : this.#runTogether(group);
    done
      .catch((error: Error) => {
        for (const { reject } of group) reject(error);
      })
      .finally(() => {
        this.#running = false;
        this.#runNext();
      });
  }

  async #runAlone({ program, watch, resolve }: QueuedProgram): Promise<void> {
    const header = { op: "run", ...this.#conditions(program) };
    const { frame, report } = await this.#ask(header, encodeWtf8(program.source), watch);
    resolve(executionOf(frame.header, Buffer.concat([...report, frame.payload])));
  }

  async #runTogether(group: readonly QueuedProgram[]): Promise<void> {
    const sources = group.map(({ program }) => encodeWtf8(program.source));
    const header = {
      op: "run_together",
      ...this.#conditions((group[0] as QueuedProgram).program),
      sizes: sources.map((source) => source.length),
    };
    const { frame } = await this.#ask(header, Buffer.concat(sources));
    const sizes = frame.header["sizes"] as number[];
    const unfinished: QueuedProgram[] = [];
    let at = 0;
    for (const [index, facts] of (frame.header["programs"] as (Frame["header"] | "alone" | "again")[]).entries()) {
      const queued = group[index] as QueuedProgram;
      const end = at + (sizes[index] ?? 0);
      if (typeof facts === "string") unfinished.push({ ...queued, alone: facts === "alone" });
      else queued.resolve(executionOf({ ...facts, status: 0 }, frame.payload.subarray(at, end)));
      at = end;
    }
    this.#programs.putBack(unfinished);
  }

  /** What programs that run together have in common. */
  #conditions({ harness, limits }: Program): Record<string, unknown> {
    return { harness: harness.name, argument: harness.argument, shared: this.#share(harness.shared), limits };
  }

  /** Calls a trusted harness in the worker itself. */
  async consult(question: Consultation): Promise<Uint8Array> {
    const header = {
      op: "inline",
      harness: question.harness,
      argument: question.argument,
      shared: this.#share(question.shared),
    };
    const { frame } = await this.#ask(header, question.payload);
    return frame.payload;
  }

  async close(): Promise<void> {
    if (this.#closed !== undefined) return;
    const ended = new Promise<void>((resolve) => this.#child.once("close", () => resolve()));
    this.#child.kill("SIGKILL");
    await ended;
  }

  #ask(
    header: Record<string, unknown>,
    payload: Uint8Array,
    watch?: ReportWatcher,
  ): Promise<{ frame: Frame; report: Uint8Array[] }> {
    if (this.#closed !== undefined) return Promise.reject(this.#closed);
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const report: Uint8Array[] = [];
      this.#jobs.set(id, { report, watch, ...NOTHING_SHOWN, resolve: (frame) => resolve({ frame, report }), reject });
      writeFrame(this.#child.stdin as Writable, { ...header, id }, payload);
    });
  }

  /** Sends what the process does not have yet, and lets it forget what was used longest ago. */
  #share(shared: readonly SharedData[]): string[] {
    const stdin = this.#child.stdin as Writable;
    for (const { key, bytes } of shared) {
      if (!this.#shared.delete(key)) writeFrame(stdin, { op: "share", key }, bytes);
      this.#shared.set(key, bytes.length);
    }
    let total = [...this.#shared.values()].reduce((sum, size) => sum + size, 0);
    for (const [key, size] of this.#shared) {
      if ((total <= SHARED_BUDGET_BYTES && this.#shared.size <= 64) || shared.some((s) => s.key === key)) break;
      writeFrame(stdin, { op: "drop", key });
      this.#shared.delete(key);
      total -= size;
    }
    return shared.map((s) => s.key);
  }

  #receive(frame: Frame): void {
    const id = (frame.header["id"] as number | undefined) ?? 0;
    const job = this.#jobs.get(id);
    if (job === undefined) return;
    if (frame.header["op"] === "report") {
      job.report.push(Buffer.from(frame.payload));
      job.size += frame.payload.length;
      void this.#show(id, job);
      return;
    }
    this.#jobs.delete(id);
    if (frame.header["op"] === "broken") {
      job.reject(new CladeError("SANDBOX_BROKEN", `The worker could not run a program: ${frame.header["message"]}`));
    } else {
      job.resolve(frame);
    }
  }

  /** Shows the watcher what it has not seen, one look at a time; a large report only when it grew by an eighth. */
  async #show(id: number, job: Job): Promise<void> {
    if (job.watch === undefined || job.showing) return;
    job.showing = true;
    while (this.#jobs.get(id) === job && job.size > job.shown + (job.shown > LARGE_REPORT_BYTES ? job.shown / 8 : 0)) {
      job.shown = job.size;
      const answer = await job.watch(Buffer.concat(job.report));
      if (answer === "stop" && this.#jobs.has(id)) {
        writeFrame(this.#child.stdin as Writable, { op: "stop", id });
        break;
      }
    }
    job.showing = false;
  }

  #fail(what: string): void {
    if (this.#closed !== undefined) return;
    const said = this.#stderr.trim();
    this.#closed = new CladeError("SANDBOX_BROKEN", `The worker process ${what}${said === "" ? "" : `: ${said}`}`);
    for (const job of this.#jobs.values()) job.reject(this.#closed);
    this.#jobs.clear();
    this.#programs.fail(this.#closed);
  }
}

function executionOf(facts: Frame["header"], report: Uint8Array): Execution {
  const status = facts["status"] as number | undefined;
  return {
    exitStatus: status !== undefined && status >= 0 ? status : undefined,
    signal: status !== undefined && status < 0 ? -status : undefined,
    stop: facts["stop"] as Stop | undefined,
    report,
    cpuTimeMs: facts["cpuTimeMs"] as number,
    wallTimeMs: facts["wallTimeMs"] as number,
    memoryBytes: facts["memoryBytes"] as number,
  };
}
