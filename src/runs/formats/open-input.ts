import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { CladeError } from "../../foundation/errors.js";
import { isGzip, unpack } from "../../foundation/gunzip.js";
import { sha256Hex } from "../../foundation/stable-hash.js";
import type { CompletionInput, FolderFile } from "./format.js";

/** An input, and the SHA-256 (hex) of the file as it lies there, or of a folder's names and contents. */
export interface OpenedInput {
  readonly input: CompletionInput;
  readonly sha256: string;
}

/**
 * @throws CladeError USAGE when there is no such file or folder.
 * @throws CladeError BAD_COMPLETIONS when a gzip archive is damaged.
 */
export async function openInput(path: string): Promise<OpenedInput> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) {
    throw new CladeError("USAGE", `There is no file or folder ${path}. Name the file or folder of completions.`);
  }
  return found.isDirectory() ? openFolder(path) : openFile(path);
}

async function openFile(path: string): Promise<OpenedInput> {
  const packed = await readFile(path);
  const input = { kind: "file", path, gzip: isGzip(packed), bytes: unpackNamed(packed, path) } as const;
  return { input, sha256: sha256Hex(packed) };
}

async function openFolder(path: string): Promise<OpenedInput> {
  const files: FolderFile[] = [];
  const hash = createHash("sha256");
  for (const folder of await foldersIn(path)) {
    const names = (await readdir(join(path, folder))).filter((name) => /\.py(\.gz)?$/.test(name)).sort();
    for (const name of names) {
      const packed = await readFile(join(path, folder, name));
      hash.update(`${folder}/${name}\n${sha256Hex(packed)}\n`);
      files.push({ folder, name, bytes: unpackNamed(packed, join(path, folder, name)) });
    }
  }
  return { input: { kind: "folder", path, files }, sha256: hash.digest("hex") };
}

async function foldersIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function unpackNamed(packed: Uint8Array, path: string): Uint8Array {
  try {
    return unpack(packed);
  } catch (cause) {
    throw new CladeError("BAD_COMPLETIONS", `${path} begins like gzip but cannot be unpacked. Copy it again.`, {
      cause,
    });
  }
}
