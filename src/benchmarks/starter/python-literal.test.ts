import { expect, it } from "vitest";
import { parsePythonLiteral } from "./python-literal.js";

it("keeps the types of Python apart", () => {
  expect(parsePythonLiteral("(1, 1.0, True, None, -2)")).toEqual({
    kind: "tuple",
    items: [
      { kind: "int", value: 1n },
      { kind: "float", value: 1 },
      { kind: "bool", value: true },
      { kind: "none" },
      { kind: "int", value: -2n },
    ],
  });
});

it("reads integers of any size and floats with exponents", () => {
  expect(parsePythonLiteral("100000000000000000001")).toEqual({ kind: "int", value: 10n ** 20n + 1n });
  expect(parsePythonLiteral("1e-09")).toEqual({ kind: "float", value: 1e-9 });
});

it("takes a comma for a tuple, a bracket alone for nothing", () => {
  expect(parsePythonLiteral("('a')")).toEqual({ kind: "str", value: "a" });
  expect(parsePythonLiteral("('a',)")).toEqual({ kind: "tuple", items: [{ kind: "str", value: "a" }] });
  expect(parsePythonLiteral("()")).toEqual({ kind: "tuple", items: [] });
});

it("reads nested lists and both kinds of quotes", () => {
  expect(parsePythonLiteral(String.raw`[["it's"], 'a\n"\'']`)).toEqual({
    kind: "list",
    items: [
      { kind: "list", items: [{ kind: "str", value: "it's" }] },
      { kind: "str", value: "a\n\"'" },
    ],
  });
});

it.each(["", "[1", "[1 2]", "1)", "(,)", "nan", "'a", String.raw`'\x41'`, "[1] [2]"])("refuses %s", (text) => {
  expect(() => parsePythonLiteral(text)).toThrow(/not a Python literal/);
});
