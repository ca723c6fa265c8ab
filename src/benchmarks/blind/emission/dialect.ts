import type { FunctionType } from "../../../execution/languages/function-support.js";
import type { CoreFunction, Expression, Variable } from "../core/core.js";

/** Prints an expression; one that binds less tightly than `binding` gets parentheses. */
export type PrintExpression = (expression: Expression, binding?: number) => string;

/** An expression in the words of a language, and how tightly it binds: 9 never needs parentheses. */
export type Spelled = readonly [text: string, binding: number];

/** The names of a module in a language. */
export interface Names {
  variable(name: string): string;
  function(name: string): string;
  type(type: FunctionType): string;
}

/** What an expression's printer needs to know. */
export interface Printing extends Names {
  readonly print: PrintExpression;
}

/** How a language writes modules of the small language. One file each. */
export interface Dialect {
  /** Expressions whose form differs from what most languages share. */
  expression(expression: Expression, printing: Printing): Spelled;
  let(variable: Variable, value: Expression, printing: Printing): string;
  set(variable: Variable, value: Expression, printing: Printing): string;
  push(list: Variable, value: Expression, printing: Printing): string;
  pop(list: Variable, printing: Printing): string;
  put(list: Variable, at: Expression, value: Expression, printing: Printing): string;
  store(map: Variable, key: Expression, value: Expression, printing: Printing): string;
  return(value: Expression, printing: Printing): string;
  /** Lines that sort a list in place; equal items keep their order. */
  sort(list: Variable, one: Variable, keys: readonly Expression[], printing: Printing): readonly string[];
  readonly block: BlockForm;
  if(condition: string): string;
  readonly else: string;
  while(condition: string): string;
  range(variable: string, from: string, to: string): string;
  each(variable: Variable, of: Expression, printing: Printing): string;
  /** The line before a function's body. */
  function(one: CoreFunction, printing: Printing): string;
  /** What stands before every line of a function. */
  readonly margin: string;
  /** The functions as a program: imports, and what the language needs to have said what it lacks. */
  program(functions: string): string;
}

/** How a block is marked off. */
export interface BlockForm {
  /** After the line that opens it. */
  readonly open: string;
  /** The line that closes it, where there is one. */
  readonly close?: string;
  /** Whether `else` stands on the line that closes the block before it. */
  readonly joinsElse?: boolean;
  readonly indent: string;
  /** What stands in a block without statements, where one may not be empty. */
  readonly nothing?: string;
}
