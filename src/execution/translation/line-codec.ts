/** The judge's side of docs/line-codec.md: how inputs go to a program and what it returned comes back. */
import type { FunctionType } from "../languages/function-support.js";
import type { DictEntry, Value } from "../value.js";

/** Characters of the word that begins every line of the driver. */
export const NONCE_LENGTH = 16;

/** Values that one call may return, counting containers and what is in them. */
const MAX_TOKENS = 4_000_000;
const MAX_DEPTH = 100;

/** The standard input that makes a driver call its function on each list of arguments, after the line of the nonce. */
export function encodeCalls(calls: readonly (readonly Value[])[], types: readonly FunctionType[]): Uint8Array {
  const lines = [String(calls.length)];
  for (const call of calls) {
    if (call.length !== types.length) throw new TypeError("a call has another number of arguments than the signature");
    types.forEach((type, index) => {
      encode(call[index] as Value, type, lines);
    });
  }
  lines.push("");
  return Buffer.from(lines.join("\n"), "utf8");
}

function encode(value: Value, type: FunctionType, lines: string[]): void {
  if (type.kind === "any") {
    encodeAny(value, lines);
  } else if (type.kind === "optional") {
    lines.push(value.kind === "none" ? "0" : "1");
    if (value.kind !== "none") encode(value, type.item, lines);
  } else if (value.kind === "subclass") {
    encode(value.base, type, lines);
  } else if (value.kind === "dict" && type.kind === "map") {
    lines.push(String(value.entries.length));
    for (const [key, item] of value.entries) {
      encode(key, type.key, lines);
      encode(item, type.value, lines);
    }
  } else if (type.kind === "list" || type.kind === "set" || type.kind === "tuple") {
    encodeItems(itemsOf(value) ?? [], type, lines);
  } else if (type.kind === "float" && value.kind === "int") {
    lines.push(floatText(Number(value.value)));
  } else {
    lines.push(scalarText(value));
  }
}

function encodeItems(
  items: readonly Value[],
  type: Extract<FunctionType, { kind: "list" | "set" | "tuple" }>,
  lines: string[],
): void {
  if (type.kind === "tuple") {
    for (const [index, place] of type.items.entries()) encode(items[index] as Value, place, lines);
    return;
  }
  lines.push(String(items.length));
  for (const item of items) encode(item, type.item, lines);
}

function encodeAny(value: Value, lines: string[]): void {
  const items = itemsOf(value);
  if (items !== undefined) {
    lines.push(`${TAGS[value.kind as keyof typeof TAGS]}${items.length}`);
    for (const item of items) encodeAny(item, lines);
  } else if (value.kind === "dict") {
    lines.push(`d${value.entries.length}`);
    for (const entry of value.entries) for (const inner of entry) encodeAny(inner, lines);
  } else if (value.kind === "subclass") {
    encodeAny(value.base, lines);
  } else {
    lines.push(value.kind === "none" ? "n" : `${TAGS[value.kind as keyof typeof TAGS]}${scalarText(value)}`);
  }
}

const TAGS = { int: "i", float: "f", bool: "b", str: "s", list: "l", tuple: "t", set: "S", frozenset: "S" } as const;

function itemsOf(value: Value): readonly Value[] | undefined {
  return "items" in value && value.kind !== "numpy-array" ? value.items : undefined;
}

function scalarText(value: Value): string {
  switch (value.kind) {
    case "none":
      return "-";
    case "bool":
      return value.value ? "1" : "0";
    case "int":
      return value.value.toString();
    case "float":
      return floatText(value.value);
    case "str":
      return escaped(value.value);
    default:
      throw new TypeError(`a value of kind ${value.kind} cannot be written in lines`);
  }
}

function floatText(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  return Object.is(value, -0)
    ? "-0.0"
    : Number.isInteger(value) && Math.abs(value) < 1e21
      ? `${value}.0`
      : String(value);
}

function escaped(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
}

function unescaped(text: string): string {
  return text.replace(/\\([\\nr])/g, (_all, letter: string) => (letter === "n" ? "\n" : letter === "r" ? "\r" : "\\"));
}

/** What a driver says of one call, or that it has ended; `broken` once a line makes no sense. */
export type Answer =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "end" }
  | { readonly kind: "broken" };

/** What a program's standard output says, call by call. Lines without the nonce are the program's own. */
export function* decodeAnswers(output: Uint8Array, nonce: string): Generator<Answer> {
  const lines = driverLines(output, nonce);
  for (;;) {
    const first = lines.next();
    if (first.done) return;
    if (first.value === ".") return yield { kind: "end" };
    try {
      yield { kind: "value", value: new AnswerReader(lines).read(first.value, 0) };
    } catch (error) {
      if (error instanceof DriverException) yield { kind: "error", text: error.message };
      else if (error instanceof BrokenAnswer) return yield { kind: "broken" };
      // the program ended in the middle of an answer
      else if (error instanceof EndOfOutput) return;
      else throw error;
    }
  }
}

function* driverLines(output: Uint8Array, nonce: string): Generator<string> {
  const bytes = Buffer.from(output.buffer, output.byteOffset, output.byteLength);
  const mark = Buffer.from(nonce, "latin1");
  for (let at = 0; at < bytes.length; ) {
    const feed = bytes.indexOf(10, at);
    if (feed < 0) return;
    if (bytes.compare(mark, 0, mark.length, at, Math.min(at + mark.length, feed)) === 0) {
      const end = feed > at && bytes[feed - 1] === 13 ? feed - 1 : feed;
      yield bytes.toString("utf8", at + mark.length, end);
    }
    at = feed + 1;
  }
}

class DriverException extends Error {}
class BrokenAnswer extends Error {}
class EndOfOutput extends Error {}

/** Reads one value from its lines. */
class AnswerReader {
  #tokens = 0;

  constructor(private readonly lines: Iterator<string>) {}

  read(line: string, depth: number): Value {
    this.#tokens += 1;
    if (this.#tokens > MAX_TOKENS || depth > MAX_DEPTH) throw new BrokenAnswer();
    const text = line.slice(1);
    switch (line[0]) {
      case "n":
        return { kind: "none" };
      case "b":
        return { kind: "bool", value: text === "1" };
      case "i":
        return integerValue(text);
      case "f":
        return { kind: "float", value: floatOf(text) };
      case "s":
        return { kind: "str", value: unescaped(text) };
      case "l":
      case "t":
        return { kind: line[0] === "l" ? "list" : "tuple", items: this.#items(countOf(text), depth) };
      case "S":
        return { kind: "set", items: this.#items(countOf(text), depth) };
      case "d":
        return { kind: "dict", entries: this.#entries(countOf(text), depth) };
      case "e":
        throw new DriverException(unescaped(text).slice(0, 300));
      default:
        throw new BrokenAnswer();
    }
  }

  #next(depth: number): Value {
    const line = this.lines.next();
    if (line.done) throw new EndOfOutput();
    return this.read(line.value, depth + 1);
  }

  #items(count: number, depth: number): Value[] {
    const items: Value[] = [];
    for (let index = 0; index < count; index++) items.push(this.#next(depth));
    return items;
  }

  #entries(count: number, depth: number): DictEntry[] {
    const entries: DictEntry[] = [];
    for (let index = 0; index < count; index++) entries.push([this.#next(depth), this.#next(depth)]);
    return entries;
  }
}

/** As many digits as a value of 64 KiB may have, which is the longest that is compared (`DIGESTS_ABOVE`). */
const MAX_DIGITS = 160_000;

function integerValue(text: string): Value {
  if (!/^[+-]?\d+$/.test(text) || text.length > MAX_DIGITS) throw new BrokenAnswer();
  return { kind: "int", value: BigInt(text.replace(/^\+/, "")) };
}

function countOf(text: string): number {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : MAX_TOKENS + 1;
  if (count > MAX_TOKENS) throw new BrokenAnswer();
  return count;
}

/** Languages write infinity and no-number in several ways, Fortran's and others' exponents with `D`. */
function floatOf(text: string): number {
  const plain = text.trim().toLowerCase();
  const special = /^([+-]?)(inf|infinity|nan|1\.#inf|-nan\(ind\)|nan\(.*\))$/.exec(plain);
  if (special !== null)
    return (special[2] ?? "").includes("inf") ? (special[1] === "-" ? -Infinity : Infinity) : Number.NaN;
  const value = Number(plain.replace(/d/, "e"));
  if (plain === "" || Number.isNaN(value) || !/^[-+0-9.ed]+$/.test(plain)) throw new BrokenAnswer();
  return value;
}
