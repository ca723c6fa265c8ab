import { type FunctionType, type FunctionValue, Inexpressible } from "../function-support.js";

type Of<Kind extends FunctionType["kind"]> = Extract<FunctionType, { kind: Kind }>;

/** How a language writes values. What is left out it cannot write. */
export interface LiteralSyntax {
  none?(type: FunctionType): string;
  boolean(value: boolean): string;
  integer(value: bigint, type: FunctionType): string;
  float(text: string, value: number): string;
  string(value: string): string;
  list?(items: readonly string[], type: FunctionType): string;
  tuple?(items: readonly string[], type: FunctionType): string;
  set?(items: readonly string[], type: FunctionType): string;
  map?(entries: readonly (readonly [string, string])[], type: FunctionType): string;
  /** A value where none would be allowed too; the value as it is when left out. */
  some?(item: string, type: Of<"optional">): string;
}

/** The literal of a value of a type. @throws Inexpressible */
export function literalIn(syntax: LiteralSyntax): (value: FunctionValue, type: FunctionType) => string {
  const write = (value: FunctionValue, type: FunctionType): string => {
    if (type.kind === "optional") {
      if (value === null) return wanted(syntax.none, "no value")(type);
      const item = write(value, type.item);
      return syntax.some === undefined ? item : syntax.some(item, type);
    }
    if (value === null) return wanted(syntax.none, "no value")(type);
    if (typeof value === "boolean") return syntax.boolean(value);
    if (typeof value === "bigint") return type.kind === "float" ? float(Number(value)) : syntax.integer(value, type);
    if (typeof value === "number") return float(value);
    if (typeof value === "string") return syntax.string(value);
    if ("list" in value) return wanted(syntax.list, "lists")(value.list.map(each(type)), type);
    if ("tuple" in value) return wanted(syntax.tuple ?? syntax.list, "tuples")(value.tuple.map(each(type)), type);
    if ("set" in value) return wanted(syntax.set, "sets")(value.set.map(each(type)), type);
    const [key, item]: FunctionType[] = type.kind === "map" ? [type.key, type.value] : [ANY, ANY];
    const entries = value.map.map(([k, v]) => [write(k, key ?? ANY), write(v, item ?? ANY)] as const);
    return wanted(syntax.map, "maps")(entries, type);
  };
  const float = (value: number) => syntax.float(floatText(value), value);
  const each = (type: FunctionType) => (item: FunctionValue, index: number) => write(item, innerType(type, index));
  return write;
}

const ANY: FunctionType = { kind: "any" };

function innerType(type: FunctionType, index: number): FunctionType {
  if (type.kind === "list" || type.kind === "set") return type.item;
  return type.kind === "tuple" ? (type.items[index] ?? ANY) : ANY;
}

function wanted<T>(way: T | undefined, what: string): T {
  if (way === undefined) throw new Inexpressible(`${what} in a literal`);
  return way;
}

/** A float with a point or exponent, so that it is one in any language. @throws Inexpressible for what has no digits */
function floatText(value: number): string {
  if (!Number.isFinite(value)) throw new Inexpressible("infinity or no-number in a literal");
  const text = Object.is(value, -0) ? "-0.0" : String(value);
  if (!/[.e]/.test(text)) return `${text}.0`;
  return text.replace(/^(-?\d+)e/, "$1.0e").replace("e+", "e");
}

/**
 * A text in double quotes with C's escapes. `more` are characters that mean something in the language's strings (`$`).
 * @throws Inexpressible for control characters, which languages write in ways of their own
 */
export function doubleQuoted(text: string, more = ""): string {
  const escaped = [...text].map((character) => {
    if (character in ESCAPES) return ESCAPES[character];
    if (/\p{Cc}/u.test(character)) throw new Inexpressible("control characters in a literal");
    return more.includes(character) ? `\\${character}` : character;
  });
  return `"${escaped.join("")}"`;
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
