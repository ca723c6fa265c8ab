import type { Interval } from "./metric.js";

const Z_95 = 1.959963984540054;

/** Solved problems as a share of all. */
interface Share {
  /** From 0 to 1. */
  readonly value: number;
  /** At least 1. */
  readonly problems: number;
}

/**
 * 95 % score interval of a share.
 * @see Wilson 1927, Probable inference, the law of succession, and statistical inference
 */
export function shareInterval({ value, problems }: Share): Interval {
  const z2 = Z_95 ** 2 / problems;
  const middle = (value + z2 / 2) / (1 + z2);
  const half = (Z_95 / (1 + z2)) * Math.sqrt((value * (1 - value)) / problems + z2 / (4 * problems));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/**
 * 95 % interval of the difference of two independent shares, first minus second.
 * @see Newcombe 1998, Interval estimation for the difference between independent proportions, method 10
 */
export function differenceOfShares(first: Share, second: Share): readonly [lower: number, upper: number] {
  const difference = first.value - second.value;
  const [a, b] = [shareInterval(first), shareInterval(second)];
  return [
    difference - Math.hypot(first.value - a[0], b[1] - second.value),
    difference + Math.hypot(a[1] - first.value, second.value - b[0]),
  ];
}
