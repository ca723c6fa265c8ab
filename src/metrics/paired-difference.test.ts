import { describe, expect, it } from "vitest";
import { seededRandom } from "../foundation/seeded-random.js";
import { differenceInterval, exactMcNemar, signFlipTest } from "./paired-difference.js";

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("differenceInterval", () => {
  it("gives a hand-computed value: 10 problems, 3 won, 1 lost", () => {
    // With one win and one loss added: sum 2 of 12, squares 6; variance (6 - 4/12) / 11 = 0.51515; t(11) = 2.20099.
    const [lower, upper] = differenceInterval([1, 1, 1, -1, 0, 0, 0, 0, 0, 0]);
    expect(lower).toBeCloseTo(1 / 6 - 2.20099 * Math.sqrt(0.515152 / 12), 4);
    expect(upper).toBeCloseTo(1 / 6 + 2.20099 * Math.sqrt(0.515152 / 12), 4);
  });

  it("holds the mean, has width, lies in [-1, 1] and mirrors", () => {
    const random = seededRandom(21);
    for (let round = 0; round < 1000; round++) {
      const kind = random.integer(3);
      const differences = Array.from({ length: 1 + random.integer(50) }, () =>
        kind === 0 ? 1 : kind === 1 ? 0 : random.uniform() * 2 - 1,
      );
      const [lower, upper] = differenceInterval(differences);
      expect(lower).toBeGreaterThanOrEqual(-1);
      expect(upper).toBeLessThanOrEqual(1);
      expect(lower).toBeLessThanOrEqual(meanOf(differences));
      expect(upper).toBeGreaterThanOrEqual(meanOf(differences));
      expect(upper - lower).toBeGreaterThan(0.01);
      expect(differenceInterval(differences.map((difference) => -difference))[0]).toBeCloseTo(-upper, 12);
    }
  });

  it("covers the true difference in 92 % and more, for few and many problems, equal and unequal models", () => {
    const random = seededRandom(22);
    for (const [problems, first, second] of [
      [20, 0.9, 0.95],
      [164, 0.4, 0.5],
      [164, 0.02, 0.02],
    ] as const) {
      let held = 0;
      for (let round = 0; round < 1000; round++) {
        // One draw for both makes the models agree on most problems, as real ones do.
        const [lower, upper] = differenceInterval(
          Array.from({ length: problems }, () => {
            const hardness = random.uniform();
            const other = random.uniform() < 0.5 ? hardness : random.uniform();
            return Number(other < second) - Number(hardness < first);
          }),
        );
        if (lower <= second - first && second - first <= upper) held++;
      }
      expect(held).toBeGreaterThanOrEqual(920);
    }
  });
});

describe("exactMcNemar", () => {
  it("gives hand-computed values", () => {
    expect(exactMcNemar(1, 5).pValue).toBeCloseTo((2 * 7) / 64, 12);
    expect(exactMcNemar(0, 3).pValue).toBeCloseTo(0.25, 12);
    expect(exactMcNemar(4, 4).pValue).toBe(1);
    // Mid-p: 2 (1 + 6) / 64 less the 6 / 64 of what was observed; with a draw, 1 less half of its 70 / 256.
    expect(exactMcNemar(1, 5).midPValue).toBeCloseTo(8 / 64, 12);
    expect(exactMcNemar(4, 4).midPValue).toBeCloseTo(1 - 35 / 256, 12);
    expect(exactMcNemar(0, 0).midPValue).toBe(1);
    expect(exactMcNemar(0, 0).pValue).toBe(1);
  });

  it("does not underflow to zero", () => {
    expect(exactMcNemar(0, 5000).pValue).toBeGreaterThan(0);
  });
});

describe("mid-p McNemar", () => {
  it("is the mean of the exact p-value and of the chance of less likely outcomes, by brute force over all tosses", () => {
    for (let wins = 0; wins <= 5; wins++)
      for (let losses = 0; losses <= 5; losses++) {
        const discordant = wins + losses;
        if (wins === losses) continue;
        let [asFar, farther] = [0, 0];
        for (let tosses = 0; tosses < 2 ** discordant; tosses++) {
          let heads = 0;
          for (let at = 0; at < discordant; at++) heads += (tosses >> at) & 1;
          const [distance, observed] = [Math.abs(2 * heads - discordant), Math.abs(wins - losses)];
          if (distance >= observed) asFar++;
          if (distance > observed) farther++;
        }
        const midP = (asFar + farther) / 2 / 2 ** discordant;
        expect(exactMcNemar(wins, losses).midPValue, `${wins} : ${losses}`).toBeCloseTo(midP, 10);
      }
  });
});

describe("signFlipTest", () => {
  it("is the exact McNemar test where every difference is one problem", () => {
    for (let wins = 0; wins <= 6; wins++)
      for (let losses = 0; losses <= 6; losses++) {
        const differences = [...Array(wins).fill(1), ...Array(losses).fill(-1), 0, 0];
        expect(signFlipTest(differences).pValue).toBeCloseTo(exactMcNemar(wins, losses).pValue, 10);
      }
  });

  it("gives a hand-computed value for fractions: 0.5, 0.5, -0.1", () => {
    // Sums of the 8 patterns: 1.1, 0.9 (the observed), 0.1, -0.1 twice each way; 4 of 8 reach 0.9 in size.
    expect(signFlipTest([0.5, 0.5, -0.1]).pValue).toBe(0.5);
  });

  it("agrees with the exact test when it samples, and repeats for a seed", () => {
    const differences = [...Array(15).fill(1), ...Array(5).fill(-1)];
    const sampled = signFlipTest(differences, 7);
    expect(sampled).toEqual(signFlipTest(differences, 7));
    expect(Math.abs(sampled.pValue - exactMcNemar(15, 5).pValue)).toBeLessThan(0.008);
  });
});
