import { describe, expect, it } from "vitest";
import { differenceOfShares, shareInterval } from "./share-interval.js";

describe("shareInterval", () => {
  it("is Wilson's: 81 of 263, an example of Newcombe's paper", () => {
    const [lower, upper] = shareInterval({ value: 81 / 263, problems: 263 });
    expect(lower).toBeCloseTo(0.2553, 4);
    expect(upper).toBeCloseTo(0.3662, 4);
  });

  it("stays within 0 and 1 and covers the share", () => {
    for (let passed = 0; passed <= 20; passed++) {
      const value = passed / 20;
      const [lower, upper] = shareInterval({ value, problems: 20 });
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(upper).toBeLessThanOrEqual(1);
      expect(lower).toBeLessThanOrEqual(value + 1e-12);
      expect(upper).toBeGreaterThanOrEqual(value - 1e-12);
    }
  });
});

describe("differenceOfShares", () => {
  it("is Newcombe's method 10: 56 of 70 against 48 of 80", () => {
    const [lower, upper] = differenceOfShares({ value: 56 / 70, problems: 70 }, { value: 48 / 80, problems: 80 });
    expect(lower).toBeCloseTo(0.0524, 4);
    expect(upper).toBeCloseTo(0.3339, 4);
  });

  it("turns with its arguments", () => {
    const [a, b] = [
      { value: 0.3, problems: 50 },
      { value: 0.6, problems: 90 },
    ];
    const [lower, upper] = differenceOfShares(a, b);
    const [other, last] = differenceOfShares(b, a);
    expect([lower, upper]).toEqual([-last, -other]);
  });
});
