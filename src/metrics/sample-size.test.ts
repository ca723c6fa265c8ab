import { describe, expect, test } from "vitest";
import { seededRandom } from "../foundation/seeded-random.js";
import { differenceInterval } from "./paired-difference.js";
import {
  detectableDifference,
  likelyVarianceParts,
  normalQuantile,
  pairedVarianceParts,
  problemsNeeded,
  singleVariance,
  type Trials,
} from "./sample-size.js";

const AIM = { power: 0.8, level: 0.05 };

describe("quantiles of the normal distribution", () => {
  test("are the printed ones", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalQuantile(0.8)).toBeCloseTo(0.8416212335729143, 12);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 12);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 11);
  });
});

describe("sample sizes", () => {
  test("by hand: (1.960 + 0.842)^2 (1/9 + 1/3 / 10) / 0.03^2 = 1,259.8", () => {
    expect(problemsNeeded({ between: 1 / 9, within: 1 / 3 }, 10, 0.03, AIM)).toBe(1260);
  });

  test("and detectable differences are each other's inverse", () => {
    const parts = { between: 0.08, within: 0.2 };
    const problems = problemsNeeded(parts, 5, 0.04, AIM);
    expect(detectableDifference(parts, 5, problems, AIM)).toBeLessThanOrEqual(0.04);
    expect(detectableDifference(parts, 5, problems - 1, AIM)).toBeGreaterThan(0.04);
  });

  test("more completions never need more problems, and the rest is what differs between problems", () => {
    const parts = { between: 0.05, within: 0.3 };
    const needed = [1, 2, 5, 10, 1e9].map((completions) => problemsNeeded(parts, completions, 0.05, AIM));
    expect(needed).toEqual([...needed].sort((a, b) => b - a));
    expect(needed.at(-1)).toBe(problemsNeeded({ between: 0.05, within: 0 }, 1, 0.05, AIM));
  });
});

/** Two models whose true rates on a problem are `p` and `p + shift`, each asked so often. */
function simulate(random: () => number, problems: number, completions: number, shift: number): [Trials, Trials][] {
  const draw = (rate: number): Trials => {
    let passed = 0;
    for (let index = 0; index < completions; index++) if (random() < rate) passed++;
    return { judged: completions, passed };
  };
  return Array.from({ length: problems }, () => {
    const rate = random() * (1 - shift);
    return [draw(rate), draw(rate + shift)];
  });
}

describe("variance parts", () => {
  test("of a simulation are the true ones: nothing between, 2 E[p(1-p)] within", () => {
    const parts = pairedVarianceParts(simulate(seededRandom(7).uniform, 20_000, 4, 0));
    expect(parts?.between).toBeLessThan(0.003);
    expect(parts?.within).toBeCloseTo(1 / 3, 2);
  });

  test("of a single run with rates spread evenly: variance 1/12 of each, by the correlation", () => {
    const trials = simulate(seededRandom(8).uniform, 20_000, 4, 0).map(([first]) => first);
    expect(likelyVarianceParts(trials, 0)?.between).toBeCloseTo(1 / 6, 2);
    expect(likelyVarianceParts(trials, 1)?.between).toBe(0);
    expect(likelyVarianceParts(trials, 0.5)?.within).toBeCloseTo(1 / 3, 2);
  });

  test("need two completions of every problem", () => {
    const once = { judged: 1, passed: 1 };
    expect(
      pairedVarianceParts([
        [once, once],
        [once, once],
      ]),
    ).toBeUndefined();
    expect(likelyVarianceParts([once, once], 0.5)).toBeUndefined();
    expect(
      singleVariance([
        [once, { judged: 1, passed: 0 }],
        [once, once],
      ]),
    ).toEqual({ between: 0.5, within: 0 });
  });

  test("plan a comparison that has the power it promises", () => {
    const { uniform } = seededRandom(9);
    const parts = pairedVarianceParts(simulate(uniform, 5000, 3, 0.1));
    if (parts === undefined) throw new Error("there are three completions each");
    const problems = problemsNeeded(parts, 3, 0.1, AIM);
    let told = 0;
    for (let run = 0; run < 1000; run++) {
      const pairs = simulate(uniform, problems, 3, 0.1);
      const [low] = differenceInterval(pairs.map(([a, b]) => b.passed / 3 - a.passed / 3));
      if (low > 0) told++;
    }
    expect(told / 1000).toBeGreaterThan(0.74);
    expect(told / 1000).toBeLessThan(0.86);
  });
});
