import { expect, test } from "vitest";
import { decodeAnswers, encodeCalls } from "../../src/execution/translation/line-codec.js";
import type { Value } from "../../src/execution/value.js";

const NONCE = "0123456789abcdef";
const int = (value: number): Value => ({ kind: "int", value: BigInt(value) });
const str = (value: string): Value => ({ kind: "str", value });
const integer = { kind: "integer", size: "plain" } as const;

function answersOf(text: string) {
  return [...decodeAnswers(Buffer.from(text), NONCE)];
}

test("inputs are one token per line, by their types", () => {
  const types = [
    { kind: "list", item: { kind: "float" } },
    { kind: "optional", item: { kind: "string" } },
    { kind: "tuple", items: [{ kind: "boolean" }, { kind: "any" }] },
  ] as const;
  const call: Value[] = [
    { kind: "list", items: [int(1), { kind: "float", value: -0.5 }, { kind: "float", value: Infinity }] },
    str("a\\b\nc\r"),
    {
      kind: "tuple",
      items: [
        { kind: "bool", value: true },
        { kind: "list", items: [str("x"), { kind: "none" }] },
      ],
    },
  ];
  const text = Buffer.from(encodeCalls([call], types)).toString();
  expect(text).toBe(["1", "3", "1.0", "-0.5", "inf", "1", "a\\\\b\\nc\\r", "1", "l2", "sx", "n", ""].join("\n"));
});

test("lines of the program's own are passed over, those of the driver become values", () => {
  const text = `noise\n\n${NONCE}l2\n${NONCE}i1\nmore noise\n${NONCE}sa\\nb\n\n${NONCE}eboom\n${NONCE}.\n`;
  expect(answersOf(text)).toEqual([
    { kind: "value", value: { kind: "list", items: [int(1), str("a\nb")] } },
    { kind: "error", text: "boom" },
    { kind: "end" },
  ]);
});

test("a program that ends in the middle of an answer has not given it", () => {
  expect(answersOf(`${NONCE}i1\n${NONCE}l3\n${NONCE}i1\n`)).toEqual([{ kind: "value", value: int(1) }]);
});

test("what is no value is broken, and nothing after it counts", () => {
  expect(answersOf(`${NONCE}i12x\n${NONCE}i1\n`)).toEqual([{ kind: "broken" }]);
  expect(answersOf(`${NONCE}l999999999\n`)).toEqual([{ kind: "broken" }]);
  expect(answersOf(`${`${NONCE}l1\n`.repeat(200)}${NONCE}i1\n`)).toEqual([{ kind: "broken" }]);
});

test("floats are read as languages write them", () => {
  const read = (text: string) => {
    const [answer] = answersOf(`${NONCE}f${text}\n`);
    return answer?.kind === "value" && answer.value.kind === "float" ? answer.value.value : answer;
  };
  expect(["1.5E-7", "1.0D+02", "-Infinity", "NaN", "-nan", "2", "1e+300"].map(read)).toEqual([
    1.5e-7,
    100,
    Number.NEGATIVE_INFINITY,
    Number.NaN,
    Number.NaN,
    2,
    1e300,
  ]);
});

test("a call with another number of arguments is no call", () => {
  expect(() => encodeCalls([[int(1)]], [integer, integer])).toThrow(TypeError);
});
