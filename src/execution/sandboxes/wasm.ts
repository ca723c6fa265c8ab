import { CladeError } from "../../foundation/errors.js";
import type { Availability, Sandbox, SandboxWorker } from "../sandbox.js";
import { InterpreterProcess } from "./wasm/interpreter-process.js";
import { findPyodide, type PyodideFiles } from "./wasm/pyodide-files.js";
import { snapshotFile } from "./wasm/snapshot-store.js";
import { WasmWorker } from "./wasm/wasm-worker.js";

const REMEDY = "Install Clade's npm packages again (npm ci).";
const NOTES = [
  "numpy is not there: programs that import it fail",
  "no threads, processes or signals; sleeping counts as CPU time; about half a second of CPU per program",
];

/**
 * Pyodide: CPython compiled to WebAssembly, in a process of its own per program. Works wherever Node does.
 * `docs/decisions/sandboxes.md` says what it guarantees.
 */
export function createWasmSandbox(): Sandbox {
  let found: Promise<Found> | undefined;
  const find = () => {
    found ??= findInterpreter();
    return found;
  };
  return {
    id: "wasm",
    isolation:
      "WebAssembly in a JavaScript realm without any object of the host, in a process per program that may read only the interpreter's files",
    async availability(): Promise<Availability> {
      const result = await find();
      if (!result.ok) return { available: false, reason: result.reason, remedy: REMEDY };
      return { available: true, toolchain: result.toolchain, notes: NOTES };
    },
    async open(): Promise<SandboxWorker> {
      const result = await find();
      if (!result.ok) throw new CladeError("SANDBOX_UNAVAILABLE", `${result.reason} ${REMEDY}`);
      return new WasmWorker(result.files, result.snapshot);
    },
  };
}

type Found =
  | { readonly ok: true; readonly files: PyodideFiles; readonly snapshot: string; readonly toolchain: string }
  | { readonly ok: false; readonly reason: string };

async function findInterpreter(): Promise<Found> {
  try {
    const files = findPyodide();
    const snapshot = await snapshotFile(files);
    const probe = new InterpreterProcess(files, "program", snapshot);
    try {
      return { ok: true, files, snapshot, toolchain: `Pyodide ${files.version} (${await probe.ready})` };
    } finally {
      await probe.close();
    }
  } catch (error) {
    return { ok: false, reason: `Pyodide does not start: ${error instanceof Error ? error.message : String(error)}` };
  }
}
