import { accessSync, constants, existsSync, lstatSync, readlinkSync } from "node:fs";
import { CladeError } from "../../foundation/errors.js";
import {
  foldersToShow,
  PYTHON_WORKER_FOLDER,
  type PythonToolchain,
  probePython,
  pythonCandidates,
} from "../languages/python-toolchain.js";
import type { Availability, Sandbox, SandboxWorker } from "../sandbox.js";
import { PythonLanes } from "./python-lanes.js";
import { PythonProcess, type WorkerCommand } from "./python-process.js";

/** The user that root drops to: root inside bubblewrap keeps capabilities. */
export const NOBODY = 65534;
/** What to do where `findToolchain` finds nothing. */
export const REMEDY = "Install both with: apt-get install bubblewrap python3   (or use --sandbox wasm)";

/**
 * Linux namespaces: bubblewrap gives each worker a read-only system without network, and the worker gives each program
 * user, process, mount, network, IPC and UTS namespaces of its own, without any capability. Needs neither root nor
 * Docker; started by root it drops to an unprivileged user first, because root inside bubblewrap keeps capabilities.
 */
export function createNamespaceSandbox(): Sandbox {
  let found: Promise<Found> | undefined;
  const find = () => {
    found ??= findToolchain();
    return found;
  };
  return {
    id: "namespace",
    isolation:
      "own user, process, mount, network, IPC and UTS namespaces per program, no capabilities, seccomp, read-only system, no network",
    async availability(): Promise<Availability> {
      const result = await find();
      if (!result.ok) return { available: false, reason: result.reason, remedy: REMEDY };
      return { available: true, toolchain: result.toolchain.version, notes: notesOn(result.toolchain) };
    },
    async open(): Promise<SandboxWorker> {
      const result = await find();
      if (!result.ok) throw new CladeError("SANDBOX_UNAVAILABLE", `${result.reason} ${REMEDY}`);
      return new PythonLanes(settingsFor(result.bwrap, result.toolchain));
    },
  };
}

type Found =
  | { readonly ok: true; readonly bwrap: string; readonly toolchain: PythonToolchain }
  | { readonly ok: false; readonly reason: string };

function notesOn(toolchain: PythonToolchain): string[] {
  return toolchain.libraries.includes("numpy") ? [] : ["numpy is not installed: programs that import it fail"];
}

/** bubblewrap and a Python that it really starts, or why not. */
export async function findToolchain(): Promise<Found> {
  if (process.platform !== "linux") return { ok: false, reason: `Namespaces need Linux, this is ${process.platform}.` };
  const bwrap = onPath("bwrap");
  if (bwrap === undefined) return { ok: false, reason: "bubblewrap (bwrap) is not on the PATH." };
  const reasons: string[] = [];
  for (const candidate of pythonCandidates()) {
    const toolchain = await probePython(candidate);
    if (toolchain === undefined) {
      reasons.push(`${candidate}: not a Python 3.9 or later`);
      continue;
    }
    const problem = await tryStart(bwrap, toolchain);
    if (problem === undefined) return { ok: true, bwrap, toolchain };
    reasons.push(`${candidate}: ${problem}`);
  }
  return { ok: false, reason: `No Python could be started in a namespace sandbox (${reasons.join("; ")}).` };
}

/** Really runs a program: a kernel may forbid namespaces to users although every tool is installed. */
async function tryStart(bwrap: string, toolchain: PythonToolchain): Promise<string | undefined> {
  const worker = new PythonProcess(workerCommand(bwrap, toolchain), {
    isolated: true,
    sharing: false,
    hidden: [],
    preload: [],
    harnesses: [],
  });
  try {
    await worker.ready;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await worker.close();
  }
}

function settingsFor(bwrap: string, toolchain: PythonToolchain) {
  return {
    isolated: true,
    sharing: true,
    hidden: ["/clade", "/proc"],
    libraries: toolchain.libraries,
    command: () => workerCommand(bwrap, toolchain),
  };
}

function workerCommand(bwrap: string, toolchain: PythonToolchain): WorkerCommand {
  const asRoot = process.getuid?.() === 0;
  return {
    command: bwrap,
    args: [
      ...["--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--hostname", "sandbox"],
      ...systemMounts(toolchain),
      ...["--ro-bind", PYTHON_WORKER_FOLDER, "/clade"],
      ...["--proc", "/proc", "--tmpfs", "/dev"],
      ...["null", "zero", "full", "random", "urandom"].flatMap((d) => ["--dev-bind", `/dev/${d}`, `/dev/${d}`]),
      ...["--remount-ro", "/dev", "--dir", "/tmp", "--remount-ro", "/", "--chdir", "/"],
      ...[toolchain.executable, "-s", "-B", "-X", "utf8", "/clade/worker.py"],
    ],
    env: {
      PATH: "/usr/bin:/bin",
      HOME: "/tmp",
      TMPDIR: "/tmp",
      LANG: "C.UTF-8",
      TZ: "UTC",
      PYTHONHASHSEED: "0",
      OMP_NUM_THREADS: "1",
      OPENBLAS_NUM_THREADS: "1",
    },
    ...(asRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  };
}

/**
 * Arguments of bubblewrap that show only what Python needs: its folders, the C library and the loader. No /etc, no
 * /home, no other program.
 */
export function systemMounts(toolchain: PythonToolchain): string[] {
  const folders = foldersToShow(toolchain).flatMap((folder) => ["--ro-bind", folder, folder]);
  const executable = [
    ...["--ro-bind", toolchain.binary, toolchain.binary],
    ...toolchain.links.flatMap(([path, to]) => ["--symlink", to, path]),
  ];
  const loader = ["/lib", "/lib64"].flatMap((path) => {
    if (!existsSync(path)) return [];
    if (lstatSync(path).isSymbolicLink()) {
      const target = readlinkSync(path);
      const shown = target.startsWith("/") ? target : `/${target}`;
      return [...(shown === "/usr/lib" ? [] : ["--ro-bind", shown, shown]), "--symlink", target, path];
    }
    return ["--ro-bind", path, path];
  });
  const cache = existsSync("/etc/ld.so.cache") ? ["--ro-bind", "/etc/ld.so.cache", "/etc/ld.so.cache"] : [];
  const alternatives = existsSync("/etc/alternatives") ? ["--ro-bind", "/etc/alternatives", "/etc/alternatives"] : [];
  return [...folders, ...executable, ...loader, ...cache, ...alternatives];
}

function onPath(name: string): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(":").filter((f) => f !== "");
  return folders.map((f) => `${f}/${name}`).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
