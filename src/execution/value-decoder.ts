import { type DictEntry, FALSE, NONE, TRUE, type Value } from "./value.js";
import { decodeWtf8 } from "./wtf8.js";

/** Bytes that are not a value in the notation of `value-codec.ts`. Whoever wrote them may be hostile. */
export class MalformedValueError extends Error {
  override readonly name = "MalformedValueError";

  constructor(
    reason: string,
    /** Byte position at which reading stopped. */
    readonly offset: number,
  ) {
    super(`malformed value at byte ${offset}: ${reason}`);
  }
}

export interface DecodeLimits {
  /** Containers inside each other; 10,000 when left out. */
  readonly maxDepth?: number;
  /** Values in all (a byte of input can become some 16 bytes of memory); 20 million when left out. */
  readonly maxValues?: number;
}

/** @throws MalformedValueError also when bytes are left over. */
export function decodeValue(bytes: Uint8Array, limits: DecodeLimits = {}): Value {
  const { value, next } = decodeValueAt(bytes, 0, limits);
  if (next !== bytes.length) throw new MalformedValueError("bytes after the value", next);
  return value;
}

/**
 * Reads one value that starts at `offset`; `next` is where it ends.
 * @throws MalformedValueError
 */
export function decodeValueAt(
  bytes: Uint8Array,
  offset: number,
  limits: DecodeLimits = {},
): { value: Value; next: number } {
  const reader = new ValueReader(bytes, offset, limits.maxDepth ?? 10_000, limits.maxValues ?? 20_000_000);
  const value = reader.read();
  return { value, next: reader.at };
}

/** A container whose items are still being read. */
interface Frame {
  readonly items: Value[];
  /** Items it has when complete. */
  readonly size: number;
  /** Sets: the items must come in the order of their bytes. */
  readonly sorted: boolean;
  /** Where the item being read, and the sorted item before it, start and end. */
  itemStart: number;
  previousStart: number;
  previousEnd: number;
  readonly build: (items: Value[]) => Value;
}

const CODE = {
  minus: 45,
  zero: 48,
  colon: 58,
  semicolon: 59,
  packedFloats: 68,
  packedInts: 76,
  packedFloatTuple: 84,
  packedIntTuple: 85,
} as const;
const INT_LIMIT = 1n << 63n;
const HEX = /^-?[1-9a-f][0-9a-f]*$/;
const FLOAT_HEX = /^[0-9a-f]{16}$/;

/** Reads without recursion, so that nesting cannot exhaust the stack. */
class ValueReader {
  private readonly view: DataView;
  private readonly stack: Frame[] = [];
  private values = 0;

  constructor(
    private readonly bytes: Uint8Array,
    public at: number,
    private readonly maxDepth: number,
    private readonly maxValues: number,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  read(): Value {
    for (;;) {
      const top = this.stack.at(-1);
      if (top !== undefined) top.itemStart = this.at;
      let value = this.begin();
      while (value !== undefined) {
        const parent = this.stack.at(-1);
        if (parent === undefined) return value;
        value = this.add(parent, value);
      }
    }
  }

  /** Gives an item to its container; answers the container when that completes it. */
  private add(parent: Frame, item: Value): Value | undefined {
    if (parent.sorted) this.checkOrder(parent);
    parent.items.push(item);
    if (parent.items.length < parent.size) return undefined;
    this.stack.pop();
    return parent.build(parent.items);
  }

  private checkOrder(frame: Frame): void {
    const { bytes, at } = this;
    const inOrder =
      frame.items.length === 0 ||
      Buffer.compare(bytes.subarray(frame.previousStart, frame.previousEnd), bytes.subarray(frame.itemStart, at)) <= 0;
    if (!inOrder) this.fail("items of a set out of order");
    frame.previousStart = frame.itemStart;
    frame.previousEnd = at;
  }

  /** Reads a whole plain value, or opens a container and answers `undefined`. */
  private begin(): Value | undefined {
    if (++this.values > this.maxValues) this.fail("too many values");
    const tag = this.bytes[this.at++];
    switch (tag) {
      case 110: // n
        return NONE;
      case 116: // t
        return TRUE;
      case 102: // f
        return FALSE;
      case 105: // i
        return { kind: "int", value: this.decimalInt() };
      case 120: // x
        return { kind: "int", value: this.hexInt() };
      case 100: // d
        return { kind: "float", value: this.float() };
      case 99: // c
        return { kind: "complex", real: this.float(), imaginary: this.float() };
      case 115: // s
        return this.str();
      case 98: // b
        return { kind: "bytes", value: new Uint8Array(this.block()) };
      case 121: // y
        return { kind: "bytearray", value: new Uint8Array(this.block()) };
      case 108: // l
        return this.open(this.count(CODE.colon), false, (items) => ({ kind: "list", items }));
      case 117: // u
        return this.open(this.count(CODE.colon), false, (items) => ({ kind: "tuple", items }));
      case 101: // e
        return this.open(this.count(CODE.colon), true, (items) => ({ kind: "set", items }));
      case 122: // z
        return this.open(this.count(CODE.colon), true, (items) => ({ kind: "frozenset", items }));
      case 109: // m
        return this.open(2 * this.count(CODE.colon), false, (items) => ({ kind: "dict", entries: pairs(items) }));
      default:
        return this.beginRare(tag);
    }
  }

  private beginRare(tag: number | undefined): Value | undefined {
    switch (tag) {
      case CODE.packedInts:
        return { kind: "list", items: this.packedInts() };
      case CODE.packedIntTuple:
        return { kind: "tuple", items: this.packedInts() };
      case CODE.packedFloats:
        return { kind: "list", items: this.packedFloats() };
      case CODE.packedFloatTuple:
        return { kind: "tuple", items: this.packedFloats() };
      case 114: // r
        return { kind: "back-reference", depth: this.count(CODE.semicolon) };
      case 104: // h
        return { kind: "handle", call: this.count(CODE.semicolon) };
      case 97: // a
        return this.openArray();
      case 103: {
        const dtype = this.text(); // g
        return this.open(1, false, (items) => ({ kind: "numpy-scalar", dtype, value: first(items) }));
      }
      case 107: {
        const typeName = this.text(); // k
        return this.open(1, false, (items) => ({ kind: "subclass", typeName, base: first(items) }));
      }
      case 119:
        return { kind: "type", typeName: this.text() }; // w
      case 111: {
        const typeName = this.text(); // o
        return { kind: "foreign", typeName, overridesEquality: this.flag() };
      }
      default:
        this.at--;
        return this.fail(tag === undefined ? "the end came too early" : `unknown tag ${tag}`);
    }
  }

  private open(size: number, sorted: boolean, build: Frame["build"]): Value | undefined {
    if (size === 0) return build([]);
    // Every item takes a byte at least, so a claim that cannot be true is seen at once.
    if (size > this.bytes.length - this.at) this.fail("more items claimed than there are bytes");
    if (this.stack.length >= this.maxDepth) this.fail("nested too deeply");
    this.stack.push({ items: [], size, sorted, itemStart: this.at, previousStart: 0, previousEnd: 0, build });
    return undefined;
  }

  private openArray(): Value | undefined {
    const dtype = this.text();
    if (this.bytes[this.at++] !== 112) this.fail("p expected"); // p
    const dimensions = this.count(CODE.colon);
    const shape: number[] = [];
    for (let index = 0; index < dimensions; index++) {
      if (this.bytes[this.at++] !== 105) this.fail("a dimension expected"); // i
      shape.push(this.count(CODE.semicolon));
    }
    const size = shape.reduce((product, length) => product * length, 1);
    return this.open(1, false, ([list]) => {
      if (list?.kind !== "list" || list.items.length !== size) return this.fail("array items do not fill its shape");
      return { kind: "numpy-array", dtype, shape, items: list.items };
    });
  }

  private packedInts(): Value[] {
    const start = this.packedStart();
    const items: Value[] = [];
    for (let at = start; at < this.at; at += 8) items.push({ kind: "int", value: this.view.getBigInt64(at, true) });
    return items;
  }

  private packedFloats(): Value[] {
    const start = this.packedStart();
    const items: Value[] = [];
    for (let at = start; at < this.at; at += 8) items.push({ kind: "float", value: this.view.getFloat64(at, true) });
    return items;
  }

  /** Steps over the packed numbers and answers where they start. */
  private packedStart(): number {
    const count = this.count(CODE.colon);
    if (count === 0) this.fail("an empty packed sequence");
    if (count > (this.bytes.length - this.at) / 8) this.fail("more items claimed than there are bytes");
    this.values += count;
    if (this.values > this.maxValues) this.fail("too many values");
    const start = this.at;
    this.at += 8 * count;
    return start;
  }

  private str(): Value {
    const block = this.block();
    const decoded = decodeWtf8(block);
    if (decoded === undefined) return this.fail("a text that is not UTF-8");
    const value = decoded.text;
    return decoded.ambiguous ? { kind: "str", value, wtf8: new Uint8Array(block) } : { kind: "str", value };
  }

  private text(): string {
    return decodeWtf8(this.block())?.text ?? this.fail("a name that is not UTF-8");
  }

  private flag(): boolean {
    const code = this.bytes[this.at++];
    if (code !== 116 && code !== 102) this.fail("t or f expected");
    return code === 116;
  }

  private block(): Uint8Array {
    const length = this.count(CODE.colon);
    if (length > this.bytes.length - this.at) this.fail("more bytes claimed than there are");
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  private float(): number {
    const hex = this.ascii(this.at, Math.min(this.at + 16, this.bytes.length));
    if (!FLOAT_HEX.test(hex)) this.fail("16 hexadecimal digits expected");
    this.at += 16;
    floatBits.setBigUint64(0, BigInt(`0x${hex}`));
    return floatBits.getFloat64(0);
  }

  /** A canonical decimal number of at most 15 digits and the mark that ends it. */
  private count(end: number): number {
    const start = this.at;
    let value = 0;
    for (; ; this.at++) {
      const digit = (this.bytes[this.at] ?? 0) - CODE.zero;
      if (digit < 0 || digit > 9 || this.at - start >= 15) break;
      value = value * 10 + digit;
    }
    const digits = this.at - start;
    const leadingZero = digits > 1 && this.bytes[start] === CODE.zero;
    if (digits === 0 || leadingZero || this.bytes[this.at] !== end) this.fail("a number expected");
    this.at++;
    return value;
  }

  private decimalInt(): bigint {
    const negative = this.bytes[this.at] === CODE.minus;
    const start = negative ? this.at + 1 : this.at;
    let end = start;
    while (end - start < 20 && isDigit(this.bytes[end])) end++;
    const leadingZero = this.bytes[start] === CODE.zero && (end - start > 1 || negative);
    if (end === start || leadingZero || this.bytes[end] !== CODE.semicolon) this.fail("an integer expected");
    const magnitude = BigInt(this.ascii(start, end));
    if (magnitude >= INT_LIMIT) this.fail("an integer past 63 bits in decimal");
    this.at = end + 1;
    return negative ? -magnitude : magnitude;
  }

  private hexInt(): bigint {
    const end = this.bytes.indexOf(CODE.semicolon, this.at);
    const hex = end < 0 ? "" : this.ascii(this.at, end);
    if (!HEX.test(hex)) this.fail("a hexadecimal integer expected");
    const negative = hex.startsWith("-");
    const magnitude = this.bigInt(`0x${negative ? hex.slice(1) : hex}`);
    if (magnitude < INT_LIMIT) this.fail("an integer of 63 bits in hexadecimal");
    this.at = end + 1;
    return negative ? -magnitude : magnitude;
  }

  private bigInt(text: string): bigint {
    try {
      return BigInt(text);
    } catch {
      return this.fail("an integer too large");
    }
  }

  private ascii(start: number, end: number): string {
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + start, end - start).toString("latin1");
  }

  private fail(reason: string): never {
    throw new MalformedValueError(reason, this.at);
  }
}

const floatBits = new DataView(new ArrayBuffer(8));

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 48 && code <= 57;
}

function first(items: readonly Value[]): Value {
  return items[0] ?? NONE;
}

function pairs(items: readonly Value[]): DictEntry[] {
  const entries: DictEntry[] = [];
  for (let index = 0; index + 1 < items.length; index += 2) {
    entries.push([items[index] ?? NONE, items[index + 1] ?? NONE]);
  }
  return entries;
}
