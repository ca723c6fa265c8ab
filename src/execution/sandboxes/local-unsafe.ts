import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CladeError } from "../../foundation/errors.js";
import {
  PYTHON_WORKER_FOLDER,
  type PythonToolchain,
  probePython,
  pythonCandidates,
} from "../languages/python-toolchain.js";
import type { Availability, Sandbox, SandboxWorker } from "../sandbox.js";
import { pythonEnvironment } from "./python-environment.js";
import { PythonLanes } from "./python-lanes.js";

const REMEDY = "Install Python 3.9 or later on Linux, or use --sandbox wasm.";

/**
 * No isolation: programs run with all rights of the user, only counted and limited. For programs one trusts, on a Linux
 * where namespaces are forbidden. Never chosen by itself.
 */
export function createLocalUnsafeSandbox(): Sandbox {
  let found: Promise<PythonToolchain | undefined> | undefined;
  const find = () => {
    found ??= findPython();
    return found;
  };
  return {
    id: "local-unsafe",
    isolation: "none: limits and a working folder of its own, but all rights of the user",
    async availability(): Promise<Availability> {
      const toolchain = await find();
      if (toolchain === undefined) return { available: false, reason: REASON, remedy: REMEDY };
      const notes = ["isolates nothing: programs can read, change and send whatever you can"];
      return { available: true, toolchain: toolchain.version, notes };
    },
    async open(): Promise<SandboxWorker> {
      const toolchain = await find();
      if (toolchain === undefined) throw new CladeError("SANDBOX_UNAVAILABLE", `${REASON} ${REMEDY}`);
      return openWorker(toolchain);
    },
  };
}

const REASON = "It needs Linux and Python 3.9 or later.";

async function findPython(): Promise<PythonToolchain | undefined> {
  if (process.platform !== "linux") return undefined;
  for (const candidate of pythonCandidates()) {
    const toolchain = await probePython(candidate);
    if (toolchain !== undefined) return toolchain;
  }
  return undefined;
}

async function openWorker(toolchain: PythonToolchain): Promise<SandboxWorker> {
  const folder = await mkdtemp(join(tmpdir(), "clade-local-"));
  let lanes = 0;
  const worker = new PythonLanes({
    isolated: false,
    sharing: true,
    hidden: [],
    libraries: toolchain.libraries,
    command: () => ({
      command: toolchain.executable,
      args: ["-s", "-B", "-X", "utf8", join(PYTHON_WORKER_FOLDER, "worker.py")],
      env: pythonEnvironment(join(folder, `${lanes++}`)),
    }),
  });
  return {
    execute: (program, watch) => worker.execute(program, watch),
    consult: (question) => worker.consult(question),
    async close() {
      await worker.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
