import type { FunctionType } from "../../../execution/languages/function-support.js";
import type { Value } from "../../../execution/value.js";
import type { Data } from "../core/core.js";

/** A value that a model wrote as one of the small language; `undefined` where it has another type, or is beyond 2^53. */
export function dataOf(value: Value, type: FunctionType): Data | undefined {
  switch (type.kind) {
    case "integer":
      return value.kind === "int" && Number.isSafeInteger(Number(value.value)) ? Number(value.value) : undefined;
    case "string":
      return value.kind === "str" ? value.value : undefined;
    case "boolean":
      return value.kind === "bool" ? value.value : undefined;
    case "list":
      return value.kind === "list" ? all(value.items, () => type.item) : undefined;
    case "tuple":
      return value.kind === "tuple" && value.items.length === type.items.length
        ? all(value.items, (at) => type.items[at] as FunctionType)
        : undefined;
    case "map":
      return value.kind === "dict" ? mapOf(value.entries, type) : undefined;
    default:
      return undefined;
  }
}

function all(items: readonly Value[], typeAt: (at: number) => FunctionType): Data[] | undefined {
  const made = items.map((item, at) => dataOf(item, typeAt(at)));
  return made.every((one) => one !== undefined) ? made : undefined;
}

function mapOf(
  entries: readonly (readonly [Value, Value])[],
  type: Extract<FunctionType, { kind: "map" }>,
): Data | undefined {
  const made = new Map<number | string, Data>();
  for (const [key, value] of entries) {
    const [name, item] = [dataOf(key, type.key), dataOf(value, type.value)];
    if ((typeof name !== "number" && typeof name !== "string") || item === undefined) return undefined;
    made.set(name, item);
  }
  return made;
}
