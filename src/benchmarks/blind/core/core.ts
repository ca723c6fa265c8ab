import type { FunctionType } from "../../../execution/languages/function-support.js";

/** Operators of two operands. Division and remainder are floored and their right side is positive. */
export type BinaryOperator =
  | "+"
  | "-"
  | "*"
  | "div"
  | "mod"
  | "<"
  | "<="
  | ">"
  | ">="
  | "=="
  | "!="
  | "and"
  | "or"
  | "min"
  | "max"
  | "join";

/** An expression of the small language in which reference solutions are kept. Every expression knows its type. */
export type Expression = { readonly type: FunctionType } & (
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "literal"; readonly value: number | string | boolean }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "unary"; readonly operator: "not" | "negative" | "absolute"; readonly of: Expression }
  /** Items of a list, characters of a text, entries of a map. */
  | { readonly kind: "length"; readonly of: Expression }
  /** An item of a list or a character of a text, by its position from 0. */
  | { readonly kind: "item"; readonly of: Expression; readonly at: Expression }
  /** A new list or text: positions `from` to before `to`, both within it. */
  | { readonly kind: "slice"; readonly of: Expression; readonly from: Expression; readonly to: Expression }
  | { readonly kind: "copy"; readonly of: Expression }
  | { readonly kind: "place"; readonly of: Expression; readonly index: number }
  | { readonly kind: "tuple" | "list"; readonly items: readonly Expression[] }
  | { readonly kind: "empty-map" }
  | { readonly kind: "has"; readonly map: Expression; readonly key: Expression }
  /** The integer kept for a key; 0 where there is none. */
  | { readonly kind: "tally"; readonly map: Expression; readonly key: Expression }
  /** All keys, ascending. */
  | { readonly kind: "keys"; readonly map: Expression }
  /** Whether a text contains another. */
  | { readonly kind: "contains"; readonly of: Expression; readonly part: Expression }
  /** An integer as a text, a character as its code, a code as a character. */
  | { readonly kind: "decimal" | "code" | "character"; readonly of: Expression }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly Expression[] }
);

/** A variable, which alone can be changed. */
export type Variable = Extract<Expression, { kind: "variable" }>;

export type Statement =
  | { readonly kind: "let"; readonly variable: Variable; readonly value: Expression }
  | { readonly kind: "set"; readonly variable: Variable; readonly value: Expression }
  | { readonly kind: "push"; readonly list: Variable; readonly value: Expression }
  | { readonly kind: "pop"; readonly list: Variable }
  | { readonly kind: "put"; readonly list: Variable; readonly at: Expression; readonly value: Expression }
  | { readonly kind: "store"; readonly map: Variable; readonly key: Expression; readonly value: Expression }
  | { readonly kind: "if"; readonly condition: Expression; readonly body: Block; readonly otherwise: Block }
  | { readonly kind: "while"; readonly condition: Expression; readonly body: Block }
  /** From `from` to before `to`. */
  | {
      readonly kind: "range";
      readonly variable: Variable;
      readonly from: Expression;
      readonly to: Expression;
      readonly body: Block;
    }
  /** Items of a list or characters of a text. */
  | { readonly kind: "each"; readonly variable: Variable; readonly of: Expression; readonly body: Block }
  /** Sorts a list in place, ascending by keys (integers or texts) in turn; equal items keep their order. */
  | {
      readonly kind: "sort";
      readonly list: Variable;
      readonly variable: Variable;
      readonly keys: readonly Expression[];
    }
  | { readonly kind: "return"; readonly value: Expression };

export type Block = readonly Statement[];

export interface CoreFunction {
  readonly name: string;
  readonly parameters: readonly Variable[];
  readonly returns: FunctionType;
  readonly body: Block;
}

/** Functions that call only earlier ones; the last is what is asked for. */
export type CoreModule = readonly CoreFunction[];

/** A value of the small language: integers within 2^53, texts of ASCII, lists and tuples, maps. */
export type Data = number | string | boolean | readonly Data[] | ReadonlyMap<number | string, Data>;
