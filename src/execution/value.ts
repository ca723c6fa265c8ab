/**
 * A value of the program's language as the judge sees it: plain data, types kept apart (`1`, `1.0` and `true` differ,
 * so do a list and a tuple). Nothing of the program's own behaviour (`__eq__`, `__repr__`) survives.
 */
export type Value =
  | { readonly kind: "none" }
  | { readonly kind: "bool"; readonly value: boolean }
  | { readonly kind: "int"; readonly value: bigint }
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "complex"; readonly real: number; readonly imaginary: number }
  | StrValue
  | { readonly kind: "bytes" | "bytearray"; readonly value: Uint8Array }
  | SequenceValue
  | { readonly kind: "set" | "frozenset"; readonly items: readonly Value[] }
  | { readonly kind: "dict"; readonly entries: readonly DictEntry[] }
  /** An enclosing container: 0 is the innermost. */
  | { readonly kind: "back-reference"; readonly depth: number }
  | NumpyArrayValue
  | { readonly kind: "numpy-scalar"; readonly dtype: string; readonly value: Value }
  /** An instance of a standard library type that extends or wraps a plain type (`Counter`, `deque`, a namedtuple). */
  | { readonly kind: "subclass"; readonly typeName: string; readonly base: Value }
  /** One of the plain types itself, such as `int`. */
  | { readonly kind: "type"; readonly typeName: string }
  /** An object that cannot be sent. `overridesEquality`: its class has an `__eq__` of its own. */
  | { readonly kind: "foreign"; readonly typeName: string; readonly overridesEquality: boolean }
  /** The value that call number `call` returned, kept by the program. */
  | { readonly kind: "handle"; readonly call: number };

export interface SequenceValue {
  readonly kind: "list" | "tuple";
  readonly items: readonly Value[];
}

export interface StrValue {
  readonly kind: "str";
  readonly value: string;
  /**
   * The exact bytes, only for a text that UTF-16 cannot tell from another: one in which a high surrogate and a low one
   * stand side by side as two characters. Two texts are equal when both `value` and `wtf8` are.
   */
  readonly wtf8?: Uint8Array;
}

export interface NumpyArrayValue {
  readonly kind: "numpy-array";
  readonly dtype: string;
  readonly shape: readonly number[];
  /** All items in C order. */
  readonly items: readonly Value[];
}

export type DictEntry = readonly [key: Value, value: Value];

export const NONE: Value = { kind: "none" };
export const TRUE: Value = { kind: "bool", value: true };
export const FALSE: Value = { kind: "bool", value: false };
