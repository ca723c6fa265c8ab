import type { JsonNode } from "./lossless-json.js";

/** JSON to print: plain values, and nodes of `lossless-json.ts` as they were read. */
export type Printable =
  | string
  | boolean
  | null
  | bigint
  /** A number that is an integer prints as one; see `PythonFloat` for a float. */
  | number
  | PythonFloat
  | RawJson
  | JsonNode
  | readonly Printable[]
  | ReadonlyMap<string, Printable>;

/** A number that Python holds as a float: 1 prints as `1.0`. */
export class PythonFloat {
  constructor(readonly value: number) {}
}

/** A piece of JSON that is put in as it is. */
export class RawJson {
  constructor(readonly text: string) {}
}

/** The text that Python's `json.dumps` gives for the same value: `", "` and `": "` between, ASCII only. */
export function printPythonJson(value: Printable): string {
  if (value === null) return "null";
  if (typeof value === "string") return printString(value);
  if (typeof value === "number") return Number.isInteger(value) ? String(BigInt(value)) : pythonFloat(value);
  if (typeof value !== "object") return String(value);
  if (value instanceof PythonFloat) return pythonFloat(value.value);
  if (value instanceof RawJson) return value.text;
  if (isList(value)) return `[${value.map(printPythonJson).join(", ")}]`;
  if (isMap(value)) return printMembers(value);
  return printNode(value);
}

function printNode(node: JsonNode): string {
  switch (node.kind) {
    case "null":
      return "null";
    case "boolean":
    case "int":
      return String(node.value);
    case "float":
      return pythonFloat(node.value);
    case "string":
      return printString(node.value);
    case "array":
      return `[${node.items.map(printNode).join(", ")}]`;
    case "object":
      return printMembers(node.members);
    default:
      return node satisfies never;
  }
}

function printMembers(members: ReadonlyMap<string, Printable>): string {
  const parts = [...members].map(([key, member]) => `${printString(key)}: ${printPythonJson(member)}`);
  return `{${parts.join(", ")}}`;
}

function printString(text: string): string {
  // JSON.stringify leaves DEL and what lies beyond as it is.
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * Python's `repr` of a float: the shortest digits that read back the same, with an exponent of two digits at least
 * below 1e-4 and from 1e16.
 */
export function pythonFloat(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
  if (Object.is(value, -0)) return "-0.0";
  const [mantissa = "", power = "0"] = value.toExponential().split("e");
  const exponent = Number(power);
  if (exponent < -4 || exponent >= 16) {
    return `${mantissa}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  const text = String(value);
  return text.includes(".") ? text : `${text}.0`;
}

function isList(value: object): value is readonly Printable[] {
  return Array.isArray(value);
}

function isMap(value: object): value is ReadonlyMap<string, Printable> {
  return value instanceof Map;
}
