import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cacheFolder } from "../../../foundation/cache-folder.js";
import { InterpreterProcess } from "./interpreter-process.js";
import type { PyodideFiles } from "./pyodide-files.js";

/**
 * The file with the memory image of a Python that has started and imported what programs use (31 MB). Made once for
 * each version of Pyodide and of our files, which takes seconds; interpreters then start from it in a fraction.
 */
export async function snapshotFile(files: PyodideFiles): Promise<string> {
  const wanted = join(cacheFolder(), "wasm", `pyodide-${files.version}-${files.hash}.snapshot`);
  if (existsSync(wanted)) return wanted;
  const bytes = await makeSnapshot(files);
  try {
    await writeWhole(wanted, bytes);
    return wanted;
  } catch {
    // a home that cannot be written to
    const path = join(await mkdtemp(join(tmpdir(), "clade-wasm-")), "snapshot");
    await writeFile(path, bytes);
    return path;
  }
}

async function makeSnapshot(files: PyodideFiles): Promise<Uint8Array> {
  const interpreter = new InterpreterProcess(files, "snapshot");
  try {
    return await interpreter.snapshot;
  } finally {
    await interpreter.close();
  }
}

/** Other processes may be making the same file: each writes its own and renames. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const own = `${path}.${process.pid}`;
  await writeFile(own, bytes);
  await rename(own, path);
}
