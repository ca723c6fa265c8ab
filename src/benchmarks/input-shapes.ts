import { type DictEntry, FALSE, NONE, TRUE, type Value } from "../execution/value.js";
import type { JsonNode } from "../foundation/lossless-json.js";

/** What a JSON value stands for, where a data file had to flatten a type that JSON lacks. */
export type Shape =
  | "as-written"
  | "float"
  | "complex"
  /** Every list inside becomes a tuple. */
  | "all-tuples"
  | "tuple-if-list"
  /** An empty one is a dict: the way EvalPlus reads `{}`. */
  | "set-or-empty-dict"
  | { readonly listOf: Shape }
  | { readonly tupleOf: Shape }
  | { readonly dictOf: Shape };

/** What the arguments of one call stand for. */
export interface ArgumentShapes {
  /** One shape per argument, or one for all. */
  readonly each: readonly Shape[] | Shape;
  /** Whether the arguments stand in a tuple; a list otherwise. */
  readonly inTuple?: boolean;
}

export const AS_WRITTEN: ArgumentShapes = { each: "as-written" };

/** A JSON value that does not have the shape that was promised. */
export class ShapeError extends Error {
  override readonly name = "ShapeError";
}

/** The arguments of one call. @throws ShapeError */
export function argumentsOf(node: JsonNode, { each, inTuple }: ArgumentShapes): Value {
  if (node.kind !== "array") throw new ShapeError(`arguments should be an array, not ${node.kind}`);
  const perArgument = isList(each);
  const items = node.items.map((item, index) => valueFrom(item, perArgument ? (each[index] ?? "as-written") : each));
  return { kind: inTuple === true ? "tuple" : "list", items };
}

function isList(each: readonly Shape[] | Shape): each is readonly Shape[] {
  return Array.isArray(each);
}

/** The value a JSON text stands for. @throws ShapeError */
function valueFrom(node: JsonNode, shape: Shape): Value {
  if (shape === "as-written") return plainValue(node);
  if (shape === "all-tuples") return node.kind === "array" ? tupleOf(node.items, shape) : plainValue(node);
  if (shape === "tuple-if-list") return node.kind === "array" ? tupleOf(node.items, "as-written") : plainValue(node);
  if (shape === "float") return { kind: "float", value: numberOf(node) };
  if (shape === "complex") return complexOf(node);
  if (shape === "set-or-empty-dict") return setOf(node);
  if ("listOf" in shape) return { kind: "list", items: iterated(node).map((item) => valueFrom(item, shape.listOf)) };
  if ("tupleOf" in shape) return tupleOf(iterated(node), shape.tupleOf);
  if (node.kind !== "object") throw new ShapeError(`an object expected, not ${node.kind}`);
  return dictOf(node.members, shape.dictOf);
}

function plainValue(node: JsonNode): Value {
  switch (node.kind) {
    case "null":
      return NONE;
    case "boolean":
      return node.value ? TRUE : FALSE;
    case "int":
      return { kind: "int", value: node.value };
    case "float":
      return { kind: "float", value: node.value };
    case "string":
      return { kind: "str", value: node.value };
    case "array":
      return { kind: "list", items: node.items.map(plainValue) };
    case "object":
      return dictOf(node.members, "as-written");
    default:
      return node satisfies never;
  }
}

function tupleOf(items: readonly JsonNode[], shape: Shape): Value {
  return { kind: "tuple", items: items.map((item) => valueFrom(item, shape)) };
}

function dictOf(members: ReadonlyMap<string, JsonNode>, shape: Shape): Value {
  const entries = [...members].map(
    ([key, member]): DictEntry => [{ kind: "str", value: key }, valueFrom(member, shape)],
  );
  return { kind: "dict", entries };
}

/** What Python's iteration gives: the characters of a text too. */
function iterated(node: JsonNode): readonly JsonNode[] {
  if (node.kind === "array") return node.items;
  if (node.kind !== "string") throw new ShapeError(`a list expected, not ${node.kind}`);
  return [...node.value].map((value) => ({ kind: "string", value, start: node.start, end: node.end }));
}

/** A set of plain values; equal ones count once. */
function setOf(node: JsonNode): Value {
  if (node.kind !== "array" || node.items.length === 0) return { kind: "dict", entries: [] };
  const seen = new Map<string, Value>();
  for (const item of node.items) {
    if (item.kind === "array" || item.kind === "object") throw new ShapeError("a set of plain values expected");
    const key = item.kind === "string" ? `"${item.value}` : item.kind === "null" ? "null" : String(Number(item.value));
    if (!seen.has(key)) seen.set(key, plainValue(item));
  }
  return { kind: "set", items: [...seen.values()] };
}

function numberOf(node: JsonNode): number {
  if (node.kind === "int" || node.kind === "float") return Number(node.value);
  const value = node.kind === "string" && node.value.trim() !== "" ? Number(node.value) : Number.NaN;
  if (Number.isNaN(value)) throw new ShapeError("a number expected");
  return value;
}

const REAL = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`;
const COMPLEX = new RegExp(`^\\(?(${REAL}(?![\\d.]*j))?(?:(${REAL})j)?\\)?$`);

/** A complex number as Python writes it: `5j`, `(-0-1j)`, `69.0`. */
function complexOf(node: JsonNode): Value {
  if (node.kind !== "string") return { kind: "complex", real: numberOf(node), imaginary: 0 };
  const match = node.value === "" ? null : COMPLEX.exec(node.value);
  if (match === null) throw new ShapeError(`a complex number expected, not ${node.value}`);
  return { kind: "complex", real: Number(match[1] ?? 0), imaginary: Number(match[2] ?? 0) };
}
