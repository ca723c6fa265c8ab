import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { cacheFolder } from "../../foundation/cache-folder.js";
import { dataFolder } from "../../foundation/data-folder.js";
import { CladeError } from "../../foundation/errors.js";
import { unpack } from "../../foundation/gunzip.js";
import { makeFolder } from "../../foundation/make-folder.js";
import type { DatasetFile } from "../benchmark.js";
import { hasChecksum } from "./checksum.js";

/** Where data sets are looked for; what is left out comes from the environment. */
export interface DatasetLocation {
  /** `CLADE_DATA_DIR`: a folder with the official files. Left out: `../shared/data` where that exists. */
  readonly dataFolder?: string;
  /** Where downloads are kept; `datasets` in Clade's cache folder when left out. */
  readonly cacheFolder?: string;
  /** How a file is fetched; the platform's `fetch` when left out. */
  readonly fetch?: typeof fetch;
  /** Milliseconds for one download; 2 minutes when left out. */
  readonly downloadTimeMs?: number;
}

/**
 * The unpacked bytes of an official file: from the data folder, else the cache, else its official address.
 * @throws CladeError BAD_DATASET when the file in the data folder is not the official one.
 * @throws CladeError DATASET_MISSING when it is nowhere and cannot be downloaded; the message says what to do.
 */
export async function locateDatasetFile(file: DatasetFile, location: DatasetLocation = {}): Promise<Uint8Array> {
  const given = location.dataFolder ?? dataFolder();
  if (given !== undefined) {
    const path = candidates(given, file).find(existsSync);
    if (path !== undefined) return officialBytes(path, file);
  }
  const cached = cachedPath(file, location);
  return (await cachedBytes(cached, file)) ?? download(file, { ...location, target: cached, dataFolder: given });
}

/** The path of an official file that is on this machine, or `undefined` when it would be downloaded. */
export function findDatasetFile(file: DatasetFile, location: DatasetLocation = {}): string | undefined {
  const folder = location.dataFolder ?? dataFolder();
  const given = folder === undefined ? [] : candidates(folder, file);
  return [...given, cachedPath(file, location)].find(existsSync);
}

function cachedPath(file: DatasetFile, location: DatasetLocation): string {
  return join(location.cacheFolder ?? defaultCacheFolder(), dirname(file.path), basename(file.url));
}

function defaultCacheFolder(): string {
  return resolve(cacheFolder(), "datasets");
}

/** The file by its path, packed or not, or by its official name alone. */
function candidates(folder: string, file: DatasetFile): string[] {
  const plain = file.path.replace(/\.gz$/, "");
  return [file.path, plain, basename(file.path), basename(plain)].map((path) => join(folder, path));
}

async function officialBytes(path: string, file: DatasetFile): Promise<Uint8Array> {
  const bytes = await readUnpacked(path);
  if (bytes !== undefined && hasChecksum(bytes, file)) return bytes;
  throw new CladeError(
    "BAD_DATASET",
    `${path} is not the official file: ${bytes === undefined ? "it cannot be unpacked" : "its checksum differs"} ` +
      `(expected SHA-256 ${file.sha256} of the unpacked bytes). Remove it, or replace it by ${file.url}`,
  );
}

/** `undefined` when there is none or it is damaged: it is then downloaded again. */
async function cachedBytes(path: string, file: DatasetFile): Promise<Uint8Array | undefined> {
  if (!existsSync(path)) return undefined;
  const bytes = await readUnpacked(path);
  return bytes !== undefined && hasChecksum(bytes, file) ? bytes : undefined;
}

async function readUnpacked(path: string): Promise<Uint8Array | undefined> {
  const packed = await readFile(path);
  try {
    return unpack(packed);
  } catch {
    return undefined;
  }
}

interface Download extends Omit<DatasetLocation, "dataFolder"> {
  readonly target: string;
  readonly dataFolder: string | undefined;
}

async function download(file: DatasetFile, options: Download): Promise<Uint8Array> {
  const packed = await fetchBytes(file, options);
  let bytes: Uint8Array | undefined;
  try {
    bytes = unpack(packed);
  } catch {
    bytes = undefined;
  }
  if (bytes === undefined || !hasChecksum(bytes, file)) {
    throw missing(file, options, "what came from there has another checksum; the file may have changed");
  }
  await writeAtomically(options.target, packed, (reason) => missing(file, options, reason));
  return bytes;
}

async function fetchBytes(file: DatasetFile, options: Download): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(options.downloadTimeMs ?? 120_000);
  let status: number;
  try {
    const response = await (options.fetch ?? fetch)(file.url, { signal });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    status = response.status;
  } catch (error) {
    throw missing(file, options, reasonOf(error), error);
  }
  throw missing(file, options, `the server answered ${status}`);
}

/** `fetch` hides the reason in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message !== "" ? `${error.message}: ${cause.message}` : error.message;
}

/** Several runs may download at once: each writes a file of its own and moves it into place. */
async function writeAtomically(
  path: string,
  bytes: Uint8Array,
  failure: (reason: string) => CladeError,
): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString("hex")}.part`;
  try {
    await makeFolder(dirname(path));
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    // `force` does not cover a path below what is not a folder.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw failure(`it was downloaded but could not be kept: ${reasonOf(error)}`);
  }
}

function missing(file: DatasetFile, options: Download, reason: string, cause?: unknown): CladeError {
  const place = join(options.dataFolder ?? "$CLADE_DATA_DIR", file.path);
  const message = [
    `The data file ${file.path} is not on this machine and could not be downloaded: ${reason}.`,
    `  address   ${file.url}`,
    `  SHA-256   ${file.sha256} (of the unpacked bytes)`,
    "Fetch it on a machine with a network and put it, packed or not, at one of",
    `  ${place}${options.dataFolder === undefined ? "   (CLADE_DATA_DIR: any folder you choose)" : ""}`,
    `  ${options.target}`,
  ].join("\n");
  return new CladeError("DATASET_MISSING", message, { cause });
}
