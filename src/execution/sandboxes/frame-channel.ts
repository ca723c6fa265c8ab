import type { Readable, Writable } from "node:stream";

/** One message to or from a worker process: a JSON header and bytes. */
export interface Frame {
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Buffer;
}

const EMPTY = Buffer.alloc(0);

/** Writes a frame: 4 bytes big-endian header length, header JSON, 4 bytes payload length, payload. */
export function writeFrame(stream: Writable, header: Frame["header"], payload: Uint8Array = EMPTY): void {
  const head = Buffer.from(JSON.stringify(header));
  const lead = Buffer.allocUnsafe(head.length + 8);
  lead.writeUInt32BE(head.length, 0);
  head.copy(lead, 4);
  lead.writeUInt32BE(payload.length, 4 + head.length);
  stream.cork();
  stream.write(lead);
  if (payload.length > 0) stream.write(payload);
  stream.uncork();
}

/** Calls `onFrame` for each whole frame that arrives, without copying large payloads more than once. */
export function readFrames(stream: Readable, onFrame: (frame: Frame) => void): void {
  let chunks: Buffer[] = [];
  let size = 0;
  let needed = 4;
  stream.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size < needed) return;
    let buffer = chunks.length === 1 ? chunk : Buffer.concat(chunks, size);
    for (;;) {
      const taken = takeFrame(buffer);
      if (typeof taken === "number") {
        needed = taken;
        break;
      }
      onFrame(taken.frame);
      buffer = taken.rest;
    }
    chunks = buffer.length > 0 ? [buffer] : [];
    size = buffer.length;
  });
}

/** A frame and what follows it, or how many bytes are needed at least. */
function takeFrame(buffer: Buffer): { frame: Frame; rest: Buffer } | number {
  if (buffer.length < 4) return 4;
  const head = buffer.readUInt32BE(0);
  if (buffer.length < 8 + head) return 8 + head;
  const body = buffer.readUInt32BE(4 + head);
  const end = 8 + head + body;
  if (buffer.length < end) return end;
  const header = JSON.parse(buffer.toString("utf8", 4, 4 + head)) as Record<string, unknown>;
  return { frame: { header, payload: buffer.subarray(8 + head, end) }, rest: buffer.subarray(end) };
}
