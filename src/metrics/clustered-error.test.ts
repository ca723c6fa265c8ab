import { describe, expect, it } from "vitest";
import { seededRandom } from "../foundation/seeded-random.js";
import { clusteredStandardError, unpairedStandardError } from "./clustered-error.js";

/** Miller's equation 4 as printed: the naive variance and all cross products inside clusters, then C / (C - 1). */
function byPairs(clusters: readonly (readonly number[])[]): number {
  const values = clusters.flatMap((members, cluster) => members.map((value) => ({ value, cluster })));
  const mean = values.reduce((sum, { value }) => sum + value, 0) / values.length;
  let sum = 0;
  for (const a of values)
    for (const b of values) if (a.cluster === b.cluster) sum += (a.value - mean) * (b.value - mean);
  return Math.sqrt(((clusters.length / (clusters.length - 1)) * sum) / values.length ** 2);
}

describe("clusteredStandardError", () => {
  it("gives a hand-computed value", () => {
    // Mean 0.5; sums of residuals 1, -0.5, -0.5; squares 1.5; times 3/2, root, over 6.
    expect(
      clusteredStandardError([
        [1, 1],
        [0, 0.5],
        [0.5, 0],
      ]),
    ).toBeCloseTo(Math.sqrt(1.5 * 1.5) / 6, 15);
  });

  it("agrees with an independent formula to 1e-12", () => {
    const random = seededRandom(31);
    for (let round = 0; round < 500; round++) {
      const clusters = Array.from({ length: 2 + random.integer(30) }, () =>
        Array.from({ length: 1 + random.integer(8) }, () => random.uniform() * 2 - 1),
      );
      expect(Math.abs(clusteredStandardError(clusters) - byPairs(clusters))).toBeLessThan(1e-12);
    }
  });

  it("is the usual standard error where each cluster has one value", () => {
    const values = [0.1, 0.9, 0.4, 0.4, 0.7];
    const mean = 0.5;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 4;
    expect(clusteredStandardError(values.map((value) => [value]))).toBeCloseTo(Math.sqrt(variance / 5), 14);
    expect(unpairedStandardError(values, values)).toBeCloseTo(Math.sqrt((2 * variance) / 5), 14);
  });

  it("refuses a single cluster", () => {
    expect(() => clusteredStandardError([[1, 0]])).toThrow(RangeError);
  });
});
