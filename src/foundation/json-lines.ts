import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { isGzip } from "./gunzip.js";
import { type JsonObject, JsonSyntaxError, parseLosslessJson } from "./lossless-json.js";

/** One object of a JSON-lines file. `line` counts from 1, blank lines included. */
export interface JsonRow {
  readonly kind: "row";
  readonly line: number;
  readonly text: string;
  readonly value: JsonObject;
}

/** A line that is not a JSON object. */
export interface BadLine {
  readonly kind: "bad";
  readonly line: number;
  readonly reason: string;
}

export interface JsonLines {
  readonly rows: readonly JsonRow[];
  /** Every bad line, in order. */
  readonly bad: readonly BadLine[];
}

/** Reads unpacked bytes whole. */
export function readJsonLines(bytes: Uint8Array): JsonLines {
  const rows: JsonRow[] = [];
  const bad: BadLine[] = [];
  for (const item of parseJsonLines(bytes)) {
    if (item.kind === "row") rows.push(item);
    else bad.push(item);
  }
  return { rows, bad };
}

/** Reads unpacked bytes line by line; blank lines are skipped. */
export function* parseJsonLines(bytes: Uint8Array): Generator<JsonRow | BadLine> {
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    const item = parseLine(bytes.subarray(start, end), line);
    if (item !== undefined) yield item;
    start = end + 1;
  }
}

/** Reads a file line by line, gzip or plain, in memory of one line's size. Rejects when the file cannot be read. */
export async function* streamJsonLines(path: string): AsyncGenerator<JsonRow | BadLine> {
  let rest: Buffer[] = [];
  let line = 1;
  for await (const chunk of unpackedChunks(path)) {
    let start = 0;
    for (let newline = chunk.indexOf(0x0a); newline >= 0; newline = chunk.indexOf(0x0a, start)) {
      const item = parseLine(Buffer.concat([...rest, chunk.subarray(start, newline)]), line++);
      rest = [];
      start = newline + 1;
      if (item !== undefined) yield item;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
  const last = parseLine(Buffer.concat(rest), line);
  if (last !== undefined) yield last;
}

async function* unpackedChunks(path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path);
  const chunks: AsyncIterator<Buffer> = file[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done === true) return;
  if (!isGzip(first.value)) {
    yield first.value;
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
    return;
  }
  file.destroy();
  const packed = createReadStream(path);
  const unpacked = createGunzip();
  packed.on("error", (error) => unpacked.destroy(error));
  yield* packed.pipe(unpacked) as AsyncIterable<Buffer>;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function parseLine(bytes: Uint8Array, line: number): JsonRow | BadLine | undefined {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return { kind: "bad", line, reason: "not UTF-8" };
  }
  if (text.trim() === "") return undefined;
  try {
    const value = parseLosslessJson(text);
    if (value.kind === "object") return { kind: "row", line, text, value };
    return { kind: "bad", line, reason: `a JSON object expected, found ${value.kind}` };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return { kind: "bad", line, reason: `not JSON: ${error.reason} at column ${error.column}` };
  }
}
