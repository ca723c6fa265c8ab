import { describe, expect, it } from "vitest";
import { seededRandom } from "../foundation/seeded-random.js";
import { benjaminiHochbergAdjusted, holmAdjusted } from "./multiple-comparisons.js";
import { indistinguishableRuns, rankIntervals } from "./ranking.js";

describe("holmAdjusted and benjaminiHochbergAdjusted", () => {
  const pValues = [0.01, 0.04, 0.03, 0.005];

  it("give hand-computed values", () => {
    // Sorted 0.005, 0.01, 0.03, 0.04; Holm times 4, 3, 2, 1 and never falling; BH times 4/1, 4/2, 4/3, 4/4 from the top.
    expect(holmAdjusted(pValues).map((p) => p.toFixed(4))).toEqual(["0.0300", "0.0600", "0.0600", "0.0200"]);
    expect(benjaminiHochbergAdjusted(pValues).map((p) => p.toFixed(4))).toEqual([
      "0.0200",
      "0.0400",
      "0.0400",
      "0.0200",
    ]);
  });

  it("never lower a p-value, keep the order, and Holm is the stricter", () => {
    const random = seededRandom(51);
    for (let round = 0; round < 200; round++) {
      const many = Array.from({ length: 1 + random.integer(40) }, () => random.uniform() ** 3);
      const [holm, bh] = [holmAdjusted(many), benjaminiHochbergAdjusted(many)];
      for (const [at, p] of many.entries()) {
        expect(bh[at]).toBeGreaterThanOrEqual(p - 1e-12);
        expect(holm[at]).toBeGreaterThanOrEqual((bh[at] as number) - 1e-12);
        for (const [other, q] of many.entries()) if (p < q) expect(holm[at]).toBeLessThanOrEqual(holm[other] as number);
      }
    }
  });
});

describe("ranks and groups", () => {
  // 0 beats 2 and 3, 1 beats 3.
  const beats = (a: number, b: number) => ["0 2", "0 3", "1 3"].includes(`${a} ${b}`);

  it("leave open what no pair decides", () => {
    expect(rankIntervals(4, beats)).toEqual([
      [1, 2],
      [1, 3],
      [2, 4],
      [3, 4],
    ]);
    expect(indistinguishableRuns(4, (a, b) => beats(a, b) || beats(b, a))).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });

  it("are all one where nothing is decided, and each alone where all is", () => {
    expect(indistinguishableRuns(3, () => false)).toEqual([[0, 2]]);
    expect(rankIntervals(3, (a, b) => a < b)).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(indistinguishableRuns(3, () => true)).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });
});
