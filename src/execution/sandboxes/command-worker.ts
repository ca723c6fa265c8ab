import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { CladeError } from "../../foundation/errors.js";
import {
  type CommandExecution,
  type CommandProgram,
  PROGRAM_PLACES,
  type Step,
  type StepExecution,
} from "../command-program.js";
import type { Stop } from "../execution.js";
import { PYTHON_WORKER_FOLDER, type PythonToolchain } from "../languages/python-toolchain.js";
import type { Limits } from "../limits.js";
import { type Frame, readFrames, writeFrame } from "./frame-channel.js";
import { NOBODY, systemMounts } from "./namespace.js";
import { IDENTITY_FILES, IMAGE, imageMounts, PROGRAM_PATH, type ToolchainView } from "./system-image.js";

const COMMANDS_FOLDER = fileURLToPath(new URL("./commands/", import.meta.url));

/** What every program's processes have in their environment before the language's own variables. */
const ENVIRONMENT = {
  PATH: PROGRAM_PATH,
  HOME: "/tmp/home",
  TMPDIR: "/tmp",
  LANG: "C.UTF-8",
  TZ: "UTC",
  USER: "program",
};

/** What starts a worker: bubblewrap and the Python that runs inside it. */
export interface WorkerHost {
  readonly bwrap: string;
  readonly toolchain: PythonToolchain;
}

/** What begins a command that is replaced, and what replaces it. */
export interface Replacement {
  readonly standsInFor: readonly (readonly string[])[];
  readonly instead: readonly string[];
}

/** A compiler to keep running, with every placeholder replaced. */
export interface ResidentCompiler {
  readonly standsInFor: readonly (readonly string[])[];
  readonly start: readonly string[];
  /** Replaces the beginning of a command that it leaves to a cold compiler. */
  readonly otherwise?: readonly string[] | undefined;
  readonly environment: Readonly<Record<string, string>>;
  readonly uses: number;
  readonly memoryBytes: number;
  /** Of its processes, files and output. Time is limited for each program by that program's own limits. */
  readonly limits: Limits;
}

/** Ways to the same result with less work. */
export interface Shortcuts {
  readonly warm?: ResidentCompiler | undefined;
  readonly quick?: Replacement | undefined;
}

interface Job {
  resolve(execution: CommandExecution): void;
  reject(error: Error): void;
}

/**
 * One running `command_worker.py` in a sandbox that shows programs what `view` says. Every program gets a clone in
 * namespaces of its own; programs run one after the other. `warm` compiles in place of the commands it stands in for, in
 * namespaces of its own too, and lives as long as the worker or until it is replaced.
 */
export class CommandWorker {
  readonly ready: Promise<void>;
  readonly #replacement: Replacement | undefined;
  readonly #child: ChildProcess;
  readonly #jobs = new Map<number, Job>();
  #nextId = 1;
  #stderr = "";
  #closed: Error | undefined;

  constructor(host: WorkerHost, view: ToolchainView, { warm, quick }: Shortcuts = {}) {
    this.#replacement = quick;
    const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    const identities = IDENTITY_FILES.map(() => "pipe" as const);
    this.#child = spawn(host.bwrap, sandboxArguments(host, view, warm), {
      stdio: ["pipe", "pipe", "pipe", ...identities],
      ...user,
    });
    IDENTITY_FILES.forEach(([, text], index) => {
      const stream = this.#child.stdio[index + FIRST_IDENTITY] as Writable;
      stream.on("error", () => undefined);
      stream.end(text);
    });
    this.ready = new Promise((resolve, reject) => {
      this.#jobs.set(0, { resolve: () => resolve(), reject });
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

  /**
   * Runs a program's steps to their end.
   * Rejects with `CladeError` `TOOLCHAIN_MISSING` when a command of the toolchain does not exist, and with
   * `SANDBOX_BROKEN` when the sandbox, not the program, failed.
   */
  execute(program: CommandProgram): Promise<CommandExecution> {
    if (this.#closed !== undefined) return Promise.reject(this.#closed);
    const { header, payload } = encodeProgram({
      ...program,
      steps: program.steps.map((step) => this.#quickened(step)),
    });
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#jobs.set(id, { resolve, reject });
      writeFrame(this.#child.stdin as Writable, { ...header, id }, payload);
    });
  }

  #quickened(step: Step): Step {
    const { standsInFor = [], instead = [] } = this.#replacement ?? {};
    const begin = standsInFor.find((words) => words.every((word, index) => step.command[index] === word));
    if (step.name !== "compile" || begin === undefined) return step;
    const [program = "", ...args] = [...instead, ...step.command.slice(begin.length)];
    return { ...step, command: [program, ...args] };
  }

  async close(): Promise<void> {
    if (this.#closed !== undefined) return;
    const ended = new Promise<void>((resolve) => this.#child.once("close", () => resolve()));
    this.#child.kill("SIGKILL");
    await ended;
  }

  #receive({ header, payload }: Frame): void {
    const job = this.#jobs.get(header["id"] as number);
    if (job === undefined) return;
    this.#jobs.delete(header["id"] as number);
    if (header["op"] === "missing") {
      job.reject(
        new CladeError("TOOLCHAIN_MISSING", `The command ${header["program"]} does not exist in the sandbox.`),
      );
    } else if (header["op"] === "broken") {
      job.reject(new CladeError("SANDBOX_BROKEN", `The worker could not run a program: ${header["message"]}`));
    } else {
      job.resolve({ steps: decodeSteps((header["steps"] ?? []) as StepFacts[], Buffer.from(payload)) });
    }
  }

  #fail(what: string): void {
    if (this.#closed !== undefined) return;
    const said = this.#stderr.trim();
    this.#closed = new CladeError("SANDBOX_BROKEN", `The worker process ${what}${said === "" ? "" : `: ${said}`}`);
    for (const job of this.#jobs.values()) job.reject(this.#closed);
    this.#jobs.clear();
  }
}

/** The first descriptor after standard input, output and error. */
const FIRST_IDENTITY = 3;

function sandboxArguments({ toolchain }: WorkerHost, view: ToolchainView, warm?: ResidentCompiler): string[] {
  const layers = view.cache === undefined ? [] : [PROGRAM_PLACES.cache];
  return [
    ...["--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--hostname", "sandbox"],
    ...["--clearenv", "--setenv", "LANG", "C.UTF-8"],
    ...systemMounts(toolchain),
    ...["--ro-bind", PYTHON_WORKER_FOLDER, "/clade", "--ro-bind", COMMANDS_FOLDER, "/commands"],
    ...["--proc", "/proc", "--tmpfs", "/dev", "--dev-bind", "/dev/null", "/dev/null", "--remount-ro", "/dev"],
    ...["--dir", "/tmp", "--dir", "/layers"],
    ...imageMounts(
      view,
      IDENTITY_FILES.map((_, index) => index + FIRST_IDENTITY),
    ),
    ...["--remount-ro", "/", "--chdir", "/"],
    ...[toolchain.executable, "-s", "-B", "-X", "utf8", "/commands/command_worker.py"],
    JSON.stringify({
      image: IMAGE,
      layers,
      warm: warm && { ...warm, environment: { ...ENVIRONMENT, ...warm.environment } },
    }),
  ];
}

const encoder = new TextEncoder();

function encodeProgram(program: CommandProgram) {
  const files = Object.entries(program.files).map(([path, content]) => {
    if (path.startsWith("/") || path.split("/").some((part) => part === "" || part === "." || part === "..")) {
      throw new Error(`"${path}" is no path below the working folder`);
    }
    return { path, bytes: typeof content === "string" ? encoder.encode(content) : content };
  });
  const inputs = program.steps.flatMap(({ stdin }) => (stdin === undefined ? [] : [stdin]));
  const header = {
    op: "run",
    files: files.map(({ path, bytes }) => [path, bytes.length]),
    environment: { ...ENVIRONMENT, ...program.environment },
    steps: program.steps.map(({ stdin, ...step }) => ({ ...step, stdin: stdin?.length })),
  };
  return { header, payload: Buffer.concat([...files.map(({ bytes }) => bytes), ...inputs]) };
}

/** A step as `command_supervision.py` reports it: `stdout` and `stderr` are numbers of bytes. */
interface StepFacts {
  readonly name: StepExecution["name"];
  readonly status?: number;
  readonly stop?: Stop;
  readonly stdout: number;
  readonly stderr: number;
  readonly cpuTimeMs: number;
  readonly wallTimeMs: number;
  readonly memoryBytes: number;
  readonly resident?: true;
}

function decodeSteps(steps: readonly StepFacts[], payload: Buffer): StepExecution[] {
  let start = 0;
  const take = (size: number) => {
    start += size;
    return payload.subarray(start - size, start);
  };
  return steps.map(({ status, stop, stdout, stderr, ...facts }) => ({
    ...facts,
    exitStatus: status !== undefined && status >= 0 ? status : undefined,
    signal: status !== undefined && status < 0 ? -status : undefined,
    stop,
    stdout: take(stdout),
    stderr: take(stderr),
  }));
}
