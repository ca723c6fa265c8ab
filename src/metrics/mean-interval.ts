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
 * variance is measured with an all-passed and an all-failed problem added. How much each of them weighs grows with how
 * far the estimates are spread, as a share of what yes-or-no answers of that mean would be: near 100 % the estimates
 * of many completions lie close together, and a whole failed problem would be wider than all that was seen. With one
 * completion a problem the result is Wilson's interval but for the t quantile, whatever they weigh.
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
 * | this one, with added problems of weight 1 | 93 % | 96 % | 0.134 |
 * | this one | 93 % | 96 % | 0.131 |
 *
 * `bench/false-alarms.mjs` measures it where benchmarks are; docs/statistics.md says what it keeps and where it cannot.
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

/** What an added problem weighs: this, and so many times the spread of the estimates. Chosen by the simulation named above. */
const LEAST_WEIGHT = 0.03;
const WEIGHT_OF_SPREAD = 2;

function effectiveSampleSize(estimates: readonly number[]): number {
  const weight = LEAST_WEIGHT + WEIGHT_OF_SPREAD * spread(estimates);
  const count = estimates.length + 2 * weight;
  const mean = (sumOf(estimates) + weight) / count;
  const squares = sumOf(estimates.map((estimate) => (estimate - mean) ** 2));
  const variance = (squares + weight * (mean ** 2 + (1 - mean) ** 2)) / (count - 1);
  return (estimates.length * mean * (1 - mean)) / variance;
}

/** Variance of the estimates as a share of that of yes-or-no answers with their mean; 1 where it cannot be told. */
function spread(estimates: readonly number[]): number {
  const count = estimates.length;
  const mean = sumOf(estimates) / count;
  const variance = sumOf(estimates.map((estimate) => (estimate - mean) ** 2)) / (count - 1);
  const steadied = (sumOf(estimates) + 1) / (count + 2);
  // Equal estimates may be equal but for rounding.
  return variance > 1e-20 ? Math.min(1, variance / (steadied * (1 - steadied))) : 1;
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
