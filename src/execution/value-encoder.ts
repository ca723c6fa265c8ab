import { ByteWriter } from "./byte-writer.js";
import type { SequenceValue, Value } from "./value.js";
import { encodeWtf8 } from "./wtf8.js";

/** A container whose items are being written. */
interface Frame {
  readonly items: readonly Value[];
  next: number;
  /** Whether the items are put in order when all are written, as in a set. */
  readonly sorted: boolean;
  /** Where each item begins; kept only where they are sorted. */
  readonly starts: number[];
}

const INT_LIMIT = 1n << 63n;

/** The one notation of a value, the same bytes that the language's own encoder writes. Nesting may be of any depth. */
export function encodeValue(value: Value): Uint8Array {
  const out = new ByteWriter();
  const stack: Frame[] = [];
  let current: Value | undefined = value;
  while (current !== undefined) {
    const frame = begin(current, out);
    if (frame !== undefined) stack.push(frame);
    current = nextItem(stack, out);
  }
  return out.finish();
}

/** The next item to write, after closing every container that has none left. */
function nextItem(stack: Frame[], out: ByteWriter): Value | undefined {
  for (;;) {
    const frame = stack.at(-1);
    if (frame === undefined) return undefined;
    const item = frame.items[frame.next];
    if (item !== undefined) {
      if (frame.sorted) frame.starts.push(out.length);
      frame.next++;
      return item;
    }
    if (frame.sorted) sortItems(frame, out);
    stack.pop();
  }
}

/** Puts written items into the order of their bytes. */
function sortItems(frame: Frame, out: ByteWriter): void {
  const base = frame.starts[0];
  if (base === undefined || frame.starts.length === 1) return;
  const region = out.from(base);
  const bounds = [...frame.starts, out.length].map((position) => position - base);
  const items = frame.starts.map((_, index) => region.subarray(bounds[index], bounds[index + 1]));
  out.overwrite(base, Buffer.concat(items.sort(Buffer.compare)));
}

/** Writes a plain value whole, or what precedes the items of a container and answers them. */
function begin(value: Value, out: ByteWriter): Frame | undefined {
  switch (value.kind) {
    case "none":
      out.ascii("n");
      return undefined;
    case "bool":
      out.ascii(value.value ? "t" : "f");
      return undefined;
    case "int":
      writeInt(value.value, out);
      return undefined;
    case "float":
      out.ascii(`d${floatHex(value.value)}`);
      return undefined;
    case "complex":
      out.ascii(`c${floatHex(value.real)}${floatHex(value.imaginary)}`);
      return undefined;
    case "str":
      writeBlock("s", value.wtf8 ?? encodeWtf8(value.value), out);
      return undefined;
    case "bytes":
      writeBlock("b", value.value, out);
      return undefined;
    case "bytearray":
      writeBlock("y", value.value, out);
      return undefined;
    default:
      return beginRare(value, out);
  }
}

type PlainKind = "none" | "bool" | "int" | "float" | "complex" | "str" | "bytes" | "bytearray";

function beginRare(value: Exclude<Value, { kind: PlainKind }>, out: ByteWriter): Frame | undefined {
  switch (value.kind) {
    case "list":
    case "tuple":
      return beginSequence(value, out);
    case "set":
    case "frozenset":
      out.ascii(`${value.kind === "set" ? "e" : "z"}${value.items.length}:`);
      return frameOf(value.items, true);
    case "dict":
      out.ascii(`m${value.entries.length}:`);
      return frameOf(value.entries.flat());
    case "back-reference":
      out.ascii(`r${value.depth};`);
      return undefined;
    case "handle":
      out.ascii(`h${value.call};`);
      return undefined;
    case "numpy-array":
      writeBlock("a", encodeWtf8(value.dtype), out);
      out.ascii(`p${value.shape.length}:${value.shape.map((length) => `i${length};`).join("")}`);
      return beginSequence({ kind: "list", items: value.items }, out);
    case "numpy-scalar":
      writeBlock("g", encodeWtf8(value.dtype), out);
      return frameOf([value.value]);
    case "subclass":
      writeBlock("k", encodeWtf8(value.typeName), out);
      return frameOf([value.base]);
    case "type":
      writeBlock("w", encodeWtf8(value.typeName), out);
      return undefined;
    case "foreign":
      writeBlock("o", encodeWtf8(value.typeName), out);
      out.ascii(value.overridesEquality ? "t" : "f");
      return undefined;
    default:
      return value satisfies never;
  }
}

function frameOf(items: readonly Value[], sorted = false): Frame {
  return { items, next: 0, sorted, starts: [] };
}

function beginSequence({ kind, items }: SequenceValue, out: ByteWriter): Frame | undefined {
  if (items.length > 0 && items.every(isInt64)) {
    out.ascii(`${kind === "list" ? "L" : "U"}${items.length}:`);
    for (const item of items) out.int64(item.value);
    return undefined;
  }
  if (items.length > 0 && items.every(isFloat)) {
    out.ascii(`${kind === "list" ? "D" : "T"}${items.length}:`);
    for (const item of items) out.float64(item.value);
    return undefined;
  }
  out.ascii(`${kind === "list" ? "l" : "u"}${items.length}:`);
  return frameOf(items);
}

function isInt64(value: Value): value is Extract<Value, { kind: "int" }> {
  return value.kind === "int" && value.value >= -INT_LIMIT && value.value < INT_LIMIT;
}

function isFloat(value: Value): value is Extract<Value, { kind: "float" }> {
  return value.kind === "float";
}

function writeInt(value: bigint, out: ByteWriter): void {
  out.ascii(value > -INT_LIMIT && value < INT_LIMIT ? `i${value};` : `x${value.toString(16)};`);
}

function writeBlock(tag: string, bytes: Uint8Array, out: ByteWriter): void {
  out.ascii(`${tag}${bytes.length}:`);
  out.append(bytes);
}

const floatBits = new DataView(new ArrayBuffer(8));

function floatHex(value: number): string {
  if (Number.isNaN(value)) return "7ff8000000000000";
  floatBits.setFloat64(0, value);
  return floatBits.getBigUint64(0).toString(16).padStart(16, "0");
}
