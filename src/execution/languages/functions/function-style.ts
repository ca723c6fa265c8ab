import {
  type FunctionSignature,
  type FunctionSupport,
  type FunctionType,
  type FunctionValue,
  Inexpressible,
  type SpelledExample,
  type TextUnit,
} from "../function-support.js";
import { type SignatureNodes, signatureNodes } from "./type-nodes.js";

/** What sets the functions of one language apart; `functionSupport` makes the rest of it. */
export interface FunctionStyle {
  readonly integerBits?: number;
  readonly textUnit?: TextUnit;
  readonly finiteFloats?: boolean;
  functionName(name: string): string;
  parameterName(name: string): string;
  /** What stands before a parameter's name (`$`). */
  readonly sigil?: string;
  /** @throws Inexpressible */
  type(type: FunctionType): string;
  /** An expression of that value. @throws Inexpressible */
  literal(value: FunctionValue, type: FunctionType): string;
  /** A call in an example; `name(a, b)` when left out. */
  call?(name: string, values: readonly string[]): string;
  /** What every program begins with (imports); put before a program that lacks it. */
  readonly header?: string;
  /** A documentation comment of these lines. */
  comment(lines: readonly string[], signature: SpelledSignature): string;
  /** From the signature up to where the body begins; `comment` goes inside where the language has it there. */
  open(signature: SpelledSignature, comment: string): string;
  /** The body that returns an expression of the type of the result, and what closes the function. */
  body(expression: string, signature: SpelledSignature): string;
  readonly stopSequences: readonly string[];
  /** Program and driver as one source. */
  driver(program: string, signature: SpelledSignature, nodes: SignatureNodes): string;
}

/** A signature in the words of the language. */
export interface SpelledSignature {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  readonly returns: string;
  readonly types: FunctionSignature;
}

/** How function problems are written in a language of this style. */
export function functionSupport(style: FunctionStyle): FunctionSupport {
  const spelled = (types: FunctionSignature): SpelledSignature => ({
    name: style.functionName(types.name),
    parameters: types.parameters.map(({ name, type }) => ({
      name: style.parameterName(name),
      type: style.type(type),
    })),
    returns: style.type(types.returns),
    types,
  });
  const header = style.header ?? "";
  return {
    ...(style.integerBits !== undefined && { integerBits: style.integerBits }),
    ...(style.textUnit !== undefined && { textUnit: style.textUnit }),
    ...(style.finiteFloats !== undefined && { finiteFloats: style.finiteFloats }),
    functionName: (name) => style.functionName(name),
    parameterName: (name) => `${style.sigil ?? ""}${style.parameterName(name)}`,
    type: (type) => style.type(type),
    literal: (value, type) => style.literal(value, type),
    ...(style.call !== undefined && { call: style.call }),
    prompt(types, description, examples) {
      const signature = spelled(types);
      const text = withWordsOf(style, renamed(description, types.name, signature.name));
      return header + style.open(signature, style.comment(documentation(text, examples), signature));
    },
    stopSequences: style.stopSequences,
    stub(types) {
      const signature = spelled(types);
      return style.body(style.literal(wrongValue(types.returns), types.returns), signature);
    },
    driver(types, program) {
      const whole = header !== "" && !program.includes(header.trim()) ? header + program : program;
      return style.driver(whole, spelled(types), signatureNodes(types));
    },
  };
}

/** The text with the function's name in the language. A name that is a plain word is one only where it is called. */
function renamed(text: string, name: string, spelledName: string): string {
  const isPlainWord = /^[a-z]+$/.test(name);
  return text.replace(new RegExp(`\\b${name}\\b${isPlainWord ? "(?=\\()" : ""}`, "g"), () => spelledName);
}

/** Truth values and None of Python in the language's own words, where it has one word for each. */
function withWordsOf(style: FunctionStyle, text: string): string {
  const words: Readonly<Record<string, () => string>> = {
    True: () => style.literal(true, { kind: "boolean" }),
    False: () => style.literal(false, { kind: "boolean" }),
    None: () => style.literal(null, { kind: "optional", item: { kind: "string" } }),
  };
  return text.replace(/\b(True|False|None)\b/g, (word) => {
    try {
      const own = words[word]?.() ?? word;
      return /^[\w:#]+$/.test(own) ? own : word;
    } catch (error) {
      if (error instanceof Inexpressible) return word;
      throw error;
    }
  });
}

function documentation(description: string, examples: readonly SpelledExample[]): string[] {
  // a literal may hold a line feed as it is
  const shown = examples.flatMap(({ call, result }) => [`>>> ${call}`, result].join("\n").split("\n"));
  const lines = description === "" ? [] : description.split("\n");
  return [...lines, ...shown];
}

/** A value of a type that is hardly ever right. */
export function wrongValue(type: FunctionType): FunctionValue {
  switch (type.kind) {
    case "boolean":
      return true;
    case "integer":
    case "any":
      return 7919n;
    case "float":
      return 7919.5;
    case "string":
      return "wrong";
    case "none":
      return null;
    case "list":
      return { list: [wrongValue(type.item)] };
    case "set":
      return { set: [wrongValue(type.item)] };
    case "tuple":
      return { tuple: type.items.map(wrongValue) };
    case "map":
      return { map: [[wrongValue(type.key), wrongValue(type.value)]] };
    case "optional":
      return wrongValue(type.item);
    default:
      return type satisfies never;
  }
}

/** A comment of lines that each begin with a mark. */
export function lineComment(mark: string, indent = ""): (lines: readonly string[]) => string {
  return (lines) => lines.map((line) => `${indent}${mark}${line === "" ? "" : ` ${line}`}\n`).join("");
}

/** A comment between `/**` and the closing mark, which cannot occur inside. */
export function starComment(indent = ""): (lines: readonly string[]) => string {
  return (lines) => {
    const inner = lines.map(
      (line) => `${indent} *${line === "" ? "" : ` ${line.replaceAll("*/", "* /").replaceAll("/*", "/ *")}`}\n`,
    );
    return `${indent}/**\n${inner.join("")}${indent} */\n`;
  };
}

/** Braces that a program opens and does not close, texts and comments left aside: a prompt opens a class for it. */
export function openBraces(program: string): number {
  const code = program.replace(
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'/g,
    "",
  );
  return code.split("{").length - code.split("}").length;
}

/** The program with blanks for its comments, all else where it was: they may name classes and functions. */
export function withoutComments(program: string): string {
  return program.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (text) => text.replace(/[^\n]/g, " "));
}
