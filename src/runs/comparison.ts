import { CladeError } from "../foundation/errors.js";
import { sumOf } from "../metrics/mean-interval.js";
import type { Interval } from "../metrics/metric.js";
import {
  DIFFERENCE_INTERVAL_METHOD,
  differenceInterval,
  exactMcNemar,
  type PairedTest,
  signFlipTest,
} from "../metrics/paired-difference.js";
import type { ProblemRate, Report } from "./report.js";

/** Two runs on one suite, over the problems that both judged. */
export interface SuiteComparison {
  /** Problems with judged completions in both. */
  readonly problems: number;
  /** pass@1 of each over these problems. */
  readonly rates: { readonly first: number; readonly second: number };
  /** pass@1 of the second minus that of the first. */
  readonly difference: { readonly value: number; readonly interval: Interval; readonly method: string };
  readonly test: PairedTest;
  /** Problems by who has the higher rate on them. */
  readonly won: { readonly first: number; readonly second: number; readonly tied: number };
  /** `undecided` where the interval covers zero: the two cannot be told apart. */
  readonly better: "first" | "second" | "undecided";
}

/** Two runs of one benchmark held against each other, problem by problem. */
export interface Comparison {
  readonly benchmark: Report["benchmark"];
  /** By suite name; suites that only one of them has are left out. */
  readonly suites: Readonly<Record<string, SuiteComparison>>;
  /** What makes the two less comparable, in sentences. */
  readonly cautions: readonly string[];
}

/**
 * Compares two reports by pass@1.
 * @throws CladeError USAGE when they are of different benchmarks or share no judged problem
 */
export function compareReports(first: Report, second: Report): Comparison {
  if (first.benchmark.id !== second.benchmark.id) {
    const message = `The runs are of different benchmarks, ${first.benchmark.id} and ${second.benchmark.id}. Compare two runs of one benchmark.`;
    throw new CladeError("USAGE", message);
  }
  const shared = Object.keys(first.suites).filter((suite) => Object.hasOwn(second.suites, suite));
  const suites = shared.map((suite) => [suite, compareSuite(rates(first, suite), rates(second, suite))] as const);
  if (suites.length === 0 || suites.some(([, comparison]) => comparison === undefined)) {
    const message =
      "The runs have no problem in common on which both have judged completions. Nothing can be compared.";
    throw new CladeError("USAGE", message);
  }
  return {
    benchmark: first.benchmark,
    suites: Object.fromEntries(suites) as Record<string, SuiteComparison>,
    cautions: cautions(first, second),
  };
}

type Rates = Readonly<Record<string, ProblemRate>>;

function rates(report: Report, suite: string): Rates {
  return report.suites[suite]?.byProblem ?? {};
}

function compareSuite(first: Rates, second: Rates): SuiteComparison | undefined {
  const pairs = pairUp(first, second);
  if (pairs.length === 0) return undefined;
  const differences = pairs.map(([a, b]) => rateOf(b) - rateOf(a));
  const secondWins = differences.filter((difference) => difference > 0).length;
  const firstWins = differences.filter((difference) => difference < 0).length;
  const singles = pairs.every(([a, b]) => a.judged === 1 && b.judged === 1);
  const interval = differenceInterval(differences);
  return {
    problems: pairs.length,
    rates: {
      first: sumOf(pairs.map(([a]) => rateOf(a))) / pairs.length,
      second: sumOf(pairs.map(([, b]) => rateOf(b))) / pairs.length,
    },
    difference: { value: sumOf(differences) / pairs.length, interval, method: DIFFERENCE_INTERVAL_METHOD },
    test: singles ? exactMcNemar(firstWins, secondWins) : signFlipTest(differences),
    won: { first: firstWins, second: secondWins, tied: pairs.length - firstWins - secondWins },
    better: interval[0] > 0 ? "second" : interval[1] < 0 ? "first" : "undecided",
  };
}

function pairUp(first: Rates, second: Rates): [ProblemRate, ProblemRate][] {
  return Object.entries(first).flatMap(([problem, a]): [ProblemRate, ProblemRate][] => {
    const b = Object.hasOwn(second, problem) ? second[problem] : undefined;
    return b !== undefined && a.judged > 0 && b.judged > 0 ? [[a, b]] : [];
  });
}

function rateOf(problem: ProblemRate): number {
  return problem.passed / problem.judged;
}

function cautions(first: Report, second: Report): string[] {
  const found: string[] = [];
  if (first.benchmark.version !== second.benchmark.version) {
    found.push(`The data differ: version ${first.benchmark.version} and ${second.benchmark.version}.`);
  }
  if (first.oracle !== second.oracle) found.push(`The oracles differ: ${first.oracle} and ${second.oracle}.`);
  const [suite = ""] = Object.keys(first.suites);
  const [a, b] = [rates(first, suite), rates(second, suite)];
  const left = Object.keys(a).length + Object.keys(b).length - 2 * pairUp(a, b).length;
  if (left > 0)
    found.push(`${left} problem${left === 1 ? "" : "s"} with completions in only one run, or none judged, left out.`);
  const unjudged = first.unjudged.length + second.unjudged.length;
  if (unjudged > 0)
    found.push(`${unjudged} verdict${unjudged === 1 ? " is" : "s are"} missing because they could not be judged.`);
  return found;
}
