import type { FunctionType } from "../../../execution/languages/function-support.js";

export const INTEGER: FunctionType = { kind: "integer", size: "wide" };
export const TEXT: FunctionType = { kind: "string" };
export const BOOLEAN: FunctionType = { kind: "boolean" };
const PAIR: FunctionType = { kind: "tuple", items: [INTEGER, INTEGER] };
/** A name and a number. */
const RECORD: FunctionType = { kind: "tuple", items: [TEXT, INTEGER] };

export function listOf(item: FunctionType): FunctionType {
  return { kind: "list", item };
}

export const INTEGERS = listOf(INTEGER);
export const TEXTS = listOf(TEXT);
export const PAIRS = listOf(PAIR);
export const RECORDS = listOf(RECORD);
export const GRID = listOf(INTEGERS);
export const TALLY: FunctionType = { kind: "map", key: TEXT, value: INTEGER };
export const COUNTS: FunctionType = { kind: "map", key: INTEGER, value: INTEGER };

/** A name for a type, the same for equal types. */
export function typeKey(type: FunctionType): string {
  return JSON.stringify(type);
}

export function sameType(a: FunctionType, b: FunctionType): boolean {
  return a === b || typeKey(a) === typeKey(b);
}

/** The type of what a list or text holds. */
export function itemType(type: FunctionType): FunctionType {
  if (type.kind === "list") return type.item;
  if (type.kind === "string") return TEXT;
  throw new TypeError(`${type.kind} has no items`);
}
