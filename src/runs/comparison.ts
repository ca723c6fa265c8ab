import type { ComparedPair } from "./comparing/compare-runs.js";
import { compareRuns } from "./comparing/compare-runs.js";
import { ratedRunOfReport } from "./comparing/rated-report.js";
import type { Report } from "./report.js";

/** Two runs on one suite, over the problems that both judged. */
export interface SuiteComparison extends Omit<ComparedPair, "adjusted"> {
  /** Problems with judged completions in both. */
  readonly problems: number;
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
  const { cautions, suites } = compareRuns([ratedRunOfReport(first, "first"), ratedRunOfReport(second, "second")]);
  const compared = Object.entries(suites).flatMap(([suite, { problems, pairs }]) =>
    pairs.map(({ adjusted: _, ...pair }) => [suite, { problems, ...pair }] as const),
  );
  return { benchmark: first.benchmark, suites: Object.fromEntries(compared), cautions };
}
