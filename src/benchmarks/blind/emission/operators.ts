import type { BinaryOperator, Expression } from "../core/core.js";
import type { PrintExpression, Spelled } from "./dialect.js";

type Binary = Extract<Expression, { kind: "binary" }>;

/** How tightly operators bind in every language here. */
const BINDING: Readonly<Partial<Record<BinaryOperator, number>>> = {
  "*": 7,
  "+": 6,
  "-": 6,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "==": 4,
  "!=": 4,
  and: 3,
  or: 2,
};

/** `a + b` with parentheses where they are needed. */
export function infix(
  one: Binary,
  print: PrintExpression,
  words: Partial<Record<BinaryOperator, string>> = {},
): Spelled {
  const binding = BINDING[one.operator];
  if (binding === undefined) throw new TypeError(`${one.operator} has no sign`);
  const sign = words[one.operator] ?? one.operator;
  const left = binding >= 6 ? binding : binding === 4 ? 5 : 4;
  const right = binding >= 6 ? binding + 1 : left;
  return [`${print(one.left, left)} ${sign} ${print(one.right, right)}`, binding];
}

/** A literal in the languages that write it as JSON does. */
export function plainLiteral(value: number | string | boolean): Spelled {
  if (typeof value === "number") return [String(value), value < 0 ? 8 : 9];
  return [JSON.stringify(value), 9];
}
