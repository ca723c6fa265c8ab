import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { CladeError } from "../../foundation/errors.js";
import { PYTHON_WORKER_FOLDER } from "../languages/python-toolchain.js";
import { DEFAULT_LIMITS } from "../limits.js";
import type { Availability, Sandbox, SandboxWorker } from "../sandbox.js";
import { ContainerWorker } from "./container-worker.js";
import { pythonEnvironment } from "./python-environment.js";
import { PythonProcess, type WorkerCommand } from "./python-process.js";

const run = promisify(execFile);
const ENGINES = ["docker", "podman"] as const;
const DEFAULT_IMAGE = "python:3.11-slim";
const NOBODY = "65534:65534";

/**
 * Docker or Podman through their command line: a container per program. Inside, the worker forks the program without
 * namespaces of its own (the engines' default filter forbids them), so a container is never used twice.
 */
export function createContainerSandbox(): Sandbox {
  let found: Promise<Found> | undefined;
  const find = () => {
    found ??= findEngine(imageName());
    return found;
  };
  return {
    id: "container",
    isolation: "a container per program: no network, no capabilities, read-only image, an unprivileged user",
    async availability(): Promise<Availability> {
      const result = await find();
      if (!result.ok) return { available: false, reason: result.reason, remedy: result.remedy };
      const notes = [`${result.engine} with the image ${imageName()}; starting a container costs most of the time`];
      return { available: true, toolchain: result.toolchain, notes };
    },
    async open(): Promise<SandboxWorker> {
      const result = await find();
      if (!result.ok) throw new CladeError("SANDBOX_UNAVAILABLE", `${result.reason} ${result.remedy}`);
      return new ContainerWorker(() => containerCommand(result.engine, imageName()));
    },
  };
}

type Found =
  | { readonly ok: true; readonly engine: string; readonly toolchain: string }
  | { readonly ok: false; readonly reason: string; readonly remedy: string };

/** The image with Python that programs run in: `CLADE_CONTAINER_IMAGE`, else the official slim one. */
function imageName(): string {
  return process.env.CLADE_CONTAINER_IMAGE || DEFAULT_IMAGE;
}

async function findEngine(image: string): Promise<Found> {
  const reasons: string[] = [];
  for (const engine of ENGINES) {
    const trouble = await failureOf(engine, ["info"]);
    if (trouble !== undefined) {
      reasons.push(`${engine}: ${trouble}`);
      continue;
    }
    const missing = await failureOf(engine, ["image", "inspect", image]);
    const pull = `Get it with: ${engine} pull ${image}   (or name another in CLADE_CONTAINER_IMAGE)`;
    if (missing !== undefined) return { ok: false, reason: `The image ${image} is not here.`, remedy: pull };
    return startOnce(engine, image);
  }
  const remedy = "Install and start Docker or Podman, or use --sandbox wasm.";
  return { ok: false, reason: `No container engine answers (${reasons.join("; ")}).`, remedy };
}

/** What is wrong with a command, in a line, or `undefined` when it succeeds. */
async function failureOf(command: string, args: readonly string[]): Promise<string | undefined> {
  try {
    await run(command, [...args], { timeout: 10_000 });
    return undefined;
  } catch (error) {
    const { code, stderr, killed } = error as NodeJS.ErrnoException & { stderr?: string; killed?: boolean };
    if (code === "ENOENT") return "not installed";
    if (killed === true) return "does not answer within 10 s";
    return (stderr ?? "").trim().split("\n").at(-1) || `fails with ${code}`;
  }
}

async function startOnce(engine: string, image: string): Promise<Found> {
  const options = { isolated: false, sharing: false, hidden: [], preload: [], harnesses: [] };
  const worker = new PythonProcess(containerCommand(engine, image), options);
  try {
    return { ok: true, engine, toolchain: (await worker.ready).toolchain };
  } catch (error) {
    const reason = `A container of ${image} does not start: ${error instanceof Error ? error.message : String(error)}`;
    return { ok: false, reason, remedy: "The image needs python3 3.9 or later and glibc." };
  } finally {
    await worker.close();
  }
}

/**
 * The engine's command line for one container. A container is started before its program is known, so memory and
 * processes are the largest any program may have; the worker inside holds each program to its own limits.
 */
export function containerCommand(engine: string, image: string): WorkerCommand {
  const memory = DEFAULT_LIMITS.memoryBytes + 2 * DEFAULT_LIMITS.outputBytes;
  return {
    command: engine,
    args: [
      ...["run", "--rm", "--interactive", "--pull", "never", "--network", "none", "--ipc", "none", "--read-only"],
      ...["--cap-drop", "ALL", "--security-opt", "no-new-privileges", "--user", NOBODY, "--hostname", "sandbox"],
      ...["--pids-limit", `${DEFAULT_LIMITS.processes + 8}`, "--memory", `${memory}b`, "--memory-swap", `${memory}b`],
      ...["--tmpfs", `/tmp:rw,nosuid,nodev,mode=1777,size=${DEFAULT_LIMITS.fileBytes}`],
      ...["--volume", `${PYTHON_WORKER_FOLDER}:/clade:ro`, "--workdir", "/tmp"],
      ...Object.entries(pythonEnvironment("/tmp")).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
      ...[image, "python3", "-s", "-B", "-X", "utf8", "/clade/worker.py"],
    ],
    // the engine's own client needs to find its server and its configuration
    env: process.env,
  };
}
