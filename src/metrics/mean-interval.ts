import type { Interval } from "./metric.js";
import { NORMAL_QUANTILE, studentQuantile } from "./student-t.js";

/** The name of the method, as reports state it. */
export const MEAN_INTERVAL_METHOD =
  "95 % Wilson interval with effective sample size, problems as clusters, Student's t";

/**
 * 95 % confidence interval for the mean of per-problem estimates from 0 to 1, for a model on problems like these: the
 * problems are a sample and each is one cluster, however many completions it has (Miller 2024). Lies in [0, 1],
 * contains the mean, and never has zero width: 164 of 164 passed is [0.977, 1], not [1, 1].
 *
 * The effective sample size is the number of independent yes-or-no problems that would give a mean this precise:
 * `mean (1 - mean) / (variance of the estimates / problems)`. It enters Wilson's interval, narrowed to
 * account for the degrees of freedom of the variance (the "modified Wilson" interval of survey statistics). The
 * variance of few or nearly equal clusters is badly underestimated, which makes this interval cover too rarely; so the
 * variance is measured with a quarter of an all-passed and of an all-failed problem added. With one completion a
 * problem the result is Wilson's interval but for the t quantile.
 *
 * Chosen by simulation (a test holds its coverage; `CLADE_COVERAGE_STUDY=1 npx vitest run src/metrics -t study` prints
 * this table): true rates Beta-distributed between problems with intra-class correlation 0.2, 0.5, 0.8, means 0.02
 * to 0.99, 20, 164, 378 problems, 1 and 10 completions. Coverage where 95 % is aimed at:
 *
 * | interval | worst | mean | mean width |
 * | --- | --- | --- | --- |
 * | normal, cluster-robust (t) | 17 % | 85 % | 0.108 |
 * | percentile bootstrap over problems | 17 % | 86 % | 0.106 |
 * | logit, cluster-robust (t) | 68 % | 92 % | 0.150 |
 * | modified Wilson | 88 % | 95 % | 0.127 |
 * | plus-four, cluster-robust (t) | 93 % | 97 % | 0.141 |
 * | Wilson as if each problem were one yes or no | 93 % | 97 % (99 % and wide with 10 completions) | 0.139 |
 * | this one | 93 % | 96 % | 0.131 |
 *
 * BCa bootstrap (worst 20 %) and Korn and Graubard's modified Clopper-Pearson (91 %) were tried once in the same way.
 *
 * @param estimates one number from 0 to 1 per problem, at least one
 * @see Wilson 1927, doi:10.1080/01621459.1927.10502953
 * @see Dean and Pagano 2015, Evaluating Confidence Interval Methods for Binomial Proportions in Clustered Surveys
 * @see Franco, Little, Louis and Slud 2019, doi:10.1093/jssam/smy019 (intervals under clustering undercover unless the
 *   effective sample size is estimated better)
 * @see Miller 2024, Adding Error Bars to Evals, arXiv:2411.00640
 * @see Bowyer, Aitchison and Ivanova 2025, Don't Use the CLT in LLM Evals With Fewer Than a Few Hundred Datapoints,
 *   arXiv:2503.01747
 */
export function meanInterval(estimates: readonly number[]): Interval {
  const problems = estimates.length;
  if (problems === 0) throw new RangeError("an interval needs at least one problem");
  const mean = sumOf(estimates) / problems;
  const narrowing = (NORMAL_QUANTILE / studentQuantile(problems - 1)) ** 2;
  return wilson(mean, effectiveSampleSize(estimates) * narrowing);
}

/** So much of a problem that all completions pass, and of one that all fail, steadies the variance. */
const STEADYING_WEIGHT = 0.25;

function effectiveSampleSize(estimates: readonly number[]): number {
  const weight = estimates.length + 2 * STEADYING_WEIGHT;
  const mean = (sumOf(estimates) + STEADYING_WEIGHT) / weight;
  const added = STEADYING_WEIGHT * (mean ** 2 + (1 - mean) ** 2);
  const squares = sumOf(estimates.map((estimate) => (estimate - mean) ** 2)) + added;
  return (estimates.length * mean * (1 - mean) * (weight - 1)) / squares;
}

function wilson(mean: number, sampleSize: number): Interval {
  const square = NORMAL_QUANTILE ** 2 / sampleSize;
  const centre = (mean + square / 2) / (1 + square);
  const half = Math.sqrt(mean * (1 - mean) * square + square ** 2 / 4) / (1 + square);
  // Rounding must not put the bound a hair past the mean, or past the end of the scale.
  return [Math.max(0, Math.min(centre - half, mean)), Math.min(1, Math.max(centre + half, mean))];
}

/** Sum from left to right. */
export function sumOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
