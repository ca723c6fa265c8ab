import { open } from "node:fs/promises";

/** Some consecutive whole lines of a file. */
export interface LineBlock {
  /** Where `bytes` begin in the file. */
  readonly offset: number;
  /** Whole lines with their line feeds; valid until the next block is asked for. */
  readonly bytes: Buffer;
  /** False only for a last line without line feed, which a killed writer leaves behind. */
  readonly complete: boolean;
}

const CHUNK_BYTES = 256 * 1024;

/** Reads a file as blocks of whole lines, holding one block (or one line, if longer) in memory. */
export async function* lineBlocks(path: string, chunkBytes = CHUNK_BYTES): AsyncGenerator<LineBlock> {
  const file = await open(path, "r");
  try {
    let buffer = Buffer.allocUnsafe(chunkBytes);
    let offset = 0;
    let filled = 0;
    for (;;) {
      if (filled === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2);
      const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, offset + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
      const end = buffer.lastIndexOf(0x0a, filled - 1) + 1;
      if (end === 0) continue;
      yield { offset, bytes: buffer.subarray(0, end), complete: true };
      buffer.copyWithin(0, end, filled);
      offset += end;
      filled -= end;
    }
    if (filled > 0) yield { offset, bytes: buffer.subarray(0, filled), complete: false };
  } finally {
    await file.close();
  }
}
