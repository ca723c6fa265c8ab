import { existsSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import type { Verdict } from "../../execution/verdict.js";
import { FAILURES } from "../../execution/verdict.js";
import { combineVerdicts } from "../../metrics/combined-verdict.js";
import { parseVerdictLine, type VerdictRecord } from "../verdict-record.js";

/** What a completion earned on all suites together, in a byte: an index of this list. */
export const VERDICT_CLASSES = ["passed", ...FAILURES, "unjudged"] as const;
export type VerdictClass = (typeof VERDICT_CLASSES)[number];

/** Where a verdict lies and what it says, in short. */
export interface IndexedVerdict {
  /** Position of the problem in the run. */
  readonly problem: number;
  readonly sample: number;
  readonly verdict: VerdictClass;
  readonly cpuTimeMs: number;
}

const CHUNK_BYTES = 1 << 20;

/**
 * Where each verdict of a log lies: about 25 bytes a verdict. Grows with the log, reading only what is new, so that a
 * run can be watched while it goes on.
 */
export class VerdictIndex {
  readonly #path: string;
  readonly #ordinals: ReadonlyMap<string, number>;
  #size = 0;
  #identity: string | undefined;
  #count = 0;
  #offsets = new Float64Array(1024);
  #problems = new Uint32Array(1024);
  #samples = new Uint32Array(1024);
  #classes = new Uint8Array(1024);
  #cpuTimes = new Float32Array(1024);
  #order: Uint32Array | undefined;

  /** @param problems ids in the run's order */
  constructor(path: string, problems: readonly string[]) {
    this.#path = path;
    this.#ordinals = new Map(problems.map((problem, ordinal) => [problem, ordinal]));
  }

  get count(): number {
    return this.#count;
  }

  /**
   * Reads what the log has more than at the last call. Begins anew where the log was written anew.
   * @param visit told each new verdict; `restart` before all when the index began anew
   */
  async refresh(visit: { verdict(record: VerdictRecord): void; restart(): void }): Promise<void> {
    if (!existsSync(this.#path)) return;
    const { ino, size } = statSync(this.#path);
    if (this.#identity !== undefined && (this.#identity !== String(ino) || size < this.#size)) {
      this.#size = 0;
      this.#count = 0;
      this.#order = undefined;
      visit.restart();
    }
    this.#identity = String(ino);
    if (size > this.#size) await this.#read(size, visit.verdict);
  }

  /** Verdicts by problem, then sample; only those that `keep` accepts. */
  *rows(keep: (row: number) => boolean = () => true): Generator<number> {
    for (const row of this.#sorted()) if (keep(row)) yield row;
  }

  at(row: number): IndexedVerdict {
    return {
      problem: this.#problems[row] as number,
      sample: this.#samples[row] as number,
      verdict: VERDICT_CLASSES[this.#classes[row] as number] as VerdictClass,
      cpuTimeMs: this.#cpuTimes[row] as number,
    };
  }

  /** Rows of one problem, by sample. */
  rowsOf(problem: number): Uint32Array {
    const order = this.#sorted();
    const at = (index: number) => this.#problems[order[index] as number] as number;
    return order.subarray(lowerBound(order.length, at, problem), lowerBound(order.length, at, problem + 1));
  }

  /** The row of a completion, or `undefined` when it has no verdict yet. */
  find(problem: number, sample: number): number | undefined {
    const rows = this.rowsOf(problem);
    const at = lowerBound(rows.length, (index) => this.#samples[rows[index] as number] as number, sample);
    const row = rows[at];
    return row !== undefined && this.#samples[row] === sample ? row : undefined;
  }

  /** The whole verdict of a row. */
  async read(row: number): Promise<VerdictRecord | undefined> {
    const file = await open(this.#path, "r");
    try {
      const offset = this.#offsets[row] as number;
      let bytes = Buffer.alloc(4096);
      for (;;) {
        const { bytesRead } = await file.read(bytes, 0, bytes.length, offset);
        const end = bytes.subarray(0, bytesRead).indexOf(0x0a);
        if (end >= 0) return parseVerdictLine(bytes.toString("utf8", 0, end));
        if (bytesRead < bytes.length) return undefined;
        bytes = Buffer.alloc(bytes.length * 4);
      }
    } finally {
      await file.close();
    }
  }

  async #read(size: number, visit: (record: VerdictRecord) => void): Promise<void> {
    const file = await open(this.#path, "r");
    try {
      let buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, size - this.#size));
      while (this.#size < size) {
        const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, size - this.#size), this.#size);
        const end = buffer.lastIndexOf(0x0a, bytesRead - 1) + 1;
        // A line that is still being written waits for the next call; one longer than the buffer needs a larger one.
        if (end === 0 && (bytesRead === 0 || this.#size + bytesRead >= size)) return;
        if (end === 0) buffer = Buffer.allocUnsafe(buffer.length * 2);
        else this.#addLines(buffer.subarray(0, end), visit);
      }
    } finally {
      await file.close();
    }
  }

  #addLines(bytes: Buffer, visit: (record: VerdictRecord) => void): void {
    for (let start = 0; start < bytes.length; ) {
      const stop = bytes.indexOf(0x0a, start) + 1;
      const record = parseVerdictLine(bytes.toString("utf8", start, stop - 1));
      const problem = record && this.#ordinals.get(record.problem);
      if (record !== undefined && problem !== undefined) {
        this.#add(record, problem, this.#size + start);
        visit(record);
      }
      start = stop;
    }
    this.#size += bytes.length;
  }

  #add(record: VerdictRecord, problem: number, offset: number): void {
    const row = this.#count;
    if (row === this.#offsets.length) this.#grow();
    this.#offsets[row] = offset;
    this.#problems[row] = problem;
    this.#samples[row] = record.sample;
    this.#classes[row] = VERDICT_CLASSES.indexOf(classOf(combineVerdicts(Object.values(record.suites))));
    this.#cpuTimes[row] = record.cpuTimeMs;
    this.#count++;
    this.#order = undefined;
  }

  #grow(): void {
    const size = this.#offsets.length * 2;
    this.#offsets = grown(this.#offsets, new Float64Array(size));
    this.#problems = grown(this.#problems, new Uint32Array(size));
    this.#samples = grown(this.#samples, new Uint32Array(size));
    this.#classes = grown(this.#classes, new Uint8Array(size));
    this.#cpuTimes = grown(this.#cpuTimes, new Float32Array(size));
  }

  #sorted(): Uint32Array {
    this.#order ??= Uint32Array.from({ length: this.#count }, (_, row) => row).sort(
      (a, b) =>
        (this.#problems[a] as number) - (this.#problems[b] as number) ||
        (this.#samples[a] as number) - (this.#samples[b] as number),
    );
    return this.#order;
  }
}

function classOf(verdict: Verdict): VerdictClass {
  return verdict.verdict === "failed" ? verdict.failure : verdict.verdict;
}

/** The first of `length` ascending values that is at least `wanted`. */
function lowerBound(length: number, at: (index: number) => number, wanted: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function grown<T extends Float64Array | Float32Array | Uint32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
