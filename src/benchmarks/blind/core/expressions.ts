import type { FunctionType } from "../../../execution/languages/function-support.js";
import type { BinaryOperator, Expression, Variable } from "./core.js";
import { BOOLEAN, INTEGER, INTEGERS, itemType, listOf, TEXT } from "./types.js";

/** An expression, or a number or text that stands for its literal. */
export type Operand = Expression | number | string | boolean;

export function variable(name: string, type: FunctionType): Variable {
  return { kind: "variable", name, type };
}

export function expression(operand: Operand): Expression {
  if (typeof operand === "object") return operand;
  const type = typeof operand === "number" ? INTEGER : typeof operand === "string" ? TEXT : BOOLEAN;
  return { kind: "literal", value: operand, type };
}

function binary(operator: BinaryOperator, type: FunctionType) {
  return (left: Operand, right: Operand): Expression => ({
    kind: "binary",
    operator,
    left: expression(left),
    right: expression(right),
    type,
  });
}

export const plus = binary("+", INTEGER);
export const minus = binary("-", INTEGER);
export const times = binary("*", INTEGER);
export const div = binary("div", INTEGER);
export const mod = binary("mod", INTEGER);
export const min = binary("min", INTEGER);
export const max = binary("max", INTEGER);
export const less = binary("<", BOOLEAN);
export const atMost = binary("<=", BOOLEAN);
export const greater = binary(">", BOOLEAN);
export const atLeast = binary(">=", BOOLEAN);
export const equal = binary("==", BOOLEAN);
export const unequal = binary("!=", BOOLEAN);
export const and = binary("and", BOOLEAN);
export const or = binary("or", BOOLEAN);
export const join = binary("join", TEXT);

export function not(of: Expression): Expression {
  return { kind: "unary", operator: "not", of, type: BOOLEAN };
}

export function absolute(of: Expression): Expression {
  return { kind: "unary", operator: "absolute", of, type: INTEGER };
}

export function negative(of: Expression): Expression {
  return { kind: "unary", operator: "negative", of, type: INTEGER };
}

export function length(of: Expression): Expression {
  return { kind: "length", of, type: INTEGER };
}

export function item(of: Expression, at: Operand): Expression {
  return { kind: "item", of, at: expression(at), type: itemType(of.type) };
}

export function slice(of: Expression, from: Operand, to: Operand): Expression {
  return { kind: "slice", of, from: expression(from), to: expression(to), type: of.type };
}

export function copy(of: Expression): Expression {
  return { kind: "copy", of, type: of.type };
}

export function place(of: Expression, index: number): Expression {
  if (of.type.kind !== "tuple") throw new TypeError(`${of.type.kind} has no places`);
  return { kind: "place", of, index, type: of.type.items[index] ?? INTEGER };
}

export function tuple(...items: Operand[]): Expression {
  const all = items.map(expression);
  return { kind: "tuple", items: all, type: { kind: "tuple", items: all.map(({ type }) => type) } };
}

export function list(type: FunctionType, ...items: Operand[]): Expression {
  return { kind: "list", items: items.map(expression), type };
}

export function emptyMap(type: FunctionType): Expression {
  return { kind: "empty-map", type };
}

export function has(map: Expression, key: Operand): Expression {
  return { kind: "has", map, key: expression(key), type: BOOLEAN };
}

export function tally(map: Expression, key: Operand): Expression {
  return { kind: "tally", map, key: expression(key), type: INTEGER };
}

export function keys(map: Expression): Expression {
  return { kind: "keys", map, type: map.type.kind === "map" ? listOf(map.type.key) : INTEGERS };
}

export function contains(of: Operand, part: Operand): Expression {
  return { kind: "contains", of: expression(of), part: expression(part), type: BOOLEAN };
}

export function decimal(of: Expression): Expression {
  return { kind: "decimal", of, type: TEXT };
}

export function code(of: Operand): Expression {
  return { kind: "code", of: expression(of), type: INTEGER };
}

export function character(of: Expression): Expression {
  return { kind: "character", of, type: TEXT };
}

export function call(name: string, returns: FunctionType, ...values: Expression[]): Expression {
  return { kind: "call", name, arguments: values, type: returns };
}
