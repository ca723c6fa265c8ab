import { closeSync, existsSync, fdatasync, openSync, truncateSync, writeSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { promisify } from "node:util";
import { CladeError } from "../../foundation/errors.js";
import { parseVerdictLine, type VerdictRecord } from "../verdict-record.js";
import { temporaryName } from "./atomic-file.js";
import { lineBlocks } from "./byte-lines.js";

const FLUSH_BYTES = 64 * 1024;
const FLUSH_EVERY_MS = 200;
const SYNC_EVERY_MS = 2_000;
const syncData = promisify(fdatasync);

/**
 * Appends verdict lines. Lines reach the system within 200 ms (so kill -9 loses at most that) and the disk within
 * about 2 s (so a power failure loses at most that); what is lost is judged again on resume.
 */
export class VerdictLog {
  readonly #file: number;
  readonly #timer: NodeJS.Timeout;
  #pending: string[] = [];
  #pendingLength = 0;
  #lastSync = Date.now();
  #syncing: Promise<void> | undefined;
  #failure: unknown;

  constructor(path: string) {
    this.#file = openSync(path, "a");
    this.#timer = setInterval(() => this.#flushQuietly(), FLUSH_EVERY_MS);
    this.#timer.unref();
  }

  /** Adds one line (with line feed). @throws what writing threw, such as ENOSPC. */
  append(line: string): void {
    if (this.#failure !== undefined) throw this.#failure;
    this.#pending.push(line);
    this.#pendingLength += line.length;
    if (this.#pendingLength >= FLUSH_BYTES) this.#flush();
  }

  /** Writes and syncs everything, then closes. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    try {
      this.#flush();
      await this.#syncing;
      await syncData(this.#file);
      if (this.#failure !== undefined) throw this.#failure;
    } finally {
      closeSync(this.#file);
    }
  }

  #flush(): void {
    if (this.#pending.length > 0) {
      const bytes = Buffer.from(this.#pending.join(""));
      for (let written = 0; written < bytes.length; ) written += writeSync(this.#file, bytes, written);
      this.#pending = [];
      this.#pendingLength = 0;
    }
    if (this.#syncing === undefined && Date.now() - this.#lastSync > SYNC_EVERY_MS) this.#sync();
  }

  #sync(): void {
    this.#lastSync = Date.now();
    this.#syncing = syncData(this.#file)
      .catch((error: unknown) => {
        this.#failure ??= error;
      })
      .finally(() => {
        this.#syncing = undefined;
      });
  }

  #flushQuietly(): void {
    try {
      this.#flush();
    } catch (error) {
      this.#failure ??= error;
    }
  }
}

/**
 * All verdicts of a log in file order, in batches of a few thousand; a torn last line is left out.
 * @throws CladeError RUN_FOLDER when a line is no verdict.
 */
export async function* readVerdicts(path: string): AsyncGenerator<readonly VerdictRecord[]> {
  let lineNumber = 0;
  for await (const block of existingBlocks(path)) {
    if (!block.complete) return;
    const records: VerdictRecord[] = [];
    for (const line of linesOf(block.bytes)) {
      lineNumber++;
      const record = parseVerdictLine(line);
      if (record === undefined) {
        throw new CladeError(
          "RUN_FOLDER",
          `${path} line ${lineNumber} is no verdict. --resume judges that completion again.`,
        );
      }
      records.push(record);
    }
    yield records;
  }
}

/**
 * Makes a log of an interrupted run ready for appending: cuts a torn last line, and drops every line that `keep`
 * refuses or that cannot be read.
 */
export async function repairVerdicts(path: string, keep: (record: VerdictRecord) => boolean): Promise<void> {
  const { dropped, tornAt } = await inspect(path, keep);
  if (dropped.size > 0) await rewriteWithout(path, dropped);
  else if (tornAt !== undefined) truncateSync(path, tornAt);
}

async function inspect(path: string, keep: (record: VerdictRecord) => boolean) {
  const dropped = new Set<number>();
  let lineNumber = 0;
  for await (const block of existingBlocks(path)) {
    if (!block.complete) return { dropped, tornAt: block.offset };
    for (const line of linesOf(block.bytes)) {
      const record = parseVerdictLine(line);
      if (record === undefined || !keep(record)) dropped.add(lineNumber);
      lineNumber++;
    }
  }
  return { dropped, tornAt: undefined };
}

/** Writes the remaining lines beside the log and renames, so that a crash on the way changes nothing. */
async function rewriteWithout(path: string, dropped: ReadonlySet<number>): Promise<void> {
  const temporary = temporaryName(path);
  const output = await open(temporary, "wx");
  let lineNumber = 0;
  try {
    for await (const block of lineBlocks(path)) {
      if (!block.complete) break;
      const kept = linesOf(block.bytes).filter(() => !dropped.has(lineNumber++));
      await output.appendFile(kept.map((line) => `${line}\n`).join(""));
    }
    await output.sync();
  } finally {
    await output.close();
  }
  await rename(temporary, path);
}

function existingBlocks(path: string) {
  return existsSync(path) ? lineBlocks(path) : [];
}

function linesOf(bytes: Buffer): string[] {
  const lines = bytes.toString("utf8").split("\n");
  lines.pop();
  return lines;
}
