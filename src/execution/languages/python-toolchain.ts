import { execFile } from "node:child_process";
import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Where the worker and its harnesses lie. */
export const PYTHON_WORKER_FOLDER = fileURLToPath(new URL("./python/", import.meta.url));

/** An installed CPython and the folders it needs. */
export interface PythonToolchain {
  /** What to start: in a virtual environment, its own link to the binary. */
  readonly executable: string;
  readonly binary: string;
  /** Symbolic links between the two that lie outside `folders`, each with what it points to. */
  readonly links: readonly (readonly [path: string, target: string])[];
  /** Such as `CPython 3.11.2, libraries 1f0c2a9b`: a program may behave otherwise where other libraries are installed. */
  readonly version: string;
  /** Folders with its standard library, extension modules and shared libraries. */
  readonly folders: readonly string[];
  /** Of the libraries Clade preloads, those it has. */
  readonly libraries: readonly string[];
}

const PROBE = `
import hashlib, importlib.metadata, importlib.util, json, os, platform, sys, sysconfig
paths = {sys.prefix, sys.base_prefix, sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")}
paths |= {p for p in sys.path if os.path.isdir(p)}
found = sorted({"%s %s" % (d.metadata["Name"], d.version) for d in importlib.metadata.distributions()})
real, links, path = os.path.realpath(sys.executable), [], sys.executable
while os.path.islink(path):
    target = os.readlink(path)
    links.append([path, target])
    path = os.path.join(os.path.dirname(path), target)
print(json.dumps({"executable": real if sys.prefix == sys.base_prefix else sys.executable, "binary": real,
  "links": [link for link in links if not link[0].startswith(sys.prefix + os.sep)] if sys.prefix != sys.base_prefix else [],
  "version": platform.python_implementation() + " " + platform.python_version(), "folders": sorted(paths),
  "libraries": hashlib.sha256("\\n".join(found).encode()).hexdigest()[:8],
  "numpy": importlib.util.find_spec("numpy") is not None, "ok": sys.version_info >= (3, 9)}))`;

/** Pythons to try, best first: the user's choice, the system's, then whatever is called python3. */
export function pythonCandidates(env: NodeJS.ProcessEnv = process.env): string[] {
  const chosen = env["CLADE_PYTHON"];
  if (chosen !== undefined && chosen !== "") return [chosen];
  return ["/usr/bin/python3", "/usr/local/bin/python3", "python3"];
}

/** What a Python says of itself, or `undefined` when it is missing or older than 3.9. */
export async function probePython(executable: string): Promise<PythonToolchain | undefined> {
  try {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("PYTHON")));
    const { stdout } = await run(executable, ["-s", "-B", "-c", PROBE], { timeout: 20_000, cwd: "/", env });
    const found = JSON.parse(stdout) as ProbeAnswer;
    if (!found.ok) return undefined;
    return {
      executable: found.executable,
      binary: found.binary,
      links: found.links,
      version: `${found.version}, libraries ${found.libraries}`,
      folders: found.folders.map((f) => realpathSync(f)),
      libraries: found.numpy ? ["numpy"] : [],
    };
  } catch {
    return undefined;
  }
}

interface ProbeAnswer {
  readonly executable: string;
  readonly binary: string;
  readonly links: [string, string][];
  readonly version: string;
  readonly libraries: string;
  readonly folders: string[];
  readonly numpy: boolean;
  readonly ok: boolean;
}

/** Folders to show a Python, without those inside another and without the whole system tree. */
export function foldersToShow(toolchain: PythonToolchain): string[] {
  const wanted = toolchain.folders.filter((folder) => folder !== "/" && folder !== "/usr" && folder !== "/usr/local");
  const all = [...new Set([...wanted, "/usr/lib", dirname(toolchain.binary)])].filter((f) => f !== "/usr/bin");
  return all.filter((folder) => !all.some((other) => other !== folder && folder.startsWith(`${other}/`))).sort();
}
