import { describe, expect, it } from "vitest";
import type { Value } from "../value.js";
import { answerIsRight } from "./answer-check.js";

const list = (numbers: readonly number[]): Value => ({
  kind: "list",
  items: numbers.map((value) => ({ kind: "int", value: BigInt(value) })),
});
const float = (value: number): Value => ({ kind: "float", value });

function isRoot(root: number, coefficients: readonly number[]): boolean {
  const context = { tolerance: 1e-4, argumentsOf: () => [list(coefficients)] };
  return answerIsRight(float(root), float(0), { kind: "polynomial-root" }, context);
}

describe("any root of the polynomial", () => {
  it.each([1.99999, 2, 2.00002, -2])("%f solves x² - 4", (root) => expect(isRoot(root, [-4, 0, 1])).toBe(true));
  it.each([1.9999, 2.0001, 0, Number.NaN, Number.POSITIVE_INFINITY])("%f does not", (root) =>
    expect(isRoot(root, [-4, 0, 1])).toBe(false),
  );

  // an input of HumanEval+: the terms reach 1e38, so one bit of a power is worth far more than the tolerance
  const steep = [-1663750000, 10, 10, -1663750001, 26, -1663750001, -1, -1663750001, -1, 26];
  it("allows for the rounding of its own sum", () => {
    const neighbours = [-1, 0, 1].map((bits) => 7999.418311588737 + bits * 2 ** -40);
    expect(neighbours.map((root) => isRoot(root, steep))).toEqual([true, true, true]);
  });
  it("and for no more", () => expect(isRoot(7999.4184, steep)).toBe(false));
});
