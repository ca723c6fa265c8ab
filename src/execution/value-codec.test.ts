import { describe, expect, it } from "vitest";
import type { Value } from "./value.js";
import { decodeValue, decodeValueAt, encodeValue, MalformedValueError } from "./value-codec.js";

const ascii = (text: string): Uint8Array => Buffer.from(text, "latin1");
const notation = (value: Value): string => Buffer.from(encodeValue(value)).toString("latin1");
const int = (value: bigint | number): Value => ({ kind: "int", value: BigInt(value) });
const float = (value: number): Value => ({ kind: "float", value });
const str = (value: string): Value => ({ kind: "str", value });
const list = (...items: Value[]): Value => ({ kind: "list", items });
const tuple = (...items: Value[]): Value => ({ kind: "tuple", items });

/** Mulberry32: a small seeded generator, so that a failing case can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function randomValue(random: () => number, depth: number): Value {
  const upTo = (count: number): number => Math.floor(random() * count);
  const items = (): Value[] => Array.from({ length: upTo(4) }, () => randomValue(random, depth - 1));
  const same = (make: () => Value): Value[] => Array.from({ length: 1 + upTo(5) }, make);
  const text = (): string => String.fromCharCode(...Array.from({ length: upTo(6) }, () => upTo(0x10000)));
  const number = (): number => [0, -0, Number.NaN, -1 / 0, 1.5, random() * 1e300, 5e-324][upTo(7)] ?? 0;
  const integer = (): bigint => (random() < 0.5 ? -1n : 1n) * (BigInt(upTo(2 ** 30)) << BigInt(upTo(90)));
  const leaf: (() => Value)[] = [
    () => ({ kind: "none" }),
    () => ({ kind: "bool", value: random() < 0.5 }),
    () => int(integer()),
    () => float(number()),
    () => ({ kind: "complex", real: number(), imaginary: number() }),
    () => str(text()),
    () => ({ kind: random() < 0.5 ? "bytes" : "bytearray", value: Uint8Array.of(upTo(256), upTo(256)) }),
    () => ({ kind: "back-reference", depth: upTo(12) }),
    () => ({ kind: "type", typeName: "float" }),
    () => ({ kind: "foreign", typeName: `T${text()}`, overridesEquality: random() < 0.5 }),
    () => ({ kind: "handle", call: upTo(1000) }),
    () => list(...same(() => int(BigInt.asIntN(64, integer())))),
    () => tuple(...same(() => float(number()))),
  ];
  const inner: (() => Value)[] = [
    () => list(...items()),
    () => tuple(...items()),
    () => ({ kind: random() < 0.5 ? "set" : "frozenset", items: items() }),
    () => ({ kind: "dict", entries: items().map((key) => [key, randomValue(random, depth - 1)] as const) }),
    () => ({ kind: "numpy-scalar", dtype: "int64", value: randomValue(random, depth - 1) }),
    () => ({ kind: "subclass", typeName: "Counter", base: randomValue(random, depth - 1) }),
    () => ({ kind: "numpy-array", dtype: "float64", shape: [2, 1], items: [float(number()), int(1)] }),
  ];
  const choices = depth > 0 && random() < 0.7 ? inner : leaf;
  return (choices[upTo(choices.length)] ?? (() => int(0)))();
}

describe("the notation", () => {
  it.each<[Value, string]>([
    [{ kind: "none" }, "n"],
    [{ kind: "bool", value: true }, "t"],
    [int(-17), "i-17;"],
    [int(2n ** 63n - 1n), "i9223372036854775807;"],
    [int(2n ** 63n), "x8000000000000000;"],
    [int(-(2n ** 63n)), "x-8000000000000000;"],
    [float(1), "d3ff0000000000000"],
    [float(-0), "d8000000000000000"],
    [float(Number.NaN), "d7ff8000000000000"],
    [{ kind: "complex", real: 1, imaginary: -1 }, "c3ff0000000000000bff0000000000000"],
    [str("é"), "s2:\xc3\xa9"],
    [str("\ud800"), "s3:\xed\xa0\x80"],
    [str("\ufeffa"), "s4:\xef\xbb\xbfa"],
    [{ kind: "bytes", value: Uint8Array.of(0, 255) }, "b2:\x00\xff"],
    [{ kind: "bytearray", value: Uint8Array.of() }, "y0:"],
    [list(), "l0:"],
    [list(int(1), int(-2)), "L2:\x01\0\0\0\0\0\0\0\xfe\xff\xff\xff\xff\xff\xff\xff"],
    [tuple(int(-(2n ** 63n))), "U1:\0\0\0\0\0\0\0\x80"],
    [list(int(2n ** 63n)), "l1:x8000000000000000;"],
    [list(float(1)), "D1:\0\0\0\0\0\0\xf0\x3f"],
    [tuple(float(Number.NaN)), "T1:\0\0\0\0\0\0\xf8\x7f"],
    [tuple(int(1), float(1)), "u2:i1;d3ff0000000000000"],
    [{ kind: "set", items: [int(9), int(10)] }, "e2:i10;i9;"],
    [{ kind: "frozenset", items: [] }, "z0:"],
    [
      {
        kind: "dict",
        entries: [
          [int(9), str("x")],
          [int(10), str("y")],
        ],
      },
      "m2:i9;s1:xi10;s1:y",
    ],
    [list({ kind: "back-reference", depth: 0 }), "l1:r0;"],
    [
      { kind: "numpy-array", dtype: "int64", shape: [1, 2], items: [int(1), int(2)] },
      "a5:int64p2:i1;i2;L2:\x01\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0",
    ],
    [{ kind: "numpy-array", dtype: "int64", shape: [0], items: [] }, "a5:int64p1:i0;l0:"],
    [{ kind: "numpy-scalar", dtype: "bool", value: { kind: "bool", value: false } }, "g4:boolf"],
    [{ kind: "subclass", typeName: "deque", base: list() }, "k5:dequel0:"],
    [{ kind: "type", typeName: "int" }, "w3:int"],
    [{ kind: "foreign", typeName: "Fraction", overridesEquality: true }, "o8:Fractiont"],
    [{ kind: "handle", call: 12 }, "h12;"],
  ])("case %#", (value, text) => {
    expect(notation(value)).toBe(text);
    expect(decodeValue(ascii(text))).toEqual(decodeValue(encodeValue(value)));
    expect(notation(decodeValue(ascii(text)))).toBe(text);
  });

  it("keeps two surrogates that are two characters apart from the one they look like", () => {
    const two = decodeValue(ascii("s6:\xed\xa0\xbd\xed\xb8\x80"));
    expect(two).toMatchObject({ kind: "str", value: "\u{1f600}", wtf8: expect.any(Uint8Array) });
    expect(notation(two)).toBe("s6:\xed\xa0\xbd\xed\xb8\x80");
    expect(notation(str("\u{1f600}"))).toBe("s4:\xf0\x9f\x98\x80");
  });

  it("accepts a sequence that could have been packed", () => {
    expect(decodeValue(ascii("l1:i5;"))).toEqual(list(int(5)));
  });

  it("keeps the order of a dict, and equal keys", () => {
    const value: Value = {
      kind: "dict",
      entries: [
        [float(Number.NaN), int(2)],
        [float(Number.NaN), int(1)],
      ],
    };
    expect(decodeValue(encodeValue(value))).toEqual(value);
  });
});

describe("random values", () => {
  it("come back the same, in the same bytes, also from the middle of a buffer", () => {
    const random = seeded(20260101);
    for (let round = 0; round < 3000; round++) {
      const bytes = encodeValue(randomValue(random, 5));
      const value = decodeValue(bytes);
      expect(Buffer.from(encodeValue(value)).equals(bytes)).toBe(true);
      const { value: again, next } = decodeValueAt(Buffer.concat([ascii("????"), bytes, ascii("!")]), 4);
      expect(next).toBe(4 + bytes.length);
      expect(again).toEqual(value);
    }
  });

  it("differ in notation when they differ", () => {
    const random = seeded(7);
    const seen = new Map<string, Value>();
    for (let round = 0; round < 2000; round++) {
      const value = decodeValue(encodeValue(randomValue(random, 3)));
      const before = seen.get(notation(value));
      if (before !== undefined) expect(before).toEqual(value);
      seen.set(notation(value), value);
    }
  });
});

describe("hostile bytes", () => {
  it.each([
    "",
    "q",
    "i",
    "i5",
    "i-0;",
    "i05;",
    "i9223372036854775808;",
    "i--1;",
    "i;",
    "x;",
    "x5;",
    "x08000000000000000;",
    "xffffffffffffffffF;",
    "x0x8000000000000000;",
    "d3ff",
    "d3FF0000000000000",
    "s5:ab",
    "s-1:",
    "s01:a",
    "s1:\xff",
    "s999999999999999:",
    "l1:",
    "l99999999:n",
    "l999999999999999999999:n",
    "L0:",
    "L2:\0\0\0\0\0\0\0\0",
    "D999999999999999:",
    "e2:tf",
    "m1:n",
    "r;",
    "r-1;",
    "h1",
    "a5:int64p1:i2;l1:n",
    "a5:int64p1:2;",
    "a5:int64p1:i1;n",
    "a1:xp999999999999:",
    "g1:x",
    "k1:x",
    "o1:xn",
    "nn",
    "a1:xp2:i999999999999999;i0;l1:n",
  ])("%j are refused", (text) => {
    expect(() => decodeValue(ascii(text))).toThrow(MalformedValueError);
  });

  it("nested a million deep are refused, and 10,000 deep are read", () => {
    expect(() => decodeValue(ascii("l1:".repeat(1_000_000)))).toThrow(/nested too deeply/);
    expect(() => decodeValue(ascii(`${"l1:".repeat(10_001)}n`))).toThrow(/nested too deeply/);
    const deep = `${"l1:".repeat(10_000)}n`;
    expect(notation(decodeValue(ascii(deep)))).toBe(deep);
  });

  it("with more values than allowed are refused", () => {
    expect(() => decodeValue(ascii(`l20:${"n".repeat(20)}`), { maxValues: 20 })).toThrow(/too many values/);
    expect(() => decodeValue(Buffer.concat([ascii("L9:"), Buffer.alloc(72)]), { maxValues: 9 })).toThrow(/too many/);
    expect(decodeValue(ascii(`l20:${"n".repeat(20)}`), { maxValues: 21 })).toMatchObject({ kind: "list" });
  });

  it("made by changing good ones never do more than throw MalformedValueError", () => {
    const random = seeded(99);
    let refused = 0;
    for (let round = 0; round < 20_000; round++) {
      const bytes = Buffer.from(encodeValue(randomValue(random, 4)));
      const mutations = 1 + Math.floor(random() * 3);
      for (let count = 0; count < mutations && bytes.length > 0; count++) {
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      }
      const cut = random() < 0.2 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes;
      try {
        decodeValue(cut);
      } catch (error) {
        if (!(error instanceof MalformedValueError)) throw error;
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(5000);
  });

  it("of an int of a million digits take linear time", () => {
    const text = `x${"f".repeat(2_000_000)};`;
    const start = performance.now();
    const value = decodeValue(ascii(text));
    expect(notation(value)).toHaveLength(text.length);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
