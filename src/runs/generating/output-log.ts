import { closeSync, existsSync, fdatasyncSync, openSync, truncateSync, writeSync } from "node:fs";
import { z } from "zod";
import { CladeError } from "../../foundation/errors.js";
import { FINISH_REASONS, type ModelOutput, type Usage } from "../../models/model.js";
import { lineBlocks } from "../stores/byte-lines.js";

/** A line of `outputs.jsonl`: an answer as the model wrote it. */
export interface OutputRecord extends ModelOutput {
  readonly problem: string;
  /** Index among the answers to its problem, from 0. */
  readonly sample: number;
  /** Of the whole request: only the first of its answers has it. */
  readonly usage?: Usage;
  readonly servedModel?: string;
  readonly requestId?: string;
  /** The seed it was asked with. */
  readonly seed?: number;
  /** Times it was asked, the last one included; 0 when it was taken from another run. */
  readonly attempts: number;
  /** From the request to its last byte. */
  readonly wallTimeMs: number;
  /** Whether it was taken from another run. */
  readonly cached?: true;
}

/** What a line must have for us to go on; the rest is as we wrote it. */
const lineSchema = z.object({
  problem: z.string(),
  sample: z.number().int(),
  text: z.string(),
  finish: z.enum(FINISH_REASONS),
  usage: z.record(z.string(), z.number()).optional(),
});

/** About this much can be lost when the machine loses power; nothing when only the process dies. */
const SYNC_EVERY_MS = 2000;

/** Appends answers. Each is with the system when `append` returns: a killed process loses none. */
export class OutputLog {
  readonly #file: number;
  #lastSync = performance.now();

  constructor(path: string) {
    this.#file = openSync(path, "a");
  }

  /** Adds the answers to one request. @throws what writing threw, such as ENOSPC */
  append(records: readonly OutputRecord[]): void {
    const bytes = Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(""));
    for (let written = 0; written < bytes.length; ) written += writeSync(this.#file, bytes, written);
    if (performance.now() - this.#lastSync > SYNC_EVERY_MS) this.#sync();
  }

  close(): void {
    this.#sync();
    closeSync(this.#file);
  }

  #sync(): void {
    fdatasyncSync(this.#file);
    this.#lastSync = performance.now();
  }
}

/**
 * The answers of a log, the first one of each sample; a last line that was cut is left out.
 * @throws CladeError RUN_FOLDER when a line is none
 */
export async function* readOutputs(path: string): AsyncGenerator<OutputRecord> {
  const seen = new Set<string>();
  let lineNumber = 0;
  for await (const { bytes, complete } of existsSync(path) ? lineBlocks(path) : []) {
    if (!complete) return;
    for (const line of bytes.toString("utf8").split("\n")) {
      if (line === "") continue;
      lineNumber++;
      const record = parsed(line, path, lineNumber);
      const key = `${record.problem} ${record.sample}`;
      if (!seen.has(key)) yield record;
      seen.add(key);
    }
  }
}

/** Cuts off a last line that a killed process left unfinished. */
export async function repairOutputs(path: string): Promise<void> {
  if (!existsSync(path)) return;
  for await (const { offset, complete } of lineBlocks(path)) if (!complete) truncateSync(path, offset);
}

function parsed(line: string, path: string, lineNumber: number): OutputRecord {
  try {
    const record: unknown = JSON.parse(line);
    lineSchema.parse(record);
    return record as OutputRecord;
  } catch (cause) {
    const message = `${path} line ${lineNumber} is no answer of a model. Delete the line, then --resume asks for it again.`;
    throw new CladeError("RUN_FOLDER", message, { cause });
  }
}
