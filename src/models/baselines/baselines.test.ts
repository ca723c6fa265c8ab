import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import type { Model } from "../model.js";
import type { Prompt } from "../prompt.js";
import { OPERATORS } from "./expression-operators.js";
import { itemFunctions } from "./item-functions.js";
import { ITEM_OPERATORS } from "./item-operators.js";
import { retrievalModel } from "./retrieval-model.js";
import { searchModel } from "./search-model.js";

const SAMPLING = { maxTokens: 100, stop: [] };
const text = (prompt: string): Prompt => ({ kind: "text", text: prompt });
const ask = async (model: Model, prompt: Prompt, samples = 1, firstSample = 0) =>
  (await model.generate(prompt, SAMPLING, { samples, firstSample })).outputs.map((output) => output.text);

const TOTAL = `from typing import List


def total_plus(xs: List[int], k: int) -> int:
    """Add everything up, then k.

    >>> total_plus([1, 2, 3], 4)
    10
    >>> total_plus([], 2)
    2
    >>> total_plus([5, -1], 0)
    4
    """
`;
const SHOUT = `// Shout and turn around.
// >>> shout("abc")
// "CBA"
// >>> shout("x y")
// "Y X"
function shout(text: string): string {
`;

describe("baseline:search", () => {
  it("finds the expression that satisfies the examples", async () => {
    const [first = ""] = await ask(searchModel(), text(TOTAL));
    expect(first).toMatch(/^ {4}return \(?(sum\(xs\) \+ k|k \+ sum\(xs\))\)?\n$/);
  });
  it("writes TypeScript for a TypeScript prompt", async () => {
    const [body = ""] = await ask(searchModel(), text(SHOUT));
    const shout = new Function(`return (text) => {${body.replace(/\}\n$/, "")}}`)() as (value: string) => string;
    expect(shout("Hello")).toBe("OLLEH");
  });
  it("answers a message with a fenced function", async () => {
    const prompt: Prompt = {
      kind: "chat",
      messages: [{ role: "user", content: `Write it.\n\`\`\`python\n${TOTAL}\`\`\`` }],
    };
    const [answer = ""] = await ask(searchModel(), prompt);
    expect(answer).toMatch(/^```python\ndef total_plus\(xs: List\[int\], k: int\) -> int:\n {4}return .*\n```\n$/);
  });
  it("gives other programs for other samples, the same ones each time", async () => {
    const five = await ask(searchModel(), text(TOTAL), 5);
    expect(new Set(five).size).toBe(5);
    expect([...(await ask(searchModel(), text(TOTAL), 3)), ...(await ask(searchModel(), text(TOTAL), 2, 3))]).toEqual(
      five,
    );
  });
  it.each([
    "",
    "no function here",
    "def f(x):\n",
    "def f(x):\n    >>> f({1: 2})\n    3\n",
    `def f(x):\n    >>> f(${"[".repeat(1000)})\n    3\n`,
  ])("has no answer to %j and says so by an empty one", async (prompt) => {
    expect(await ask(searchModel(), text(prompt))).toEqual([""]);
  });
});

describe("baseline:retrieval", () => {
  const corpus = [
    { prompt: 'def grow(n: int) -> int:\n    """Double a number."""\n', solution: "def grow(n):\n    return n * 2\n" },
    { prompt: 'def back(t: str) -> str:\n    """Reverse a text."""\n', solution: "def back(t):\n    return t[::-1]" },
  ];
  it("copies the solution of the most similar problem under the new name", async () => {
    const prompt = text('def turned(s: str) -> str:\n    """Reverse the text that is given."""\n');
    expect(await ask(retrievalModel(corpus), prompt, 3)).toEqual([
      "def turned(t):\n    return t[::-1]\n",
      "def turned(n):\n    return n * 2\n",
      "",
    ]);
  });
  it("puts the constants of the prompt in place of the neighbour's", async () => {
    const near = {
      prompt:
        'def cut(xs: list) -> list:\n    """The numbers above 12 that 5 divides.\n    >>> cut([15])\n    [15]\n    """\n',
      solution: "def cut(xs):\n    return [x for x in xs if x > 12 and x % 5 == 0]\n",
    };
    const prompt = text('def sift(ys: list) -> list:\n    """The numbers above 7 that 4 divides."""\n');
    expect(await ask(retrievalModel([near]), prompt)).toEqual([
      "def sift(xs):\n    return [x for x in xs if x > 7 and x % 4 == 0]\n",
    ]);
  });
});

const VALUES = {
  n: [0, 1, -3, 7],
  s: ["", "aBc", " x  y "],
  b: [true, false],
  ln: [[], [3, -1, 3], [2, 4]],
  ls: [[], ["b", "a", "b"]],
  lp: [
    [],
    [
      [3, 1],
      [-2, 5],
      [3, 1],
    ],
  ],
  lr: [
    [],
    [
      ["ab", 4],
      ["", -1],
      ["ab", 9],
    ],
  ],
  g: [
    [],
    [
      [1, 2, 3],
      [4, -5, 6],
    ],
  ],
};
const python = spawnSync("python3", ["-c", "0"]).status === 0;

/** Every operator on every combination of values, as `[spelling, value]`. */
function cases(spelling: "python" | "typescript"): [string, unknown][] {
  return OPERATORS.flatMap((operator) => {
    const [first, second] = operator.operands;
    const lefts: readonly unknown[] = VALUES[first ?? "n"];
    const rights: readonly unknown[] = second === undefined ? [undefined] : VALUES[second];
    return lefts.flatMap((left) =>
      rights.flatMap((right): [string, unknown][] => {
        const operands = second === undefined ? [left] : [left, right];
        const value = operator.compute(...(operands as never[]));
        const written = operator[spelling].replace(
          /\{(\d)\}/g,
          (_, digit: string) => `(${literal(operands[Number(digit)], spelling)})`,
        );
        return value === undefined ? [] : [[written, value]];
      }),
    );
  });
}

const CONSTANTS = { told: [3, 14, -2], usual: [1], letters: ["a"] };
const ITEM_TYPES = { ln: "n", ls: "s", lp: "p", lr: "r" } as const;

/** Functions of items, and operators that use them, on lists, as `[spelling, value]`. */
function itemCases(spelling: "python" | "typescript"): [string, unknown][] {
  return (Object.keys(ITEM_TYPES) as (keyof typeof ITEM_TYPES)[]).flatMap((type) => {
    const functions = itemFunctions(ITEM_TYPES[type], CONSTANTS);
    return functions.flatMap((f, at) =>
      ITEM_OPERATORS.filter(
        (operator, nth) => operator.takes === f.result && (nth === 0 || at % 7 === nth % 7),
      ).flatMap((operator) =>
        VALUES[type].map((list): [string, unknown] => [
          operator[spelling]
            .replaceAll("{f}", () => f[spelling])
            .replaceAll("{0}", () => `(${literal(list, spelling)})`),
          operator.compute(list, f.apply),
        ]),
      ),
    );
  });
}

function literal(value: unknown, spelling: string): string {
  return typeof value === "boolean" && spelling === "python" ? (value ? "True" : "False") : JSON.stringify(value);
}

describe("the operators mean the same in both spellings", () => {
  it("in JavaScript", () => {
    const wrong = [...cases("typescript"), ...itemCases("typescript")].filter(([code, value]) => {
      return JSON.stringify(new Function(`return ${code}`)()) !== JSON.stringify(Object.is(value, -0) ? 0 : value);
    });
    expect(wrong).toEqual([]);
  });
  it.skipIf(!python)("in Python (skipped without python3)", () => {
    const all = [...cases("python"), ...itemCases("python")];
    const code = `import json\nprint(json.dumps([${all.map(([one]) => one).join(", ")}]))`;
    const { stdout, stderr } = spawnSync("python3", ["-"], { input: code, encoding: "utf8" });
    expect(stderr).toBe("");
    const answers = JSON.parse(stdout) as unknown[];
    expect(
      all.filter(([, value], at) => JSON.stringify(answers[at]) !== JSON.stringify(Object.is(value, -0) ? 0 : value)),
    ).toEqual([]);
  });
});
