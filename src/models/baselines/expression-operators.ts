import type { ExampleValue } from "./example-value.js";

/** Types of expressions: number, text, truth, list of numbers, list of texts. */
export type ExpressionType = "n" | "s" | "b" | "ln" | "ls";

/** How an operator is written: `{0}` is its first operand. Operands are names, constants, or stand in brackets. */
export interface Operator {
  readonly operands: readonly ExpressionType[];
  readonly result: ExpressionType;
  readonly python: string;
  readonly typescript: string;
  /** `undefined` where the operator has no value. */
  compute(...values: ExampleValue[]): ExampleValue | undefined;
}

type Numbers = readonly number[];
type Texts = readonly string[];

/** Made so that the two spellings and the value agree, which a test proves by running both. */
function operator<const A extends readonly ExpressionType[]>(
  operands: A,
  result: ExpressionType,
  python: string,
  typescript: string,
  compute: (...values: { [K in keyof A]: ValueOf[A[K]] }) => ExampleValue | undefined,
): Operator {
  return { operands, result, python, typescript, compute: compute as unknown as Operator["compute"] };
}

interface ValueOf {
  readonly n: number;
  readonly s: string;
  readonly b: boolean;
  readonly ln: Numbers;
  readonly ls: Texts;
}

const byValue = (a: number, b: number) => a - b;
const floorMod = (a: number, b: number) => ((a % b) + b) % b;
const sum = (list: Numbers) => list.reduce((a, b) => a + b, 0);

/** Everything that expressions are made of, cheap and usual ones first. */
export const OPERATORS: readonly Operator[] = [
  operator(["n", "n"], "n", "({0} + {1})", "({0} + {1})", (a, b) => a + b),
  operator(["n", "n"], "n", "({0} - {1})", "({0} - {1})", (a, b) => a - b),
  operator(["n", "n"], "n", "({0} * {1})", "({0} * {1})", (a, b) => a * b),
  operator(["n", "n"], "n", "({0} // {1})", "Math.floor({0} / {1})", (a, b) =>
    b === 0 ? undefined : Math.floor(a / b),
  ),
  operator(["n", "n"], "n", "({0} % {1})", "((({0} % {1}) + {1}) % {1})", (a, b) =>
    b === 0 ? undefined : floorMod(a, b),
  ),
  operator(["n", "n"], "n", "min({0}, {1})", "Math.min({0}, {1})", (a, b) => Math.min(a, b)),
  operator(["n", "n"], "n", "max({0}, {1})", "Math.max({0}, {1})", (a, b) => Math.max(a, b)),
  operator(["n"], "n", "abs({0})", "Math.abs({0})", (a) => Math.abs(a)),
  operator(["n"], "s", "str({0})", "String({0})", (a) => (Number.isInteger(a) ? String(a) : undefined)),
  operator(["n", "n"], "b", "({0} < {1})", "({0} < {1})", (a, b) => a < b),
  operator(["n", "n"], "b", "({0} == {1})", "({0} === {1})", (a, b) => a === b),
  operator(["s", "s"], "b", "({0} == {1})", "({0} === {1})", (a, b) => a === b),
  operator(["b"], "b", "(not {0})", "(!{0})", (a) => !a),
  operator(["b", "b"], "b", "({0} and {1})", "({0} && {1})", (a, b) => a && b),
  operator(["b", "b"], "b", "({0} or {1})", "({0} || {1})", (a, b) => a || b),
  operator(["s"], "n", "len({0})", "[...{0}].length", (a) => [...a].length),
  operator(["s"], "s", "{0}.upper()", "{0}.toUpperCase()", (a) => (isAscii(a) ? a.toUpperCase() : undefined)),
  operator(["s"], "s", "{0}.lower()", "{0}.toLowerCase()", (a) => (isAscii(a) ? a.toLowerCase() : undefined)),
  operator(["s"], "s", "{0}[::-1]", '[...{0}].reverse().join("")', (a) => [...a].reverse().join("")),
  operator(["s", "s"], "s", "({0} + {1})", "({0} + {1})", (a, b) => a + b),
  operator(["s", "s"], "b", "({1} in {0})", "{0}.includes({1})", (a, b) => a.includes(b)),
  operator(["s"], "ls", "{0}.split()", '{0}.split(/\\s+/).filter((x) => x !== "")', (a) =>
    a.split(/\s+/).filter((x) => x !== ""),
  ),
  operator(["s"], "ls", "list({0})", "[...{0}]", (a) => [...a]),
  operator(["ls", "s"], "s", "{1}.join({0})", "{0}.join({1})", (a, b) => a.join(b)),
  operator(["ls"], "n", "len({0})", "{0}.length", (a) => a.length),
  operator(["ls"], "ls", "sorted({0})", "[...{0}].sort()", (a) => (a.every(isAscii) ? [...a].sort() : undefined)),
  operator(["ls"], "ls", "{0}[::-1]", "[...{0}].reverse()", (a) => [...a].reverse()),
  operator(["ls"], "ls", "list(dict.fromkeys({0}))", "[...new Set({0})]", (a) => [...new Set(a)]),
  operator(["ln"], "n", "len({0})", "{0}.length", (a) => a.length),
  operator(["ln"], "n", "sum({0})", "{0}.reduce((x, y) => x + y, 0)", sum),
  operator(["ln"], "n", "max({0}, default=0)", "({0}.length ? Math.max(...{0}) : 0)", (a) =>
    a.length === 0 ? 0 : Math.max(...a),
  ),
  operator(["ln"], "n", "min({0}, default=0)", "({0}.length ? Math.min(...{0}) : 0)", (a) =>
    a.length === 0 ? 0 : Math.min(...a),
  ),
  operator(["ln"], "ln", "sorted({0})", "[...{0}].sort((x, y) => x - y)", (a) => [...a].sort(byValue)),
  operator(["ln"], "ln", "{0}[::-1]", "[...{0}].reverse()", (a) => [...a].reverse()),
  operator(["ln"], "ln", "list(dict.fromkeys({0}))", "[...new Set({0})]", (a) => [...new Set(a)]),
  operator(["ln"], "ln", "{0}[1:]", "{0}.slice(1)", (a) => a.slice(1)),
  operator(["ln"], "ln", "{0}[:-1]", "{0}.slice(0, -1)", (a) => a.slice(0, -1)),
  operator(["ln", "ln"], "ln", "({0} + {1})", "[...{0}, ...{1}]", (a, b) => [...a, ...b]),
  operator(["ln", "n"], "ln", "[x + {1} for x in {0}]", "{0}.map((x) => x + {1})", (a, b) => a.map((x) => x + b)),
  operator(["ln", "n"], "ln", "[x * {1} for x in {0}]", "{0}.map((x) => x * {1})", (a, b) => a.map((x) => x * b)),
  operator(["ln", "n"], "ln", "[x for x in {0} if x > {1}]", "{0}.filter((x) => x > {1})", (a, b) =>
    a.filter((x) => x > b),
  ),
  operator(["ln", "n"], "ln", "[x for x in {0} if x < {1}]", "{0}.filter((x) => x < {1})", (a, b) =>
    a.filter((x) => x < b),
  ),
  operator(["ln"], "ln", "[x for x in {0} if x % 2 == 0]", "{0}.filter((x) => x % 2 === 0)", (a) =>
    a.filter((x) => x % 2 === 0),
  ),
  operator(["ln"], "ln", "[x for x in {0} if x % 2 == 1]", "{0}.filter((x) => x % 2 !== 0)", (a) =>
    a.filter((x) => x % 2 !== 0),
  ),
  operator(["ln"], "ln", "[abs(x) for x in {0}]", "{0}.map((x) => Math.abs(x))", (a) => a.map((x) => Math.abs(x))),
  operator(
    ["ln", "n"],
    "n",
    "{0}.count({1})",
    "{0}.filter((x) => x === {1}).length",
    (a, b) => a.filter((x) => x === b).length,
  ),
  operator(["ln", "n"], "b", "({1} in {0})", "{0}.includes({1})", (a, b) => a.includes(b)),
];

function isAscii(text: string): boolean {
  return [...text].every((character) => character <= "\x7f");
}
