import type { Expression } from "../core/core.js";
import type { BlockForm, Dialect, Printing } from "./dialect.js";

/** Blocks in braces. */
const BRACES: BlockForm = { open: " {", close: "}", joinsElse: true, indent: "    " };

/** Statements of the languages that assign with `=`, index with brackets and end statements with `end`. */
export function braceStatements(end: string) {
  return {
    set: ({ name }, value, { variable, print }) => `${variable(name)} = ${print(value)}${end}`,
    put: ({ name }, at, value, { variable, print }) => `${variable(name)}[${print(at)}] = ${print(value)}${end}`,
    return: (value, { print }) => `return ${print(value)}${end}`,
    block: BRACES,
    if: (condition) => `if (${condition})`,
    else: "else",
    while: (condition) => `while (${condition})`,
  } satisfies Partial<Dialect>;
}

/** A call's arguments. */
export function argumentsOf(one: Extract<Expression, { kind: "call" }>, { print }: Printing): string {
  return one.arguments.map((value) => print(value)).join(", ");
}
