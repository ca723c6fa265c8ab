import type { ExampleValue } from "./example-value.js";

/** Types of expressions: number, text, truth; lists of numbers, texts, pairs of numbers, pairs of text and number; rows. */
export type ExpressionType = "n" | "s" | "b" | "ln" | "ls" | "lp" | "lr" | "g";

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
  readonly lp: readonly ExampleValue[];
  readonly lr: readonly ExampleValue[];
  readonly g: readonly Numbers[];
}

const byValue = (a: number, b: number) => a - b;
const floorMod = (a: number, b: number) => ((a % b) + b) % b;
const sum = (list: Numbers) => list.reduce((a, b) => a + b, 0);

const GRIDS: readonly Operator[] = [
  operator(["g"], "ln", "[sum(x) for x in {0}]", "{0}.map((x) => x.reduce((s, y) => s + y, 0))", (a) => a.map(sum)),
  operator(
    ["g"],
    "g",
    "[list(x) for x in zip(*{0})]",
    "((l) => (l[0] || []).map((_, i) => l.map((x) => x[i])))({0})",
    transposed,
  ),
  operator(
    ["g"],
    "g",
    "[list(x) for x in zip(*{0}[::-1])]",
    "((l) => (l[0] || []).map((_, i) => l.map((x) => x[i]).reverse()))({0})",
    (a) => transposed([...a].reverse()),
  ),
  operator(["g"], "ln", "[y for x in {0} for y in x]", "[].concat(...{0})", (a) => a.flat()),
  operator(
    ["ln", "n"],
    "g",
    "[{0}[i:i + {1}] for i in range(0, len({0}) - {1} + 1, {1})]",
    "((l, k) => l.filter((_, i) => i % k === 0 && i + k <= l.length).map((_, i) => l.slice(i * k, i * k + k)))({0}, {1})",
    (a, k) =>
      isCount(k) ? Array.from({ length: Math.floor(a.length / k) }, (_, i) => a.slice(i * k, i * k + k)) : undefined,
  ),
];

function transposed(rows: readonly Numbers[]): Numbers[] {
  return (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] as number));
}

/** Whether stretches can have so many items. */
function isCount(k: number): boolean {
  return Number.isInteger(k) && k > 1 && k < 20;
}

const WINDOWS: readonly Operator[] = (["sum", "max", "min"] as const).map((name) =>
  operator(
    ["ln", "n"],
    "ln",
    `[${name}({0}[i:i + {1}]) for i in range(len({0}) - {1} + 1)]`,
    name === "sum"
      ? "((l, k) => l.filter((_, i) => i + k <= l.length).map((_, i) => l.slice(i, i + k).reduce((s, x) => s + x, 0)))({0}, {1})"
      : `((l, k) => l.filter((_, i) => i + k <= l.length).map((_, i) => Math.${name}(...l.slice(i, i + k))))({0}, {1})`,
    (a, k) => {
      const fold = { sum, max: (x: Numbers) => Math.max(...x), min: (x: Numbers) => Math.min(...x) }[name];
      return isCount(k)
        ? Array.from({ length: Math.max(0, a.length - k + 1) }, (_, i) => fold(a.slice(i, i + k)))
        : undefined;
    },
  ),
);

/** What lists of anything can become. */
function listOperators(type: "ln" | "ls" | "lp" | "lr"): Operator[] {
  const made = (
    second: ExpressionType | undefined,
    spellings: readonly [string, string],
    compute: (a: readonly ExampleValue[], b: never) => ExampleValue | undefined,
  ): Operator => ({
    operands: second === undefined ? [type] : [type, second],
    result: type,
    python: spellings[0],
    typescript: spellings[1],
    compute: compute as unknown as Operator["compute"],
  });
  const pairsOnly = type === "lp" || type === "lr";
  return [
    ...(pairsOnly ? [made(undefined, ["{0}[::-1]", "[...{0}].reverse()"], (a) => [...a].reverse())] : []),
    ...(type === "ln" ? [] : [made(type, ["({0} + {1})", "[...{0}, ...{1}]"], (a, b) => [...a, ...(b as typeof a)])]),
    made(
      "n",
      [
        "(lambda l, k: l[k % max(len(l), 1):] + l[:k % max(len(l), 1)])({0}, {1})",
        "((l, k) => [...l.slice(k % Math.max(l.length, 1)), ...l.slice(0, k % Math.max(l.length, 1))])({0}, {1})",
      ],
      (a, k: number) => {
        const by = k % Math.max(a.length, 1);
        return isCount(k) || k === 1 ? [...a.slice(by), ...a.slice(0, by)] : undefined;
      },
    ),
    made("n", ["{0}[::{1}]", "{0}.filter((_, i) => i % {1} === 0)"], (a, k: number) =>
      isCount(k) ? a.filter((_, i) => i % k === 0) : undefined,
    ),
    made("n", ["{0}[{1}::2]", "{0}.filter((_, i) => i >= {1} && (i - {1}) % 2 === 0)"], (a, k: number) =>
      k === 1 ? a.filter((_, i) => i % 2 === 1) : undefined,
    ),
    made(
      "n",
      [
        "[y for i in range(0, len({0}), {1}) for y in {0}[i:i + {1}][::-1]]",
        "((l, k) => l.map((_, i) => l[Math.min(l.length, i - i % k + k) - 1 - i % k]))({0}, {1})",
      ],
      (a, k: number) =>
        isCount(k) ? a.map((_, i) => a[Math.min(a.length, i - (i % k) + k) - 1 - (i % k)] as ExampleValue) : undefined,
    ),
    made(
      type,
      [
        "(lambda l, r: [y for i in range(max(len(l), len(r))) for y in l[i:i + 1] + r[i:i + 1]])({0}, {1})",
        "((l, r) => [...l, ...r].map((_, i) => [...l.slice(i, i + 1), ...r.slice(i, i + 1)]).reduce((s, x) => [...s, ...x], []))({0}, {1})",
      ],
      (a, b) =>
        [...a, ...(b as typeof a)].flatMap((_, i) => [...a.slice(i, i + 1), ...(b as typeof a).slice(i, i + 1)]),
    ),
  ];
}

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
  operator(
    ["ln", "n"],
    "n",
    "{0}.count({1})",
    "{0}.filter((x) => x === {1}).length",
    (a, b) => a.filter((x) => x === b).length,
  ),
  operator(["ln", "n"], "b", "({1} in {0})", "{0}.includes({1})", (a, b) => a.includes(b)),
  operator(
    ["s", "s"],
    "ls",
    '[x for x in {0}.split({1}) if x != ""]',
    '{0}.split({1}).filter((x) => x !== "")',
    (a, b) => (b === "" ? undefined : a.split(b).filter((x) => x !== "")),
  ),
  operator(
    ["ln", "ln"],
    "lp",
    "list(zip({0}, {1}))",
    "((l, r) => l.slice(0, r.length).map((x, i) => [x, r[i]]))({0}, {1})",
    (a, b) => a.slice(0, b.length).map((x, i) => [x, b[i] as number]),
  ),
  operator(["lp"], "lp", "[(min(x), max(x)) for x in {0}]", "{0}.map((x) => [Math.min(...x), Math.max(...x)])", (a) =>
    a.map((x) => [Math.min(...(x as Numbers)), Math.max(...(x as Numbers))]),
  ),
  ...GRIDS,
  ...WINDOWS,
  ...(["ln", "ls", "lp", "lr"] as const).flatMap(listOperators),
];

function isAscii(text: string): boolean {
  return [...text].every((character) => character <= "\x7f");
}
