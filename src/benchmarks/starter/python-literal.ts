import { FALSE, NONE, TRUE, type Value } from "../../execution/value.js";
import { CladeError } from "../../foundation/errors.js";

const CONSTANTS = new Map<string, Value>([
  ["None", NONE],
  ["True", TRUE],
  ["False", FALSE],
]);

const TOKEN =
  /\s*(?:([()[\]{}:,])|(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)|([A-Z][a-z]+)|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/y;
const ESCAPES = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
]);

/**
 * Reads what Python's `repr` writes for None, booleans, ints, floats, strings, lists, tuples and dicts.
 * @throws CladeError BAD_DATASET when the text is anything else.
 */
export function parsePythonLiteral(text: string): Value {
  const reader = new LiteralReader(text);
  const value = reader.value(reader.token());
  if (text.slice(reader.position).trim() !== "") throw reader.malformed();
  return value;
}

class LiteralReader {
  position = 0;

  constructor(private readonly text: string) {}

  malformed(): CladeError {
    return new CladeError("BAD_DATASET", `not a Python literal at character ${this.position} of: ${this.text}`);
  }

  token(): RegExpExecArray {
    TOKEN.lastIndex = this.position;
    const match = TOKEN.exec(this.text);
    if (match === null) throw this.malformed();
    this.position = TOKEN.lastIndex;
    return match;
  }

  value([, punctuation, number, word, single, double]: RegExpExecArray): Value {
    if (punctuation === "[") return { kind: "list", items: this.items("]").values };
    if (punctuation === "(") return this.parenthesised();
    if (punctuation === "{") return { kind: "dict", entries: this.entries() };
    if (number !== undefined) return toNumber(number);
    const characters = single ?? double;
    if (characters !== undefined) return this.string(characters);
    const constant = CONSTANTS.get(word ?? "");
    if (constant === undefined) throw this.malformed();
    return constant;
  }

  private string(characters: string): Value {
    const value = unescapeText(characters);
    if (value === undefined) throw this.malformed();
    return { kind: "str", value };
  }

  /** A comma is what makes a tuple, except in the empty one. */
  private parenthesised(): Value {
    const { values, commas } = this.items(")");
    const [only] = values;
    return only !== undefined && commas === 0 ? only : { kind: "tuple", items: values };
  }

  private entries(): [Value, Value][] {
    const entries: [Value, Value][] = [];
    for (;;) {
      const first = this.token();
      if (first[1] === "}") return entries;
      const key = this.value(first);
      if (this.token()[1] !== ":") throw this.malformed();
      entries.push([key, this.value(this.token())]);
      const separator = this.token()[1];
      if (separator === "}") return entries;
      if (separator !== ",") throw this.malformed();
    }
  }

  private items(close: string): { values: Value[]; commas: number } {
    const values: Value[] = [];
    for (let commas = 0; ; commas++) {
      const first = this.token();
      if (first[1] === close) return { values, commas };
      values.push(this.value(first));
      const separator = this.token()[1];
      if (separator === close) return { values, commas };
      if (separator !== ",") throw this.malformed();
    }
  }
}

function toNumber(text: string): Value {
  return /[.e]/.test(text) ? { kind: "float", value: Number(text) } : { kind: "int", value: BigInt(text) };
}

const ESCAPE = /\\(.)/gs;

/** `undefined` for an escape that is not written here. */
function unescapeText(characters: string): string | undefined {
  const known = [...characters.matchAll(ESCAPE)].every(([, character]) => ESCAPES.has(character ?? ""));
  return known ? characters.replace(ESCAPE, (_, character: string) => ESCAPES.get(character) ?? "") : undefined;
}
