import type { Value } from "../value.js";
import { withoutControls } from "./report-records.js";

const LIMIT = 120;

/** A value as Python would write it, shortened: for details that people read. */
export function showValue(value: Value): string {
  const text = withoutControls(show(value, LIMIT));
  return text.length > LIMIT ? `${text.slice(0, LIMIT)}…` : text;
}

function show(value: Value, room: number): string {
  if (room <= 0) return "…";
  switch (value.kind) {
    case "none":
      return "None";
    case "bool":
      return value.value ? "True" : "False";
    case "int":
      return showInt(value.value);
    case "float":
      return showFloat(value.value);
    case "complex":
      return `(${showFloat(value.real)}+${showFloat(value.imaginary)}j)`;
    case "str":
      return JSON.stringify(value.value.slice(0, LIMIT));
    case "bytes":
    case "bytearray":
      return `${value.kind} ${Buffer.from(value.value.subarray(0, 40)).toString("hex")}`;
    case "list":
      return `[${showItems(value.items, room)}]`;
    case "tuple":
      return `(${showItems(value.items, room)}${value.items.length === 1 ? "," : ""})`;
    case "set":
    case "frozenset":
      return value.items.length === 0 ? `${value.kind}()` : `{${showItems(value.items, room)}}`;
    case "dict":
      return `{${joinUntil(value.entries, room, ([k, v], left) => `${show(k, left)}: ${show(v, left)}`)}}`;
    case "back-reference":
      return "(itself)";
    case "numpy-array":
      return `array([${showItems(value.items, room)}])`;
    case "numpy-scalar":
      return show(value.value, room);
    case "subclass":
      return `${value.typeName}(${show(value.base, room)})`;
    case "type":
      return value.typeName;
    case "foreign":
      return `an object of type ${value.typeName}`;
    case "handle":
      return `the object of call ${value.call}`;
    default:
      return value satisfies never;
  }
}

/** Decimal where that is quick; writing a million digits is not. */
function showInt(value: bigint): string {
  const bound = 10n ** 60n;
  return value < bound && value > -bound ? value.toString() : `0x${value.toString(16).slice(0, 40)}…`;
}

function showFloat(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  return Number.isInteger(value) && Math.abs(value) < 1e16 ? `${Object.is(value, -0) ? "-0" : value}.0` : String(value);
}

function showItems(items: readonly Value[], room: number): string {
  return joinUntil(items, room, (item, left) => show(item, left));
}

function joinUntil<T>(items: readonly T[], room: number, one: (item: T, left: number) => string): string {
  const parts: string[] = [];
  let used = 0;
  for (const item of items) {
    if (used > room) {
      parts.push("…");
      break;
    }
    const text = one(item, room - used);
    used += text.length + 2;
    parts.push(text);
  }
  return parts.join(", ");
}
