import { sharedProblems } from "./compare-runs.js";
import type { JudgedSource, RatedRun } from "./rated-run.js";

/** A problem on which two runs do not have the same rate. */
export interface DifferingProblem {
  readonly problem: string;
  readonly rates: { readonly first: number; readonly second: number };
  /** Where asked for and where the runs hold them. */
  readonly programs?: { readonly first: readonly JudgedSource[]; readonly second: readonly JudgedSource[] };
}

/**
 * Problems that the first run does better than the second, then those that it does worse, largest difference first.
 * @param options.programs read the programs of each too
 */
export async function differingProblems(
  [first, second]: readonly [RatedRun, RatedRun],
  suite: string,
  options: { readonly programs?: boolean } = {},
): Promise<DifferingProblem[]> {
  const rateIn = (run: RatedRun, problem: string) => run.suites[suite]?.get(problem)?.rate ?? 0;
  const found = sharedProblems([first, second], suite)
    .map((problem) => ({ problem, rates: { first: rateIn(first, problem), second: rateIn(second, problem) } }))
    .filter(({ rates }) => rates.first !== rates.second)
    .sort((a, b) => a.rates.second - a.rates.first - (b.rates.second - b.rates.first));
  const ordered = [
    ...found.filter(({ rates }) => rates.first > rates.second),
    ...found.filter(({ rates }) => rates.first < rates.second).reverse(),
  ];
  if (options.programs !== true) return ordered;
  return Promise.all(
    ordered.map(async (one) => ({
      ...one,
      programs: {
        first: (await first.programs?.(one.problem)) ?? [],
        second: (await second.programs?.(one.problem)) ?? [],
      },
    })),
  );
}
