import { describe, expect, it } from "vitest";
import { seededRandom } from "./seeded-random.js";

const take = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);

describe("seededRandom", () => {
  it("repeats for a seed and differs between neighbouring seeds", () => {
    expect(take(50, seededRandom(1).bits32)).toEqual(take(50, seededRandom(1).bits32));
    const both = new Set([...take(500, seededRandom(1).bits32), ...take(500, seededRandom(2).bits32)]);
    expect(both.size).toBe(1000);
  });

  it("is uniform: mean, variance and lag-1 correlation of 100,000 draws", () => {
    const draws = take(100_000, seededRandom(3).uniform);
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
    const lag = draws.slice(1).reduce((sum, draw, at) => sum + (draw - mean) * ((draws[at] ?? 0) - mean), 0);
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.004);
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.001);
    expect(Math.abs(lag / draws.length / variance)).toBeLessThan(0.015);
    expect(Math.min(...draws.slice(0, 1000))).toBeGreaterThanOrEqual(0);
    expect(draws.every((draw) => draw < 1)).toBe(true);
  });

  it("draws integers evenly: chi-square of 60,000 dice under its 99.9 % point", () => {
    const random = seededRandom(4);
    const counts = [0, 0, 0, 0, 0, 0];
    for (let roll = 0; roll < 60_000; roll++) {
      const face = random.integer(6);
      counts[face] = (counts[face] ?? 0) + 1;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(20.5);
  });

  it("refuses a range that is no positive integer", () => {
    const random = seededRandom(5);
    for (const below of [0, -1, 1.5, Number.NaN, 2 ** 33]) expect(() => random.integer(below)).toThrow(RangeError);
    expect(random.integer(1)).toBe(0);
  });
});
