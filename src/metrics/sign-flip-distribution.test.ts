import { describe, expect, it } from "vitest";
import { seededRandom } from "../foundation/seeded-random.js";
import { exactMcNemar } from "./paired-difference.js";
import { signFlipProbability } from "./sign-flip-distribution.js";

function byEnumeration(values: readonly number[]): number {
  const observed = Math.abs(values.reduce((sum, value) => sum + value, 0)) - 1e-9;
  let asLarge = 0;
  for (let pattern = 0; pattern < 2 ** values.length; pattern++) {
    const sum = values.reduce((total, value, at) => total + (pattern & (1 << at) ? value : -value), 0);
    if (Math.abs(sum) >= observed) asLarge++;
  }
  return asLarge / 2 ** values.length;
}

describe("signFlipProbability", () => {
  it("is what trying all sign patterns gives", () => {
    const random = seededRandom(41);
    for (let round = 0; round < 200; round++) {
      const unit = [1, 4, 10, 100][random.integer(4)] ?? 1;
      const values = Array.from({ length: 1 + random.integer(10) }, () => (1 + random.integer(unit)) / unit).map(
        (value) => (random.uniform() < 0.5 ? value : -value),
      );
      expect(signFlipProbability(values)).toBeCloseTo(byEnumeration(values), 10);
    }
  });

  it("is the exact McNemar test for wins and losses, also far in the tail", () => {
    const values = [...Array<number>(150).fill(1), ...Array<number>(10).fill(-1)];
    const expected = exactMcNemar(150, 10).pValue;
    expect((signFlipProbability(values) ?? 0) / expected).toBeCloseTo(1, 9);
    expect(expected).toBeLessThan(1e-25);
  });

  it("gives up on values without a common fraction", () => {
    expect(signFlipProbability([Math.SQRT2, Math.PI / 4])).toBeUndefined();
    expect(signFlipProbability([])).toBe(1);
  });
});
