import type { FunctionType, FunctionValue } from "../../../execution/languages/function-support.js";
import type { Value } from "../../../execution/value.js";
import type { Data } from "../core/core.js";

/** A value as the judge has it. */
export function judgeValue(data: Data, type: FunctionType): Value {
  if (typeof data === "string") return { kind: "str", value: data };
  if (typeof data === "number") return { kind: "int", value: BigInt(data) };
  if (typeof data === "boolean") return { kind: "bool", value: data };
  if (isMap(data)) {
    const [key, item] = type.kind === "map" ? [type.key, type.value] : [type, type];
    return { kind: "dict", entries: [...data].map(([k, v]) => [judgeValue(k, key), judgeValue(v, item)]) };
  }
  const kind = type.kind === "tuple" ? "tuple" : "list";
  return { kind, items: data.map((item, at) => judgeValue(item, innerType(type, at))) };
}

/** A value as languages spell it. */
export function spelledValue(data: Data, type: FunctionType): FunctionValue {
  if (typeof data === "string" || typeof data === "boolean") return data;
  if (typeof data === "number") return BigInt(data);
  if (isMap(data)) {
    const [key, item] = type.kind === "map" ? [type.key, type.value] : [type, type];
    return { map: [...data].map(([k, v]) => [spelledValue(k, key), spelledValue(v, item)]) };
  }
  const items = data.map((item, at) => spelledValue(item, innerType(type, at)));
  return type.kind === "tuple" ? { tuple: items } : { list: items };
}

function isMap(data: readonly Data[] | ReadonlyMap<number | string, Data>): data is ReadonlyMap<number | string, Data> {
  return data instanceof Map;
}

function innerType(type: FunctionType, at: number): FunctionType {
  if (type.kind === "list") return type.item;
  return type.kind === "tuple" ? (type.items[at] as FunctionType) : type;
}
