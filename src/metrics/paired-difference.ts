import { seededRandom } from "../foundation/seeded-random.js";
import { clusteredStandardError } from "./clustered-error.js";
import { sumOf } from "./mean-interval.js";
import type { Interval } from "./metric.js";
import { signFlipProbability } from "./sign-flip-distribution.js";
import { studentQuantile } from "./student-t.js";

/** The name of the interval's method, as comparisons state it. */
export const DIFFERENCE_INTERVAL_METHOD =
  "95 % adjusted interval of paired differences (Bonett-Price), problems as clusters, Student's t";

/**
 * 95 % confidence interval for a mean of per-problem differences from -1 to 1. One problem won by each side is added before
 * mean and variance are taken, Bonett and Price's adjustment for paired yes-or-no answers: it keeps the coverage near 95 %
 * where few problems differ, and the width above zero where none does. Theirs are won by 1; of rates of many
 * completions, which differ by little, ours are won by the root mean square of what is not 0. (With 1, two halves of
 * 100 completions of one model were never told apart in 1,000 rounds where 5 % is aimed at: `bench/false-alarms.mjs`.)
 * @param differences one number per problem, at least one
 * @returns bounds from -1 to 1; the mean of the differences lies between them
 * @see Bonett and Price 2012, Adjusted Wald Confidence Interval for a Difference of Binomial Proportions Based on
 *   Paired Data, doi:10.3102/1076998611411915
 * @see Fagerland, Lydersen and Laake 2014, doi:10.1002/sim.6148 (recommends it)
 * @see Miller 2024, arXiv:2411.00640, section on paired differences
 */
export function differenceInterval(differences: readonly number[]): Interval {
  if (differences.length === 0) throw new RangeError("an interval needs at least one problem");
  const size = typicalSize(differences);
  const adjusted = [...differences, size, -size];
  const mean = sumOf(adjusted) / adjusted.length;
  const variance = sumOf(adjusted.map((difference) => (difference - mean) ** 2)) / (adjusted.length - 1);
  const half = studentQuantile(adjusted.length - 1) * Math.sqrt(variance / adjusted.length);
  return [Math.max(-1, mean - half), Math.min(1, mean + half)];
}

/** Root mean square of the differences that are not 0; 1 where all are. */
function typicalSize(differences: readonly number[]): number {
  const unequal = differences.filter((difference) => difference !== 0);
  if (unequal.length === 0) return 1;
  return Math.sqrt(sumOf(unequal.map((difference) => difference ** 2)) / unequal.length);
}

/** A two-sided test of "both are equally good". */
export interface PairedTest {
  readonly method: string;
  /** Above 0, at most 1. */
  readonly pValue: number;
  /** Of McNemar's test also the mid-p value, which is less cautious. */
  readonly midPValue?: number;
}

/**
 * Exact McNemar test for one completion a problem: were the discordant problems decided by coin tosses? Never cries
 * wolf more often than its level says, and with few discordant problems much less often. The mid-p value counts what was
 * observed itself by half; it is nearer to the level, and passes it at times by a little.
 * @param wins problems that only the first passed
 * @param losses problems that only the second passed
 * @see McNemar 1947; exact form: twice the smaller binomial tail, at most 1
 * @see Fagerland, Lydersen and Laake 2013, The McNemar test for binary matched-pairs data: mid-p and asymptotic are
 *   better than exact conditional, doi:10.1186/1471-2288-13-91
 */
export function exactMcNemar(wins: number, losses: number): PairedTest {
  const discordant = wins + losses;
  let logTerm = -discordant * Math.LN2;
  let [tail, last] = [0, 0];
  for (let heads = 0; heads <= Math.min(wins, losses); heads++) {
    last = Math.exp(logTerm);
    tail += last;
    logTerm += Math.log((discordant - heads) / (heads + 1));
  }
  const bounded = (value: number) => Math.min(1, Math.max(value, Number.MIN_VALUE));
  // With as many wins as losses what was observed is in both tails. Where none is discordant nothing speaks against.
  const midPValue = wins !== losses ? bounded(2 * tail - last) : discordant === 0 ? 1 : 1 - last / 2;
  return { method: "exact McNemar test", pValue: bounded(2 * tail), midPValue };
}

/** Up to this many problems that differ, all sign patterns are tried (at most 4,096). */
const EXACT_UP_TO = 12;
const PERMUTATIONS = 9_999;

/**
 * Paired permutation test: how often is the sum of the differences as large when each problem's sign is tossed? Exact
 * where the differences are multiples of a common fraction, as rates of completions are, or few; else from 9,999 random
 * patterns and the observed one.
 */
export function signFlipTest(differences: readonly number[], seed = 1): PairedTest {
  const unequal = differences.filter((difference) => difference !== 0);
  const exact = signFlipProbability(unequal);
  if (exact !== undefined) return { method: EXACT_PERMUTATION, pValue: exact };
  // Sums that are equal but for rounding count as equal.
  const observed = Math.abs(sumOf(unequal)) - 1e-9;
  if (unequal.length <= EXACT_UP_TO) {
    const patterns = 2 ** unequal.length;
    let asLarge = 0;
    for (let pattern = 0; pattern < patterns; pattern++) {
      if (Math.abs(flippedSum(unequal, (word) => (word === 0 ? pattern : 0))) >= observed) asLarge++;
    }
    return { method: EXACT_PERMUTATION, pValue: asLarge / patterns };
  }
  const { bits32 } = seededRandom(seed);
  let asLarge = 1;
  for (let permutation = 0; permutation < PERMUTATIONS; permutation++) {
    if (Math.abs(flippedSum(unequal, bits32)) >= observed) asLarge++;
  }
  return { method: "paired permutation test, 9,999 random permutations", pValue: asLarge / (PERMUTATIONS + 1) };
}

const EXACT_PERMUTATION = "exact paired permutation test";

/** Sum with the sign of each difference from one bit; `bits` gives 32 of them at a time. */
function flippedSum(differences: readonly number[], bits: (word: number) => number): number {
  let sum = 0;
  let word = 0;
  for (let at = 0; at < differences.length; at++) {
    if (at % 32 === 0) word = bits(at / 32);
    sum += word & 1 ? (differences[at] as number) : -(differences[at] as number);
    word >>>= 1;
  }
  return sum;
}

/** The name of the interval's method where problems share clusters. */
export const CLUSTERED_INTERVAL_METHOD = "95 % cluster-robust interval of paired differences, Student's t";

/**
 * 95 % interval for the mean of differences of problems that come in clusters, such as the same problem in several
 * languages.
 * @param clusters differences by cluster, at least two clusters
 */
export function clusteredDifferenceInterval(clusters: readonly (readonly number[])[]): Interval {
  const mean = sumOf(clusters.map(sumOf)) / sumOf(clusters.map((values) => values.length));
  const half = studentQuantile(clusters.length - 1) * clusteredStandardError(clusters);
  return [Math.max(-1, mean - half), Math.min(1, mean + half)];
}
