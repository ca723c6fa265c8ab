const encoder = new TextEncoder();

/** A growing byte buffer. */
export class ByteWriter {
  private bytes = new Uint8Array(256);
  private view = new DataView(this.bytes.buffer);
  length = 0;

  ascii(text: string): void {
    this.reserve(text.length);
    if (text.length > 64) encoder.encodeInto(text, this.bytes.subarray(this.length));
    else for (let index = 0; index < text.length; index++) this.bytes[this.length + index] = text.charCodeAt(index);
    this.length += text.length;
  }

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  int64(value: bigint): void {
    this.reserve(8);
    this.view.setBigInt64(this.length, value, true);
    this.length += 8;
  }

  /** Every NaN is written as the same bits. */
  float64(value: number): void {
    this.reserve(8);
    if (Number.isNaN(value)) this.view.setBigUint64(this.length, 0x7ff8000000000000n, true);
    else this.view.setFloat64(this.length, value, true);
    this.length += 8;
  }

  /** What was written from a position on; a view that the next write may leave behind. */
  from(start: number): Uint8Array {
    return this.bytes.subarray(start, this.length);
  }

  overwrite(start: number, bytes: Uint8Array): void {
    this.bytes.set(bytes, start);
  }

  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
    this.view = new DataView(grown.buffer);
  }
}
