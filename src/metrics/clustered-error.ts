import { sumOf } from "./mean-interval.js";

/**
 * Standard error of a mean whose observations come in clusters that need not be independent inside: completions of a
 * problem, or variants of one. The sandwich formula, with the factor C / (C - 1) for few clusters that also makes
 * clusters of one observation give the usual standard error.
 * @param clusters values by cluster; at least two clusters
 * @see Miller 2024, arXiv:2411.00640, section 2.2
 * @see Cameron and Miller 2015, A Practitioner's Guide to Cluster-Robust Inference, doi:10.3368/jhr.50.2.317
 */
export function clusteredStandardError(clusters: readonly (readonly number[])[]): number {
  const used = clusters.filter((values) => values.length > 0);
  if (used.length < 2) throw new RangeError("a clustered error needs at least two clusters");
  const count = sumOf(used.map((values) => values.length));
  const mean = sumOf(used.map(sumOf)) / count;
  const squares = used.map((values) => (sumOf(values) - values.length * mean) ** 2);
  return Math.sqrt((used.length / (used.length - 1)) * sumOf(squares)) / count;
}

/** Standard error of the difference of two independent means: what an analysis that does not pair would say. */
export function unpairedStandardError(first: readonly number[], second: readonly number[]): number {
  const single = (values: readonly number[]) => clusteredStandardError(values.map((value) => [value]));
  return Math.hypot(single(first), single(second));
}
