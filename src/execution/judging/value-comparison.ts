import type { DictEntry, Value } from "../value.js";
import { decodeValue, MalformedValueError } from "../value-codec.js";

/** Relative tolerance for floating-point answers, numpy's and EvalPlus's default. */
const RELATIVE_TOLERANCE = 1e-7;
/** Absolute tolerance where the data set gives none. */
const ABSOLUTE_TOLERANCE = 1e-6;

/** The tolerance of a problem: the data set's own, or the default for floating-point answers. */
export function toleranceOf(datasetTolerance: number): number {
  return datasetTolerance > 0 ? datasetTolerance : ABSOLUTE_TOLERANCE;
}

/** Decodes what a program returned; `undefined` for bytes that are no value. */
export function decodeAnswer(bytes: Uint8Array): Value | undefined {
  try {
    return decodeValue(bytes);
  } catch (error) {
    if (error instanceof MalformedValueError) return undefined;
    throw error;
  }
}

/**
 * Python's `==` between plain values, except that a float within the tolerance of an expected float is equal to it, at
 * any depth, and that NaN equals NaN. Objects that could not be sent equal nothing.
 */
export function equalValues(got: Value, expected: Value, absoluteTolerance: number): boolean {
  const a = unwrap(got);
  const b = unwrap(expected);
  if (isNumber(a) && isNumber(b)) return equalNumbers(a, b, absoluteTolerance);
  switch (b.kind) {
    case "none":
      return a.kind === "none";
    case "str":
      return a.kind === "str" && a.value === b.value && sameBytes(a.wtf8, b.wtf8);
    case "bytes":
    case "bytearray":
      return (a.kind === "bytes" || a.kind === "bytearray") && sameBytes(a.value, b.value);
    case "list":
    case "tuple":
      return a.kind === b.kind && equalSequences(a.items, b.items, absoluteTolerance);
    case "set":
    case "frozenset":
      return (a.kind === "set" || a.kind === "frozenset") && equalSets(a.items, b.items);
    case "dict":
      return a.kind === "dict" && equalDicts(a.entries, b.entries, absoluteTolerance);
    case "numpy-array":
      return (
        a.kind === "numpy-array" &&
        a.shape.join() === b.shape.join() &&
        equalSequences(a.items, b.items, absoluteTolerance)
      );
    case "subclass":
      return a.kind === "subclass" && a.typeName === b.typeName && equalValues(a.base, b.base, absoluteTolerance);
    case "type":
      return a.kind === "type" && a.typeName === b.typeName;
    case "back-reference":
      return a.kind === "back-reference" && a.depth === b.depth;
    case "bool":
    case "int":
    case "float":
    case "complex":
    case "numpy-scalar":
    case "foreign":
    case "handle":
      return false;
    default:
      return b satisfies never;
  }
}

/** Types whose instances do not equal the plain value they hold. */
const KEPT_SUBCLASSES = new Set(["deque", "Fraction", "Decimal"]);

/** A numpy scalar or an instance of a subclass compares as the plain value it holds. */
function unwrap(value: Value): Value {
  if (value.kind === "numpy-scalar") return value.value;
  if (value.kind === "subclass" && !KEPT_SUBCLASSES.has(value.typeName)) return unwrap(value.base);
  return value;
}

type Numeric = Extract<Value, { kind: "bool" | "int" | "float" | "complex" }>;

function isNumber(value: Value): value is Numeric {
  return value.kind === "bool" || value.kind === "int" || value.kind === "float" || value.kind === "complex";
}

function equalNumbers(a: Numeric, b: Numeric, absoluteTolerance: number): boolean {
  if (a.kind === "complex" || b.kind === "complex") {
    const [x, y] = [complexParts(a), complexParts(b)];
    return close(x[0], y[0], absoluteTolerance) && close(x[1], y[1], absoluteTolerance);
  }
  if (b.kind === "float") {
    if (a.kind === "bool") return exactlyEqual(a, b);
    return exactlyEqual(a, b) || close(Number(a.value), b.value, absoluteTolerance);
  }
  return exactlyEqual(a, b);
}

function complexParts(value: Numeric): [number, number] {
  return value.kind === "complex" ? [value.real, value.imaginary] : [Number(value.value), 0];
}

function close(got: number, expected: number, absoluteTolerance: number): boolean {
  if (Number.isNaN(got) || Number.isNaN(expected)) return Number.isNaN(got) && Number.isNaN(expected);
  if (!Number.isFinite(got) || !Number.isFinite(expected)) return got === expected;
  return Math.abs(got - expected) <= absoluteTolerance + RELATIVE_TOLERANCE * Math.abs(expected);
}

/** Equality of an integer and a float by exact value: a float beyond 2^53 equals only the integer it is. */
function exactlyEqual(a: Exclude<Numeric, { kind: "complex" }>, b: Exclude<Numeric, { kind: "complex" }>): boolean {
  const [x, y] = [numberKey(a), numberKey(b)];
  return x === y;
}

function numberKey(value: Numeric): string {
  switch (value.kind) {
    case "bool":
      return value.value ? "1" : "0";
    case "int":
      return value.value.toString(16);
    case "float":
      return Number.isInteger(value.value) ? BigInt(value.value).toString(16) : `f${value.value}`;
    case "complex":
      return value.imaginary === 0
        ? numberKey({ kind: "float", value: value.real })
        : `c${value.real},${value.imaginary}`;
    default:
      return value satisfies never;
  }
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Buffer.compare(a, b) === 0;
}

function equalSequences(a: readonly Value[], b: readonly Value[], absoluteTolerance: number): boolean {
  return a.length === b.length && b.every((item, index) => equalValues(a[index] as Value, item, absoluteTolerance));
}

function equalSets(a: readonly Value[], b: readonly Value[]): boolean {
  if (a.length !== b.length) return false;
  const keys = new Set(a.map(hashKey));
  return b.every((item) => keys.has(hashKey(item)));
}

function equalDicts(a: readonly DictEntry[], b: readonly DictEntry[], absoluteTolerance: number): boolean {
  if (a.length !== b.length) return false;
  const values = new Map(a.map(([key, value]) => [hashKey(key), value]));
  return b.every(([key, value]) => {
    const got = values.get(hashKey(key));
    return got !== undefined && equalValues(got, value, absoluteTolerance);
  });
}

/** A text that two hashable values share exactly when Python's `==` holds between them. */
export function hashKey(value: Value): string {
  const plain = unwrap(value);
  if (isNumber(plain)) return `n${numberKey(plain)}`;
  switch (plain.kind) {
    case "none":
      return "N";
    case "str":
      return `s${plain.value.length}:${plain.value}`;
    case "bytes":
    case "bytearray":
      return `b${Buffer.from(plain.value).toString("hex")}`;
    case "tuple":
    case "list":
      return `${plain.kind[0]}(${plain.items.map(hashKey).join(",")})`;
    case "set":
    case "frozenset":
      return `z(${plain.items.map(hashKey).sort().join(",")})`;
    case "dict":
      return `d(${plain.entries
        .map(([k, v]) => `${hashKey(k)}=${hashKey(v)}`)
        .sort()
        .join(",")})`;
    default:
      return `?${plain.kind}:${JSON.stringify(plain, (_key, v: unknown) => (typeof v === "bigint" ? `${v}` : v))}`;
  }
}
