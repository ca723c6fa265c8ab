import type { FunctionType } from "../languages/function-support.js";
import type { Value } from "../value.js";
import { sizeOf } from "./observed-type.js";

const SIZES = ["plain", "wide", "big"] as const;

/**
 * The type that also holds this value, `undefined` where the value is of another type. What may change: an integer
 * becomes wide (never big: languages say how large theirs are), a tuple of equal items that turns up in another length
 * becomes a list, what was always none becomes optional.
 */
export function admittedType(type: FunctionType, value: Value): FunctionType | undefined {
  switch (type.kind) {
    case "any":
      return isPlain(value) ? type : undefined;
    case "none":
      return value.kind === "none" ? type : undefined;
    case "boolean":
      return value.kind === "bool" ? type : undefined;
    case "string":
      return value.kind === "str" && isText(value.value) && value.wtf8 === undefined ? type : undefined;
    case "float":
      return value.kind === "float" || (value.kind === "int" && isExact(value.value)) ? type : undefined;
    case "integer":
      return value.kind === "int" ? integerType(type, value.value) : undefined;
    case "optional":
      return value.kind === "none" ? type : within(type, admittedType(type.item, value));
    case "list":
      return value.kind === "list" || value.kind === "tuple" ? withItems(type, value.items) : undefined;
    case "set":
      return value.kind === "set" || value.kind === "frozenset" ? withItems(type, value.items) : undefined;
    case "tuple":
      return value.kind === "list" || value.kind === "tuple" ? tupleType(type, value.items) : undefined;
    case "map":
      return mapType(type, value);
    default:
      return type satisfies never;
  }
}

/** Whether UTF-8 can carry a text: it holds no half of a surrogate pair. */
function isText(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

function isExact(value: bigint): boolean {
  const float = Number(value);
  return Number.isFinite(float) && BigInt(float) === value;
}

/** Whether a value is made of what any language with dynamic values has. */
function isPlain(value: Value): boolean {
  switch (value.kind) {
    case "none":
    case "bool":
    case "int":
    case "float":
      return true;
    case "str":
      return isText(value.value) && value.wtf8 === undefined;
    case "list":
    case "tuple":
    case "set":
    case "frozenset":
      return value.items.every(isPlain);
    case "dict":
      return value.entries.every(([key, item]) => isPlain(key) && isPlain(item));
    default:
      return false;
  }
}

type Of<Kind extends FunctionType["kind"]> = Extract<FunctionType, { kind: Kind }>;

function integerType(type: Of<"integer">, value: bigint): FunctionType {
  if (type.size !== "plain") return type;
  return sizeOf(value) === "plain" ? type : { kind: "integer", size: "wide" };
}

function withItems(type: Of<"list" | "set">, items: readonly Value[]): FunctionType | undefined {
  let item: FunctionType | undefined = type.item;
  for (const value of items) {
    item = admittedType(item, value);
    if (item === undefined) return undefined;
  }
  return within(type, item);
}

function tupleType(type: Of<"tuple">, items: readonly Value[]): FunctionType | undefined {
  if (items.length !== type.items.length) {
    const item = sharedType(type.items);
    return item && withItems({ kind: "list", item }, items);
  }
  const places: FunctionType[] = [];
  for (const [index, place] of type.items.entries()) {
    const admitted = admittedType(place, items[index] as Value);
    if (admitted === undefined) return undefined;
    places.push(admitted);
  }
  return places.every((place, index) => place === type.items[index]) ? type : { kind: "tuple", items: places };
}

/** The type of all items of a tuple where they differ in the size of integers at most. */
function sharedType(items: readonly FunctionType[]): FunctionType | undefined {
  const [first, ...others] = items;
  return others.reduce<FunctionType | undefined>((a, b) => a && eitherType(a, b), first);
}

function eitherType(a: FunctionType, b: FunctionType): FunctionType | undefined {
  if (a.kind === "integer" && b.kind === "integer") return SIZES.indexOf(a.size) > SIZES.indexOf(b.size) ? a : b;
  return sameType(a, b) ? a : undefined;
}

/** Whether two types are the same throughout. */
function sameType(a: FunctionType, b: FunctionType): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function mapType(type: Of<"map">, value: Value): FunctionType | undefined {
  if (value.kind !== "dict") {
    return value.kind === "subclass" ? mapType(type, value.base) : undefined;
  }
  let { key, value: item }: { key: FunctionType | undefined; value: FunctionType | undefined } = type;
  for (const [entryKey, entryItem] of value.entries) {
    key = admittedType(key, entryKey);
    item = admittedType(item, entryItem);
    if (key === undefined || item === undefined) return undefined;
  }
  return key === type.key && item === type.value ? type : { kind: "map", key, value: item };
}

/** The type with another inner one; itself where that is the same or missing. */
function within<T extends Of<"list" | "set" | "optional">>(type: T, item: FunctionType | undefined) {
  if (item === undefined) return undefined;
  return item === type.item ? type : { ...type, item };
}
