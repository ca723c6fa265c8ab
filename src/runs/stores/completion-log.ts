import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { CladeError } from "../../foundation/errors.js";
import { temporaryName } from "./atomic-file.js";
import { lineBlocks } from "./byte-lines.js";

/** A completion as a complete program, ready to be judged. */
export interface StoredCompletion {
  readonly problem: string;
  /** Index among the completions of its problem, from 0. */
  readonly sample: number;
  /** What `sourceKey` says of `source`. */
  readonly sha256: string;
  readonly source: string;
}

/** SHA-256 (hex) of a program's UTF-8 bytes. */
export function sourceKey(source: string): string {
  // Lone surrogates have no UTF-8 form and would all fall together; their escaped form keeps them apart.
  const text = /\p{Surrogate}/u.test(source) ? JSON.stringify(source) : source;
  return createHash("sha256").update(text).digest("hex");
}

/**
 * Writes `completions.jsonl` in one go: it exists whole or not at all.
 * @returns how many completions there were.
 */
export async function writeCompletions(
  path: string,
  completions: Iterable<Omit<StoredCompletion, "sha256">> | AsyncIterable<Omit<StoredCompletion, "sha256">>,
): Promise<number> {
  const temporary = temporaryName(path);
  const output = await open(temporary, "wx");
  let count = 0;
  try {
    let pending: string[] = [];
    let pendingLength = 0;
    for await (const { problem, sample, source } of completions) {
      const line = `${JSON.stringify({ problem, sample, sha256: sourceKey(source), source })}\n`;
      pending.push(line);
      pendingLength += line.length;
      count++;
      if (pendingLength < 1 << 18) continue;
      await output.appendFile(pending.join(""));
      pending = [];
      pendingLength = 0;
    }
    await output.appendFile(pending.join(""));
    await output.sync();
    await output.close();
    await rename(temporary, path);
  } catch (error) {
    await output.close().catch(() => {});
    await rm(temporary, { force: true });
    throw error;
  }
  return count;
}

/**
 * Where each completion of a log lies and whether it has its verdict. Takes about 20 bytes per completion, so that a run
 * of a million stays small in memory; programs are read when their problem's turn comes.
 */
export class CompletionIndex {
  readonly #path: string;
  /** Positions of the problems asked for; completions of other problems are an error. */
  readonly #ordinals: ReadonlyMap<string, number>;
  #offsets = new Float64Array(1024);
  #samples = new Uint32Array(1024);
  #problems = new Uint32Array(1024);
  #done = new Uint8Array(0);
  /** Rows of the log sorted by problem, then in file order; those of problem `p` are `[#starts[p], #starts[p + 1])`. */
  #rows = new Uint32Array(0);
  #starts = new Uint32Array(0);
  #count = 0;

  private constructor(path: string, problems: readonly string[]) {
    this.#path = path;
    this.#ordinals = new Map(problems.map((problem, ordinal) => [problem, ordinal]));
  }

  /** @throws CladeError RUN_FOLDER when the log is not one that Clade wrote for these problems. */
  static async open(path: string, problems: readonly string[]): Promise<CompletionIndex> {
    const index = new CompletionIndex(path, problems);
    await index.#scan();
    index.#sortByProblem();
    return index;
  }

  get count(): number {
    return this.#count;
  }

  /** How many completions of a problem have no verdict yet. */
  remaining(problem: string): number {
    let open = 0;
    for (const row of this.#rowsOf(problem)) if (this.#done[row] === 0) open++;
    return open;
  }

  /** Notes that a completion has its verdict. False when it had one already or is not of this run. */
  markDone(problem: string, sample: number): boolean {
    const row = this.#find(problem, sample);
    if (row === undefined || this.#done[row] === 1) return false;
    this.#done[row] = 1;
    return true;
  }

  /** Sample numbers of a problem's completions, in file order. */
  samples(problem: string): number[] {
    return Array.from(this.#rowsOf(problem), (row) => this.#samples[row] as number);
  }

  /** Reads one completion; `undefined` when the log has none of that problem and number. */
  readOne(problem: string, sample: number): StoredCompletion | undefined {
    const row = this.#find(problem, sample);
    if (row === undefined) return undefined;
    const offset = this.#offsets[row] as number;
    const bytes = Buffer.allocUnsafe((this.#offsets[row + 1] as number) - offset);
    const file = openSync(this.#path, "r");
    try {
      readFully(file, bytes, offset);
    } finally {
      closeSync(file);
    }
    return JSON.parse(bytes.toString("utf8")) as StoredCompletion;
  }

  /** Reads the completions of a problem that have no verdict yet, some at a time. */
  *read(problem: string): Generator<StoredCompletion> {
    const rows = this.#rowsOf(problem).filter((row) => this.#done[row] === 0);
    const file = openSync(this.#path, "r");
    try {
      for (const [first, last] of runsOfNeighbours(rows)) {
        const offset = this.#offsets[first] as number;
        const bytes = Buffer.allocUnsafe((this.#offsets[last + 1] as number) - offset);
        readFully(file, bytes, offset);
        for (const line of bytes.toString("utf8", 0, bytes.length - 1).split("\n")) {
          yield JSON.parse(line) as StoredCompletion;
        }
      }
    } finally {
      closeSync(file);
    }
  }

  async #scan(): Promise<void> {
    let end = 0;
    for await (const block of lineBlocks(this.#path)) {
      if (!block.complete) throw damaged(this.#path, this.#count + 1, "is cut short");
      for (let start = 0; start < block.bytes.length; ) {
        const stop = block.bytes.indexOf(0x0a, start) + 1;
        this.#add(block.bytes.subarray(start, stop), block.offset + start);
        start = stop;
      }
      end = block.offset + block.bytes.length;
    }
    this.#reserve();
    this.#offsets[this.#count] = end;
  }

  #add(line: Buffer, offset: number): void {
    const head = LINE_HEAD.exec(line.toString("latin1", 0, 400));
    if (head === null) throw damaged(this.#path, this.#count + 1, "is no completion");
    const ordinal = this.#ordinals.get(JSON.parse(Buffer.from(head[1] as string, "latin1").toString()));
    if (ordinal === undefined) throw damaged(this.#path, this.#count + 1, `is for the unknown problem ${head[1]}`);
    this.#reserve();
    this.#offsets[this.#count] = offset;
    this.#problems[this.#count] = ordinal;
    this.#samples[this.#count] = Number(head[2]);
    this.#count++;
  }

  #reserve(): void {
    if (this.#count + 1 < this.#offsets.length) return;
    const size = this.#offsets.length * 2;
    this.#offsets = grown(this.#offsets, new Float64Array(size));
    this.#samples = grown(this.#samples, new Uint32Array(size));
    this.#problems = grown(this.#problems, new Uint32Array(size));
  }

  // A counting sort: stable, and linear for a million rows.
  #sortByProblem(): void {
    const starts = new Uint32Array(this.#ordinals.size + 1);
    for (let row = 0; row < this.#count; row++) add(starts, (this.#problems[row] as number) + 1, 1);
    for (let problem = 0; problem < this.#ordinals.size; problem++) add(starts, problem + 1, starts[problem] as number);
    const next = starts.slice();
    this.#rows = new Uint32Array(this.#count);
    for (let row = 0; row < this.#count; row++) {
      const problem = this.#problems[row] as number;
      this.#rows[next[problem] as number] = row;
      add(next, problem, 1);
    }
    this.#starts = starts;
    this.#problems = new Uint32Array(0);
    this.#done = new Uint8Array(this.#count);
  }

  #rowsOf(problem: string): Uint32Array {
    const ordinal = this.#ordinals.get(problem);
    if (ordinal === undefined) return new Uint32Array(0);
    return this.#rows.subarray(this.#starts[ordinal], this.#starts[ordinal + 1]);
  }

  #find(problem: string, sample: number): number | undefined {
    const rows = this.#rowsOf(problem);
    const likely = rows[sample];
    if (likely !== undefined && this.#samples[likely] === sample) return likely;
    return rows.find((row) => this.#samples[row] === sample);
  }
}

const ROWS_PER_READ = 256;

const LINE_HEAD = /^\{"problem":("(?:[^"\\]|\\.)*"),"sample":(\d+),"sha256":"[0-9a-f]{64}","source":"/;

function damaged(path: string, line: number, what: string): CladeError {
  return new CladeError(
    "RUN_FOLDER",
    `${path} line ${line} ${what}. The run folder was changed or damaged; start again in a new one.`,
  );
}

function add(array: Uint32Array, index: number, by: number): void {
  array[index] = (array[index] as number) + by;
}

function grown<T extends Float64Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function readFully(file: number, into: Buffer, offset: number): void {
  for (let filled = 0; filled < into.length; ) {
    const bytesRead = readSync(file, into, filled, into.length - filled, offset + filled);
    if (bytesRead === 0)
      throw new CladeError("RUN_FOLDER", "completions.jsonl became shorter while the run was going on.");
    filled += bytesRead;
  }
}

/** Ascending rows as `[first, last]` of unbroken sequences of at most `ROWS_PER_READ`: one read serves neighbours. */
function* runsOfNeighbours(rows: Uint32Array): Generator<readonly [number, number]> {
  let start = 0;
  for (let next = 1; next <= rows.length; next++) {
    const goesOn = rows[next] === (rows[next - 1] as number) + 1 && next - start < ROWS_PER_READ;
    if (goesOn) continue;
    yield [rows[start] as number, rows[next - 1] as number];
    start = next;
  }
}

/** All completions of a log in file order. */
export async function* readStoredCompletions(path: string): AsyncGenerator<StoredCompletion> {
  for await (const block of lineBlocks(path)) {
    for (const line of block.bytes.toString("utf8").split("\n")) {
      if (line !== "") yield JSON.parse(line) as StoredCompletion;
    }
  }
}
