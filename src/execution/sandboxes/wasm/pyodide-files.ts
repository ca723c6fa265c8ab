import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PYTHON_WORKER_FOLDER } from "../../languages/python-toolchain.js";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** A Python file that an interpreter gets, and the name it has there. */
interface PythonFile {
  readonly name: string;
  readonly path: string;
}

/** Everything an interpreter is made of: Pyodide as npm installed it, and our own files. */
export interface PyodideFiles {
  /** Such as `314.0.7`. */
  readonly version: string;
  /** Changes with any of the files; part of the snapshot's name. */
  readonly hash: string;
  readonly host: string;
  readonly realm: string;
  /** Given to realm.mjs by these names. */
  readonly files: {
    readonly guest: string;
    readonly assembly: string;
    readonly loader: string;
    readonly wasm: string;
    readonly library: string;
  };
  readonly modules: readonly PythonFile[];
  /** A package list without packages: none is here, and none can be downloaded. */
  readonly lockFile: string;
}

/** Finds Pyodide and our files. Throws when the npm package is missing or incomplete. */
export function findPyodide(): PyodideFiles {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve("pyodide/package.json"));
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const { info } = JSON.parse(readFileSync(join(folder, "pyodide-lock.json"), "utf8")) as { info: unknown };
  const files = {
    guest: join(HERE, "guest.mjs"),
    assembly: join(folder, "pyodide.asm.mjs"),
    loader: join(folder, "pyodide.mjs"),
    wasm: join(folder, "pyodide.asm.wasm"),
    library: join(folder, "python_stdlib.zip"),
  };
  const modules = [...pythonFiles(HERE), ...pythonFiles(PYTHON_WORKER_FOLDER)];
  const own = [files.guest, join(HERE, "realm.mjs"), join(folder, "package.json"), ...modules.map((m) => m.path)];
  const hash = createHash("sha256");
  for (const path of own) hash.update(readFileSync(path));
  return {
    version,
    hash: hash.digest("hex").slice(0, 16),
    host: join(HERE, "host.mjs"),
    realm: join(HERE, "realm.mjs"),
    files,
    modules,
    lockFile: JSON.stringify({ info, packages: {} }),
  };
}

function pythonFiles(folder: string): PythonFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".py"));
  return names.sort().map((name) => ({ name, path: join(folder, name) }));
}
