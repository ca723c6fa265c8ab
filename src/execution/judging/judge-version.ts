import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PYTHON_WORKER_FOLDER } from "../languages/python-toolchain.js";

let version: string | undefined;

/**
 * A hash of everything that decides a verdict: this folder, the codec, the sandboxes, the Python files. So a change of
 * the judge can never reuse verdicts of the old one.
 */
export function judgeVersion(): string {
  const folders = [".", "../", "../sandboxes/", "../sandboxes/wasm/", "../translation/"].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  version ??= hashFolders([...folders, PYTHON_WORKER_FOLDER]);
  return version;
}

function hashFolders(folders: readonly string[]): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    for (const name of readdirSync(folder).sort()) {
      if (!/\.(js|mjs|ts|py)$/.test(name) || /\.(test|d)\.ts$/.test(name)) continue;
      hash.update(`${name.replace(/\.[jt]s$/, "")}\0`).update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest("hex").slice(0, 16);
}
