import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder and those above it where they are missing. Node's own `recursive` never returns where a folder is there
 * but what is made in it is not, as below `/proc`: here that is an error like any other.
 * @throws the system's error: `ENOENT`, `EACCES`, `ENOTDIR` …
 */
export async function makeFolder(path: string): Promise<void> {
  const missing: string[] = [];
  for (let at = resolve(path); !(await isFolder(at)); at = dirname(at)) missing.push(at);
  for (const one of missing.reverse()) {
    try {
      await mkdir(one);
    } catch (error) {
      // Another process may have been quicker.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST" || !(await isFolder(one))) throw error;
    }
  }
}

/** @throws where a file stands in the way, or where it may not be known */
async function isFolder(path: string): Promise<boolean> {
  try {
    if ((await stat(path)).isDirectory()) return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
  throw Object.assign(new Error(`ENOTDIR: not a directory, '${path}'`), { code: "ENOTDIR" });
}
