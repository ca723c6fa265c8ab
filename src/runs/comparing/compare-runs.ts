import { CladeError } from "../../foundation/errors.js";
import { clusteredStandardError, unpairedStandardError } from "../../metrics/clustered-error.js";
import { meanInterval, sumOf } from "../../metrics/mean-interval.js";
import type { Interval } from "../../metrics/metric.js";
import { benjaminiHochbergAdjusted, holmAdjusted } from "../../metrics/multiple-comparisons.js";
import {
  CLUSTERED_INTERVAL_METHOD,
  clusteredDifferenceInterval,
  DIFFERENCE_INTERVAL_METHOD,
  differenceInterval,
  exactMcNemar,
  type PairedTest,
  signFlipTest,
} from "../../metrics/paired-difference.js";
import { indistinguishableRuns, type RankInterval, rankIntervals } from "../../metrics/ranking.js";
import { NORMAL_QUANTILE } from "../../metrics/student-t.js";
import { cautionsOf } from "./cautions.js";
import type { Rated, RatedRun } from "./rated-run.js";

/** What p-values of several pairs are held against 5 % with. */
export const CORRECTIONS = ["holm", "bh", "none"] as const;
export type Correction = (typeof CORRECTIONS)[number];

export interface CompareOptions {
  /** Holm's unless told. */
  readonly correction?: Correction;
  /** Gives a problem's cluster, such as the problem that it is a translation of; each is its own unless told. */
  readonly clusterOf?: (problem: string) => string;
}

/** Several runs on the same problems. */
export interface RunsComparison {
  /** What makes them less comparable, in sentences; to be read first. */
  readonly cautions: readonly string[];
  readonly correction: Correction;
  readonly suites: Readonly<Record<string, SuiteRanking>>;
}

export interface SuiteRanking {
  /** Problems that all have judged; all numbers are over these. */
  readonly problems: number;
  /** Best first. */
  readonly runs: readonly RankedRun[];
  /** Every pair, in the order in which the runs were given. */
  readonly pairs: readonly ComparedPair[];
  /** Longest runs of neighbours in the ranking in which no pair can be told apart, by name. */
  readonly groups: readonly (readonly string[])[];
  readonly significant: SignificantPairs;
}

export interface RankedRun {
  readonly name: string;
  /** Mean of the problems' rates, from 0 to 1. */
  readonly value: number;
  readonly interval: Interval;
  readonly rank: number;
  /** Ranks that the decided pairs leave open. */
  readonly rankInterval: RankInterval;
}

/** Two of the runs, problem by problem. Differences are second minus first. */
export interface ComparedPair {
  readonly first: string;
  readonly second: string;
  readonly rates: { readonly first: number; readonly second: number };
  readonly difference: {
    readonly value: number;
    readonly interval: Interval;
    readonly method: string;
    /** Cluster-robust. */
    readonly standardError: number;
  };
  readonly test: PairedTest;
  /** p-values adjusted for the number of pairs. */
  readonly adjusted: { readonly holm: number; readonly benjaminiHochberg: number };
  readonly won: { readonly first: number; readonly second: number; readonly tied: number };
  /** A winner only where the interval leaves out zero and the corrected p-value is at most 0.05. */
  readonly better: "first" | "second" | "undecided";
}

/** How many pairs differ at 5 %, by ways to ask. */
export interface SignificantPairs {
  readonly pairs: number;
  /** Paired z test with the cluster-robust error, uncorrected. */
  readonly paired: number;
  /** z test that takes the runs for independent, uncorrected: what is lost without pairing. */
  readonly unpaired: number;
  /** The pair's own test, uncorrected and corrected. */
  readonly exact: number;
  readonly holm: number;
  readonly benjaminiHochberg: number;
}

const LEVEL = 0.05;

/**
 * Compares two runs or more, problem by problem.
 * @throws CladeError USAGE when they are of different benchmarks or share no problem
 */
export function compareRuns(runs: readonly RatedRun[], options: CompareOptions = {}): RunsComparison {
  if (runs.length < 2) throw new CladeError("USAGE", "A comparison needs at least two runs.");
  const benchmarks = new Set(runs.flatMap(({ facts }) => facts.benchmark ?? []));
  if (benchmarks.size > 1) {
    const message = `The runs are of different benchmarks: ${[...benchmarks].join(", ")}. Compare runs of one benchmark.`;
    throw new CladeError("USAGE", message);
  }
  const shared = Object.keys(runs[0]?.suites ?? {}).filter((suite) =>
    runs.every(({ suites }) => Object.hasOwn(suites, suite)),
  );
  const correction = options.correction ?? "holm";
  const compared = shared.map((suite) => [suite, rankSuite(runs, suite, { ...options, correction })] as const);
  const suites = compared.flatMap(([suite, ranking]) => (ranking === undefined ? [] : [[suite, ranking] as const]));
  if (suites.length === 0) throw nothingShared(runs, shared);
  return { cautions: cautionsOf(runs, shared), correction, suites: Object.fromEntries(suites) };
}

function nothingShared(runs: readonly RatedRun[], shared: readonly string[]): CladeError {
  const of = runs.map((run) => {
    const [suite] = Object.keys(run.suites);
    const [example = "none"] = run.suites[suite ?? ""]?.keys() ?? [];
    return `  ${run.name}: suites ${Object.keys(run.suites).join(", ")}; problems such as ${example}`;
  });
  const what = shared.length === 0 ? "suite in common" : "problem in common on which all have judged completions";
  return new CladeError("USAGE", `The runs have no ${what}. Nothing can be compared.\n${of.join("\n")}`);
}

/** Ids of the problems that all runs have judged, in the order of the first. */
export function sharedProblems(runs: readonly RatedRun[], suite: string): string[] {
  const [first, ...others] = runs.map(({ suites }) => suites[suite] ?? new Map<string, Rated>());
  return [...(first?.keys() ?? [])].filter((problem) => others.every((rates) => rates.has(problem)));
}

interface Contestant {
  readonly name: string;
  readonly rated: readonly Rated[];
  readonly rates: readonly number[];
  readonly value: number;
}

type Settled = CompareOptions & { readonly correction: Correction };

function rankSuite(runs: readonly RatedRun[], suite: string, options: Settled): SuiteRanking | undefined {
  const problems = sharedProblems(runs, suite);
  if (problems.length === 0) return undefined;
  const clusters = clustersOf(problems, options.clusterOf);
  const contestants = runs.map((run) => contestant(run, suite, problems));
  const pairs = adjust(
    contestants.flatMap((first, at) => contestants.slice(at + 1).map((second) => comparePair(first, second, clusters))),
    options.correction,
  );
  const ranking = [...contestants].sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1));
  const beats = decisions(pairs);
  const winsAt = (a: number, b: number) => beats(ranking[a]?.name, ranking[b]?.name);
  const ranks = rankIntervals(ranking.length, winsAt);
  const runsOfTies = indistinguishableRuns(ranking.length, (a, b) => winsAt(a, b) || winsAt(b, a));
  return {
    problems: problems.length,
    runs: ranking.map(({ name, value, rates }, at) => ({
      name,
      value,
      interval: meanInterval(rates),
      rank: at + 1,
      rankInterval: ranks[at] as RankInterval,
    })),
    pairs,
    groups: runsOfTies.map(([first, last]) => ranking.slice(first, last + 1).map(({ name }) => name)),
    significant: significantPairs(contestants, pairs),
  };
}

/** Whether the one named first was found better than the other. */
function decisions(pairs: readonly ComparedPair[]): (a: string | undefined, b: string | undefined) => boolean {
  const won = new Set(
    pairs.flatMap(({ first, second, better }) => {
      if (better === "undecided") return [];
      return [JSON.stringify(better === "first" ? [first, second] : [second, first])];
    }),
  );
  return (a, b) => won.has(JSON.stringify([a, b]));
}

function contestant(run: RatedRun, suite: string, problems: readonly string[]): Contestant {
  const rated = problems.map((problem) => run.suites[suite]?.get(problem) as Rated);
  const rates = rated.map(({ rate }) => rate);
  return { name: run.name, rated, rates, value: sumOf(rates) / rates.length };
}

/** Indexes of problems by cluster; `undefined` where each problem is its own. */
function clustersOf(problems: readonly string[], clusterOf: CompareOptions["clusterOf"]): number[][] | undefined {
  if (clusterOf === undefined) return undefined;
  const clusters = new Map<string, number[]>();
  for (const [at, problem] of problems.entries()) {
    const cluster = clusterOf(problem);
    clusters.set(cluster, [...(clusters.get(cluster) ?? []), at]);
  }
  if (clusters.size === problems.length) return undefined;
  if (clusters.size > 1) return [...clusters.values()];
  throw new CladeError("USAGE", "All problems are in one cluster. Nothing can be said from a single cluster.");
}

type UnadjustedPair = Omit<ComparedPair, "adjusted" | "better">;

function comparePair(first: Contestant, second: Contestant, clusters: number[][] | undefined): UnadjustedPair {
  const differences = second.rates.map((rate, at) => rate - (first.rates[at] as number));
  const groups = clusters?.map((members) => members.map((at) => differences[at] as number));
  const wins = differences.filter((difference) => difference > 0).length;
  const losses = differences.filter((difference) => difference < 0).length;
  const singles = [...first.rated, ...second.rated].every(({ completions }) => completions === 1);
  return {
    first: first.name,
    second: second.name,
    rates: { first: first.value, second: second.value },
    difference: {
      value: sumOf(differences) / differences.length,
      interval: groups === undefined ? differenceInterval(differences) : clusteredDifferenceInterval(groups),
      method: groups === undefined ? DIFFERENCE_INTERVAL_METHOD : CLUSTERED_INTERVAL_METHOD,
      standardError: errorOf(groups ?? differences.map((difference) => [difference])),
    },
    test:
      singles && groups === undefined ? exactMcNemar(losses, wins) : signFlipTest(groups?.map(sumOf) ?? differences),
    won: { first: losses, second: wins, tied: differences.length - wins - losses },
  };
}

/** A single problem says nothing of how problems vary. */
function errorOf(groups: readonly (readonly number[])[]): number {
  return groups.length < 2 ? 1 : clusteredStandardError(groups);
}

function adjust(pairs: readonly UnadjustedPair[], correction: Correction): ComparedPair[] {
  const pValues = pairs.map(({ test }) => test.pValue);
  const [holm, bh] = [holmAdjusted(pValues), benjaminiHochbergAdjusted(pValues)];
  return pairs.map((pair, at) => {
    const adjusted = { holm: holm[at] as number, benjaminiHochberg: bh[at] as number };
    // A single pair is not corrected for anything: its interval decides.
    const corrected = { holm: adjusted.holm, bh: adjusted.benjaminiHochberg, none: 0 }[correction];
    const [lower, upper] = pair.difference.interval;
    const side = lower > 0 ? "second" : upper < 0 ? "first" : "undecided";
    return { ...pair, adjusted, better: pairs.length > 1 && corrected > LEVEL ? "undecided" : side };
  });
}

function significantPairs(contestants: readonly Contestant[], pairs: readonly ComparedPair[]): SignificantPairs {
  const rates = new Map(contestants.map((one) => [one.name, one.rates]));
  const several = (contestants[0]?.rates.length ?? 0) > 1;
  const unpaired = pairs.filter(({ first, second, difference }) => {
    if (!several) return false;
    const error = unpairedStandardError(rates.get(first) ?? [], rates.get(second) ?? []);
    return Math.abs(difference.value) > NORMAL_QUANTILE * error;
  });
  const paired = pairs.filter(({ difference: { value, standardError } }) => {
    return Math.abs(value) > NORMAL_QUANTILE * standardError;
  });
  return {
    pairs: pairs.length,
    paired: paired.length,
    unpaired: unpaired.length,
    exact: pairs.filter(({ test }) => test.pValue <= LEVEL).length,
    holm: pairs.filter(({ adjusted }) => adjusted.holm <= LEVEL).length,
    benjaminiHochberg: pairs.filter(({ adjusted }) => adjusted.benjaminiHochberg <= LEVEL).length,
  };
}
