import type { Value } from "../../execution/value.js";
import { named, type PythonNode } from "./python-parser.js";

/** The value of an expression made of literals only; `undefined` for any other. */
export function literalValue(node: PythonNode): Value | undefined {
  switch (node.type) {
    case "none":
      return { kind: "none" };
    case "true":
      return { kind: "bool", value: true };
    case "false":
      return { kind: "bool", value: false };
    case "identifier":
      return WORDS[node.text];
    case "integer":
      return integer(node.text);
    case "float":
      return { kind: "float", value: Number(node.text.replaceAll("_", "")) };
    case "string":
    case "concatenated_string":
      return text(node);
    case "unary_operator":
      return negated(node);
    case "parenthesized_expression":
      return only(node, literalValue);
    case "list":
    case "tuple":
    case "set":
      return items(node, node.type);
    case "dictionary":
      return dictionary(node);
    case "call":
      return converted(node);
    default:
      return undefined;
  }
}

/** Prompts write truth values in lower case here and there. */
const WORDS: Readonly<Record<string, Value>> = {
  true: { kind: "bool", value: true },
  false: { kind: "bool", value: false },
};

function only<T>(node: PythonNode, read: (inner: PythonNode) => T | undefined): T | undefined {
  const [inner, ...others] = named(node);
  return inner !== undefined && others.length === 0 ? read(inner) : undefined;
}

function integer(source: string): Value | undefined {
  const digits = source.replaceAll("_", "").toLowerCase();
  return /^(0[xob])?[0-9a-f]+$/.test(digits) ? { kind: "int", value: BigInt(digits) } : undefined;
}

function negated(node: PythonNode): Value | undefined {
  const value = only(node, literalValue);
  if (value === undefined || !node.text.startsWith("-")) return value;
  if (value.kind === "int") return { kind: "int", value: -value.value };
  return value.kind === "float" ? { kind: "float", value: -value.value } : undefined;
}

function items(node: PythonNode, kind: "list" | "tuple" | "set"): Value | undefined {
  const values = named(node).map(literalValue);
  return values.every((value) => value !== undefined) ? { kind, items: values } : undefined;
}

function dictionary(node: PythonNode): Value | undefined {
  const entries = new Map<string, readonly [Value, Value]>();
  for (const pair of named(node)) {
    const [key, value] = named(pair).map(literalValue);
    if (pair.type !== "pair" || key === undefined || value === undefined) return undefined;
    entries.set(pair.child(0)?.text ?? "", [key, value]);
  }
  return { kind: "dict", entries: [...entries.values()] };
}

/** `set([1, 2])` and the like. */
function converted(node: PythonNode): Value | undefined {
  const name = node.childForFieldName("function")?.text;
  const list = node.childForFieldName("arguments");
  if (list === null || (name !== "set" && name !== "tuple" && name !== "list")) return undefined;
  if (named(list).length === 0) return { kind: name, items: [] };
  const value = only(list, literalValue);
  return value !== undefined && "items" in value ? { kind: name, items: value.items as readonly Value[] } : undefined;
}

function text(node: PythonNode): Value | undefined {
  const value = stringText(node);
  return value === undefined ? undefined : { kind: "str", value };
}

/** What a string literal says; `undefined` for bytes and formatted strings. */
function stringText(node: PythonNode): string | undefined {
  if (node.type === "concatenated_string") {
    const parts = named(node).map(stringText);
    return parts.every((part) => part !== undefined) ? parts.join("") : undefined;
  }
  const parts = writtenString(node);
  if (parts === undefined || /[bf]/i.test(parts.prefix)) return undefined;
  return /r/i.test(parts.prefix) ? parts.body : unescapePython(parts.body);
}

/** A string literal as it is written: its prefix, and what stands between the quotes, escapes and all. */
export function writtenString(node: PythonNode): { readonly prefix: string; readonly body: string } | undefined {
  const [all, prefix, quote] = /^([A-Za-z]*)("""|'''|"|')/.exec(node.text) ?? [];
  if (all === undefined || quote === undefined) return undefined;
  return { prefix: prefix ?? "", body: node.text.slice(all.length, node.text.length - quote.length) };
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  "\\": "\\",
  "'": "'",
  '"': '"',
  "\n": "",
  a: "\x07",
  b: "\b",
  f: "\f",
  v: "\v",
  "0": "\0",
};

function unescapePython(body: string): string {
  return body.replace(/\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[\s\S])/g, (all, code: string) =>
    code.length > 1 ? String.fromCodePoint(Number.parseInt(code.slice(1), 16)) : (ESCAPES[code] ?? all),
  );
}
