import { sumOf } from "./mean-interval.js";

/** Completions of one problem, and how many of them passed. */
export interface Trials {
  /** At least 1. */
  readonly judged: number;
  readonly passed: number;
}

/**
 * Variance of the difference of two models on one problem, in two parts: `between` problems stays however often each is
 * asked, `within` problems is divided by the number of completions. Both at least 0, of squared rates.
 */
export interface VarianceParts {
  readonly between: number;
  readonly within: number;
}

/** What a comparison must be able to do. */
export interface Aim {
  /** Chance of telling a difference that is there; above 0.5, below 1. */
  readonly power: number;
  /** Chance of seeing one that is not there, two-sided; such as 0.05. */
  readonly level: number;
}

/**
 * The parts from two pilot runs on the same problems.
 * @param pairs trials of the first and the second model on each problem; at least two problems
 * @returns `undefined` where a problem has fewer than two completions of a model: the parts cannot be told apart then
 * @see Miller 2024, arXiv:2411.00640, sections 3 and 5
 */
export function pairedVarianceParts(pairs: readonly (readonly [Trials, Trials])[]): VarianceParts | undefined {
  if (pairs.length < 2 || pairs.flat().some(({ judged }) => judged < 2)) return undefined;
  const noise = pairs.map(([a, b]) => ownVariance(a) / a.judged + ownVariance(b) / b.judged);
  const within = sumOf(pairs.map(([a, b]) => ownVariance(a) + ownVariance(b))) / pairs.length;
  const observed = varianceOf(pairs.map(([a, b]) => b.passed / b.judged - a.passed / a.judged));
  return { between: Math.max(0, observed - sumOf(noise) / noise.length), within };
}

/**
 * The parts for two models like the one of a single pilot run, of which each problem's true rates correlate by
 * `correlation`.
 */
export function likelyVarianceParts(trials: readonly Trials[], correlation: number): VarianceParts | undefined {
  if (trials.length < 2 || trials.some(({ judged }) => judged < 2)) return undefined;
  const own = trials.map(ownVariance);
  const noise = sumOf(trials.map(({ judged }, index) => (own[index] as number) / judged)) / trials.length;
  const between = Math.max(0, varianceOf(trials.map(({ judged, passed }) => passed / judged)) - noise);
  return { between: 2 * between * (1 - correlation), within: (2 * sumOf(own)) / trials.length };
}

/** All variance of the differences as `between`: right for as many completions a problem as the pilots had, no others. */
export function singleVariance(pairs: readonly (readonly [Trials, Trials])[]): VarianceParts {
  return { between: varianceOf(pairs.map(([a, b]) => b.passed / b.judged - a.passed / a.judged)), within: 0 };
}

/**
 * Problems it takes to tell a difference.
 * @param completions of each problem by each model
 * @param difference of the pass rates, from 0 to 1, not 0
 * @see Miller 2024, arXiv:2411.00640, equation 9
 */
export function problemsNeeded(parts: VarianceParts, completions: number, difference: number, aim: Aim): number {
  return Math.max(2, Math.ceil((factor(aim) ** 2 * (parts.between + parts.within / completions)) / difference ** 2));
}

/** The smallest difference, from 0 to 1, that so many problems and completions can tell. */
export function detectableDifference(parts: VarianceParts, completions: number, problems: number, aim: Aim): number {
  return factor(aim) * Math.sqrt((parts.between + parts.within / completions) / problems);
}

function factor({ power, level }: Aim): number {
  return normalQuantile(1 - level / 2) + normalQuantile(power);
}

/** Unbiased variance of a single completion's outcome on a problem; 0 where only one was judged. */
function ownVariance({ judged, passed }: Trials): number {
  return judged < 2 ? 0 : (passed * (judged - passed)) / (judged * (judged - 1));
}

function varianceOf(values: readonly number[]): number {
  const mean = sumOf(values) / values.length;
  return sumOf(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
}

/**
 * The point below which a standard normal variable lies with probability `p`, for p from 1e-9 to 1 - 1e-9, to 12 digits.
 * @see Marsaglia 2004, Evaluating the Normal Distribution, doi:10.18637/jss.v011.i04 (the series; inverted by bisection)
 */
export function normalQuantile(p: number): number {
  let [low, high] = [-6, 6];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (normalProbability(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function normalProbability(x: number): number {
  let [sum, term, odd] = [x, x, 3];
  while (Math.abs(term) > 1e-17) {
    term *= (x * x) / odd;
    sum += term;
    odd += 2;
  }
  return 0.5 + (sum * Math.exp(-0.5 * x * x)) / Math.sqrt(2 * Math.PI);
}
