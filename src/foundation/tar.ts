const BLOCK = 512;

/**
 * The regular files of a tar archive (ustar, GNU long names), as views of its bytes.
 * @throws RangeError when the archive ends within a file
 */
export function* tarFiles(bytes: Uint8Array): Generator<{ readonly path: string; readonly bytes: Uint8Array }> {
  let longName: string | undefined;
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const header = bytes.subarray(at, at + BLOCK);
    if (header[0] === 0) return;
    const size = Number.parseInt(textAt(header, 124, 12).trim() || "0", 8);
    const content = bytes.subarray(at + BLOCK, at + BLOCK + size);
    if (content.length < size) throw new RangeError("the archive ends within a file");
    const type = String.fromCharCode(header[156] ?? 0);
    const prefix = textAt(header, 345, 155);
    const name = textAt(header, 0, 100);
    if (type === "L") longName = textAt(content, 0, size);
    else {
      if (type === "0" || type === "\0") {
        yield { path: longName ?? (prefix === "" ? name : `${prefix}/${name}`), bytes: content };
      }
      longName = undefined;
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

/** A text that ends at a zero byte or fills its field. */
function textAt(bytes: Uint8Array, start: number, length: number): string {
  const field = bytes.subarray(start, start + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}
