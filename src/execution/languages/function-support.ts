/** The type of a parameter or result, inferred from annotations and from all values a problem has. */
export type FunctionType =
  | { readonly kind: "boolean" | "string" | "none" }
  /** `big`: some value does not fit 64 bits; `wide`: some value does not fit 32 bits. */
  | { readonly kind: "integer"; readonly size: "plain" | "wide" | "big" }
  | { readonly kind: "float" }
  | { readonly kind: "list" | "set"; readonly item: FunctionType }
  | { readonly kind: "tuple"; readonly items: readonly FunctionType[] }
  | { readonly kind: "map"; readonly key: FunctionType; readonly value: FunctionType }
  | { readonly kind: "optional"; readonly item: FunctionType }
  /** Values of several types. Languages without dynamic values must refuse it. */
  | { readonly kind: "any" };

/** A value of such a type. Integers are bigint, floats number; maps and sets keep their order. */
export type FunctionValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | { readonly list: readonly FunctionValue[] }
  | { readonly tuple: readonly FunctionValue[] }
  | { readonly set: readonly FunctionValue[] }
  | { readonly map: readonly (readonly [FunctionValue, FunctionValue])[] };

export interface FunctionSignature {
  /** As in the problem, snake_case. */
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: FunctionType }[];
  readonly returns: FunctionType;
}

/** Why a language cannot express a type or value: the problem is excluded, counted and listed. */
export class Inexpressible extends Error {
  override readonly name = "Inexpressible";
}

/** A character is one unit (`character`), unless it is beyond U+FFFF (`utf-16`), or unless it is not ASCII (`byte`). */
export type TextUnit = "character" | "utf-16" | "byte";

/**
 * How function problems are written in a language. All methods are pure and throw `Inexpressible` for what the language
 * cannot say.
 *
 * The driver talks to the judge in lines (docs/line-codec.md): it reads the inputs from standard input, calls the
 * function, and prints for each call one line that begins with the nonce of its first input line. Comparison happens
 * outside.
 */
export interface FunctionSupport {
  /**
   * Bits, without sign, of the integers that the language's ordinary integer type holds exactly; 63 when left out. Calls
   * with larger ones are left out, counted and listed.
   */
  readonly integerBits?: number;
  /**
   * What the language's texts are made of, `character` when left out. Calls with characters of several units are left
   * out: their lengths and positions differ from Python's.
   */
  readonly textUnit?: TextUnit;
  /** The language has neither infinity nor no-number: calls with them are left out. */
  readonly finiteFloats?: boolean;
  /** The function's name in the language's own convention (`hasCloseElements`). */
  functionName(name: string): string;
  /** A parameter's name in the language, as an expression of the body has it (`$numbers`). */
  parameterName(name: string): string;
  /** A type as it stands in a signature. */
  type(type: FunctionType): string;
  /** A value as it stands in an example of the documentation comment. */
  literal(value: FunctionValue, type: FunctionType): string;
  /** A call as it stands in an example; `name(a, b)` when left out. */
  call?(name: string, values: readonly string[]): string;
  /**
   * What a base model continues: imports, documentation comment, signature, up to where the body begins.
   * `examples` are already spelled calls and results.
   */
  prompt(signature: FunctionSignature, description: string, examples: readonly SpelledExample[]): string;
  /** Cuts what a model wrote after the function. */
  readonly stopSequences: readonly string[];
  /** A body that compiles after `prompt` and returns a wrong value of the right type, closing what `prompt` opened. */
  stub(signature: FunctionSignature): string;
  /** The complete source: what the program needs before it, the program, and the driver. */
  driver(signature: FunctionSignature, program: string): string;
}

export interface SpelledExample {
  /** The call, such as `hasCloseElements([1.0, 2.0], 0.5)`. */
  readonly call: string;
  readonly result: string;
}
