import type { FunctionValue } from "../languages/function-support.js";
import type { Value } from "../value.js";

/** A value of a function problem as the codec and the judge have it. */
export function plainValue(value: FunctionValue): Value {
  if (value === null) return { kind: "none" };
  if (typeof value === "boolean") return { kind: "bool", value };
  if (typeof value === "bigint") return { kind: "int", value };
  if (typeof value === "number") return { kind: "float", value };
  if (typeof value === "string") return { kind: "str", value };
  if ("list" in value) return { kind: "list", items: value.list.map(plainValue) };
  if ("tuple" in value) return { kind: "tuple", items: value.tuple.map(plainValue) };
  if ("set" in value) return { kind: "set", items: value.set.map(plainValue) };
  return { kind: "dict", entries: value.map.map(([key, item]) => [plainValue(key), plainValue(item)]) };
}
