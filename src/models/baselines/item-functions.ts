import type { ExampleValue } from "./example-value.js";

/** Types of what lists hold: number, text, pair of numbers, pair of a text and a number. */
export type ItemType = "n" | "s" | "p" | "r";

/** A function of `x`, or of `x` and `y`, in both spellings. Its text stands in brackets or is a call. */
export interface ItemFunction {
  readonly result: "n" | "s" | "b";
  /** Operations and constants in it; constants of the prompt count half of others. */
  readonly size: number;
  readonly python: string;
  readonly typescript: string;
  apply(x: ExampleValue, y?: ExampleValue): number | string | boolean;
}

/** Constants that functions are made with. */
export interface Constants {
  /** Numbers that stand in the prompt's text, in its order. */
  readonly told: readonly number[];
  /** Small numbers that are always tried. */
  readonly usual: readonly number[];
  /** Single characters that stand in the prompt's text between backticks. */
  readonly letters: readonly string[];
}

type Num = Omit<ItemFunction, "result" | "apply"> & { value(x: ExampleValue, y?: ExampleValue): number };
type Txt = Omit<ItemFunction, "result" | "apply"> & { value(x: ExampleValue): string };

const floorMod = (a: number, b: number) => ((a % b) + b) % b;
const part = (x: ExampleValue, at: number) => (x as readonly ExampleValue[])[at] as never;
const digits = (a: number) => [...String(Math.abs(a))].map(Number);

/** All functions of an item: numbers, texts and conditions; small ones first. */
export function itemFunctions(type: ItemType, constants: Constants): readonly ItemFunction[] {
  const plain = numbersOf(type, constants);
  const texts = textsOf(type);
  const numbers = plain.flatMap((one) => numberFunctions(one, constants));
  const all = [
    ...numbers.map(finishedNumber),
    ...texts.flatMap((one) => textFunctions(one, constants)).map(finishedText),
    ...texts.flatMap((one) => letterNumbers(one, constants)).map(finishedNumber),
    ...[...plain, ...plain.map(digitSum)].flatMap((one) => conditions(one, constants)),
    ...texts.flatMap((one) => textConditions(one, constants)),
  ];
  return all.sort((a, b) => a.size - b.size);
}

/** Ways to make one number of two, `x` and `y`. */
export function combinations(constants: Constants): readonly ItemFunction[] {
  return combined(constants, plainVariable("x"), plainVariable("y")).map(finishedNumber);
}

function finishedNumber({ value, ...rest }: Num): ItemFunction {
  return { ...rest, result: "n", apply: value };
}

function finishedText({ value, ...rest }: Txt): ItemFunction {
  return { ...rest, result: "s", apply: value };
}

function plainVariable(name: "x" | "y"): Num {
  return {
    size: 1,
    python: name,
    typescript: name,
    value: (x, y) => (name === "x" ? x : y) as number,
  };
}

function place(at: 0 | 1): Num {
  return { size: 1, python: `x[${at}]`, typescript: `x[${at}]`, value: (x) => part(x, at) };
}

/** The numbers that an item is or has. */
function numbersOf(type: ItemType, constants: Constants): Num[] {
  if (type === "n") return [plainVariable("x")];
  if (type === "p") return [place(0), place(1), ...combined(constants, place(0), place(1))];
  return textsOf(type)
    .flatMap((text) => [length(text), vowels(text)])
    .concat(type === "r" ? [place(1)] : []);
}

function textsOf(type: ItemType): Txt[] {
  if (type === "s") return [{ size: 1, python: "x", typescript: "x", value: (x) => x as string }];
  if (type === "r") return [{ size: 1, python: "x[0]", typescript: "x[0]", value: (x) => part(x, 0) }];
  return [];
}

function length(text: Txt): Num {
  return {
    size: 1,
    python: `len(${text.python})`,
    typescript: `${text.typescript}.length`,
    value: (x) => text.value(x).length,
  };
}

function vowels(text: Txt): Num {
  return {
    size: 2,
    python: `sum(c in "aeiou" for c in ${text.python})`,
    typescript: `(${text.typescript}.split(/[aeiou]/).length - 1)`,
    value: (x) => text.value(x).split(/[aeiou]/).length - 1,
  };
}

function digitSum(of: Num): Num {
  return {
    size: of.size + 1,
    python: `sum(map(int, str(abs(${of.python}))))`,
    typescript: `String(Math.abs(${of.typescript})).split("").reduce((s, d) => s + Number(d), 0)`,
    value: (x, y) => digits(of.value(x, y)).reduce((s, d) => s + d, 0),
  };
}

function digitsReversed(of: Num): Num {
  return {
    size: of.size + 1,
    python: `int(str(abs(${of.python}))[::-1])`,
    typescript: `Number(String(Math.abs(${of.typescript})).split("").reverse().join(""))`,
    value: (x, y) => Number(digits(of.value(x, y)).reverse().join("")),
  };
}

/** A number from a number with constants: `{0}` is the number, `{k}` and `{j}` are constants. */
interface Form {
  readonly python: string;
  readonly typescript: string;
  compute(value: number, k: number, j: number): number | boolean;
}

const mod = (of: string, by: string) => `(((${of}) % ${by} + ${by}) % ${by})`;
const form = (python: string, typescript: string, compute: Form["compute"]): Form => ({ python, typescript, compute });
const same = (code: string, compute: Form["compute"]) => form(code, code, compute);

const ONE_CONSTANT: readonly Form[] = [
  same("({0} + {k})", (a, k) => a + k),
  same("({0} * {k})", (a, k) => a * k),
  form("({0} % {k})", mod("{0}", "{k}"), (a, k) => floorMod(a, k)),
  form("({0} // {k})", "Math.floor({0} / {k})", (a, k) => Math.floor(a / k)),
  form("min({0}, {k})", "Math.min({0}, {k})", (a, k) => Math.min(a, k)),
  form("max({0}, {k})", "Math.max({0}, {k})", (a, k) => Math.max(a, k)),
  form("abs({0} - {k})", "Math.abs({0} - {k})", (a, k) => Math.abs(a - k)),
  form("({0} * {0} % {k})", mod("{0} * {0}", "{k}"), (a, k) => floorMod(a * a, k)),
];
const TWO_CONSTANTS: readonly Form[] = [same("({0} * {k} + {j})", (a, k, j) => a * k + j)];
const CONDITIONS: readonly Form[] = [
  same("({0} > {k})", (a, k) => a > k),
  same("({0} < {k})", (a, k) => a < k),
  form("({0} == {k})", "({0} === {k})", (a, k) => a === k),
];
const TWO_CONSTANT_CONDITIONS: readonly Form[] = [
  form("({0} % {k} == {j})", `(${mod("{0}", "{k}")} === {j})`, (a, k, j) => floorMod(a, k) === j),
  form("({0} % {k} < {j})", `(${mod("{0}", "{k}")} < {j})`, (a, k, j) => floorMod(a, k) < j),
  form("({k} <= {0} <= {j})", "({k} <= {0} && {0} <= {j})", (a, k, j) => k <= a && a <= j),
  form("(abs({0} - {k}) > {j})", "(Math.abs({0} - {k}) > {j})", (a, k, j) => Math.abs(a - k) > j),
];

const divides = ({ python }: Form) => /[%/]/.test(python);

function filled({ python, typescript, compute }: Form, of: Num, k: number, j = 0) {
  const write = (template: string, value: string) =>
    template
      .replaceAll("{0}", () => value)
      .replaceAll("{k}", k < 0 ? `(${k})` : String(k))
      .replaceAll("{j}", j < 0 ? `(${j})` : String(j));
  return {
    python: write(python, of.python),
    typescript: write(typescript, of.typescript),
    value: (x: ExampleValue, y?: ExampleValue) => compute(of.value(x, y), k, j) as never,
  };
}

/** Forms filled with the constants that the prompt tells and, for one constant, the usual ones. */
function withConstants(of: Num, one: readonly Form[], two: readonly Form[], { told, usual }: Constants) {
  const signed = [...told, ...told.map((k) => -k).filter((k) => k < 0 && !told.includes(k))];
  const ks = [
    ...signed.map((k) => ({ k, size: 1 })),
    ...usual.filter((k) => !told.includes(k)).map((k) => ({ k, size: 2 })),
  ];
  const single = one.flatMap((form) =>
    ks
      .filter(({ k }) => !divides(form) || k > 1)
      .map(({ k, size }) => ({ ...filled(form, of, k), size: of.size + size })),
  );
  const double = two.flatMap((form) =>
    signed
      .filter((k) => !divides(form) || k > 1)
      .flatMap((k) => signed.map((j) => ({ ...filled(form, of, k, j), size: of.size + 2 }))),
  );
  return [...single, ...double];
}

function numberFunctions(of: Num, constants: Constants): Num[] {
  const told = constants.told.filter((k) => k > 0);
  const remainders = told.flatMap((k) =>
    told.flatMap((j) => told.filter((p) => p > 9 && p !== k).map((p) => linearRemainder(of, [k, j, p]))),
  );
  return [
    of,
    digitSum(of),
    digitsReversed(of),
    ...withConstants(of, ONE_CONSTANT, TWO_CONSTANTS, constants),
    ...remainders,
  ];
}

function linearRemainder(of: Num, [k, j, p]: readonly [number, number, number]): Num {
  return {
    size: of.size + 3,
    python: `((${of.python} * ${k} + ${j}) % ${p})`,
    typescript: mod(`${of.typescript} * ${k} + ${j}`, String(p)),
    value: (x, y) => floorMod(of.value(x, y) * k + j, p),
  };
}

function conditions(of: Num, constants: Constants): ItemFunction[] {
  return withConstants(of, CONDITIONS, TWO_CONSTANT_CONDITIONS, constants).map(({ value, ...rest }) => ({
    ...rest,
    result: "b",
    apply: value,
  }));
}

function combined({ told }: Constants, x: Num, y: Num): Num[] {
  const make = (
    python: string,
    typescript: string,
    constants: number,
    compute: (a: number, b: number) => number,
  ): Num => {
    const write = (template: string) => template.replaceAll("{x}", x.python).replaceAll("{y}", y.python);
    return {
      size: 2 + constants,
      python: write(python),
      typescript: write(typescript),
      value: (a, b) => compute(x.value(a, b), y.value(a, b)),
    };
  };
  const moduli = told.filter((p) => p > 9);
  return [
    make("({x} + {y})", "({x} + {y})", 0, (a, b) => a + b),
    make("({x} - {y})", "({x} - {y})", 0, (a, b) => a - b),
    make("({y} - {x})", "({y} - {x})", 0, (a, b) => b - a),
    make("abs({x} - {y})", "Math.abs({x} - {y})", 0, (a, b) => Math.abs(a - b)),
    make("min({x}, {y})", "Math.min({x}, {y})", 0, Math.min),
    make("max({x}, {y})", "Math.max({x}, {y})", 0, Math.max),
    make("({x} * {y})", "({x} * {y})", 0, (a, b) => a * b),
    ...moduli.map((p) => make(`({x} * {y} % ${p})`, mod("{x} * {y}", String(p)), 1, (a, b) => floorMod(a * b, p))),
    ...told
      .filter((k) => k > 1)
      .flatMap((k) => [
        make(`(${k} * {x} - {y})`, `(${k} * {x} - {y})`, 1, (a, b) => k * a - b),
        ...moduli.map((p) =>
          make(`(({x} + ${k} * {y}) % ${p})`, mod(`{x} + ${k} * {y}`, String(p)), 2, (a, b) => floorMod(a + k * b, p)),
        ),
      ]),
  ];
}

function textFunctions(of: Txt, { told, letters }: Constants): Txt[] {
  const { python: p, typescript: t } = of;
  return [
    of,
    {
      size: 2,
      python: `${p}[::-1]`,
      typescript: `${t}.split("").reverse().join("")`,
      value: (x) => [...of.value(x)].reverse().join(""),
    },
    {
      size: 2,
      python: `"".join(sorted(${p}))`,
      typescript: `${t}.split("").sort().join("")`,
      value: (x) => [...of.value(x)].sort().join(""),
    },
    ...letters.map((c) => ({
      size: 2,
      python: `${p}.replace(${JSON.stringify(c)}, "")`,
      typescript: `${t}.split(${JSON.stringify(c)}).join("")`,
      value: (x: ExampleValue) => of.value(x).split(c).join(""),
    })),
    ...told
      .filter((k) => k > 1 && k < 26)
      .flatMap((k): Txt[] => [
        {
          size: 2,
          python: `${p}[::${k}]`,
          typescript: `${t}.split("").filter((_, i) => i % ${k} === 0).join("")`,
          value: (x) => [...of.value(x)].filter((_, i) => i % k === 0).join(""),
        },
        {
          size: 2,
          python: `"".join(chr((ord(c) - 97 + ${k}) % 26 + 97) if "a" <= c <= "z" else c for c in ${p})`,
          typescript: `${t}.replace(/[a-z]/g, (c) => String.fromCharCode((c.charCodeAt(0) - 97 + ${k}) % 26 + 97))`,
          value: (x) =>
            of.value(x).replace(/[a-z]/g, (c) => String.fromCharCode(((c.charCodeAt(0) - 97 + k) % 26) + 97)),
        },
      ]),
  ];
}

function letterNumbers(of: Txt, { told, letters }: Constants): Num[] {
  const total = (x: ExampleValue) =>
    [...of.value(x)].reduce((s, c) => s + (c >= "a" && c <= "z" ? c.charCodeAt(0) - 96 : 0), 0);
  return [
    ...letters.map((c) => ({
      size: 2,
      python: `${of.python}.count(${JSON.stringify(c)})`,
      typescript: `(${of.typescript}.split(${JSON.stringify(c)}).length - 1)`,
      value: (x: ExampleValue) => of.value(x).split(c).length - 1,
    })),
    ...told
      .filter((m) => m > 1)
      .map((m) => ({
        size: 2,
        python: `(sum(ord(c) - 96 for c in ${of.python} if "a" <= c <= "z") % ${m})`,
        typescript: `(${of.typescript}.replace(/[^a-z]/g, "").split("").reduce((s, c) => s + c.charCodeAt(0) - 96, 0) % ${m})`,
        value: (x: ExampleValue) => total(x) % m,
      })),
  ];
}

function textConditions(of: Txt, { letters }: Constants): ItemFunction[] {
  return letters.flatMap((c): ItemFunction[] => {
    const quoted = JSON.stringify(c);
    const [python, typescript] = [of.python, of.typescript];
    return [
      {
        result: "b",
        size: 2,
        python: `(${quoted} in ${python})`,
        typescript: `${typescript}.includes(${quoted})`,
        apply: (x) => of.value(x).includes(c),
      },
      {
        result: "b",
        size: 2,
        python: `(${python} < ${quoted})`,
        typescript: `(${typescript} < ${quoted})`,
        apply: (x) => of.value(x) < c,
      },
    ];
  });
}
