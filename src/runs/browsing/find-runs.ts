import { existsSync, readdirSync, realpathSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { RunFolder } from "../stores/run-folder.js";

/** A run folder below the folders that were searched. */
export interface FoundRun {
  /** Letters, digits and `._~-` only, unique among the runs found together: fit for an address. */
  readonly id: string;
  /** Its way from the searched folder, with slashes. */
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
}

const DEEPEST = 6;

/** Run folders in and below `folders`, by name. Links are not followed; a run folder is not searched further. */
export function findRuns(folders: readonly string[]): FoundRun[] {
  const found = new Map<string, string>();
  for (const folder of folders) {
    const top = resolve(folder);
    if (!existsSync(top)) continue;
    for (const path of runFoldersBelow(realpathSync(top), DEEPEST)) {
      found.set(path, relative(realpathSync(top), path).split(sep).join("/") || basename(path));
    }
  }
  return withIds([...found].sort(([, a], [, b]) => (a < b ? -1 : 1)));
}

function runFoldersBelow(folder: string, depth: number): string[] {
  if (new RunFolder(folder).exists) return [folder];
  if (depth === 0) return [];
  return readFolders(folder).flatMap((name) => runFoldersBelow(join(folder, name), depth - 1));
}

function readFolders(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules")
      .map(({ name }) => name);
  } catch {
    // A folder that cannot be read has no runs for us.
    return [];
  }
}

function withIds(runs: readonly (readonly [path: string, name: string])[]): FoundRun[] {
  const taken = new Set<string>();
  return runs.map(([path, name]) => {
    const plain = name.replace(/\//g, "~").replace(/[^\w.~-]/g, "_");
    let id = plain;
    for (let next = 2; taken.has(id); next++) id = `${plain}~${next}`;
    taken.add(id);
    return { id, name, path };
  });
}
