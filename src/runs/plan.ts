import { CladeError } from "../foundation/errors.js";
import {
  type Aim,
  detectableDifference,
  likelyVarianceParts,
  pairedVarianceParts,
  problemsNeeded,
  singleVariance,
  type Trials,
  type VarianceParts,
} from "../metrics/sample-size.js";
import type { Report } from "./report.js";

export interface PlanOptions extends Aim {
  /** Difference of pass@1 to be told, from 0 to 1. */
  readonly difference: number;
  /** Problems one has; those of the pilot unless told. */
  readonly problems?: number;
  /** Completions of each problem by each model to plan for. */
  readonly completions: readonly number[];
  /** With one pilot: how the true rates of two models correlate over problems. */
  readonly correlation: number;
}

/** What it takes to compare two models on one suite. */
export interface SuitePlan {
  /** Problems of the pilot on which this rests. */
  readonly pilotProblems: number;
  readonly variance: VarianceParts;
  /** One line per number of completions, in their order. */
  readonly rows: readonly PlanRow[];
}

export interface PlanRow {
  readonly completions: number;
  /** Problems it takes to tell `difference`. */
  readonly problemsNeeded: number;
  /** The smallest difference, from 0 to 1, that `problems` can tell. */
  readonly detectable: number;
}

export interface Plan {
  readonly benchmark: Report["benchmark"];
  readonly aim: Aim & { readonly difference: number; readonly problems: number };
  readonly suites: Readonly<Record<string, SuitePlan>>;
  /** What the plan takes for granted, in sentences. */
  readonly assumptions: readonly string[];
}

/**
 * Says how many problems and completions it takes to tell two models apart, from one pilot run, or better two.
 * @throws CladeError USAGE when the pilots are of different benchmarks or too small to say
 */
export function planComparison(pilots: readonly [Report, Report?], options: PlanOptions): Plan {
  const [first, second] = pilots;
  if (second !== undefined && first.benchmark.id !== second.benchmark.id) {
    const message = `The pilots are of different benchmarks, ${first.benchmark.id} and ${second.benchmark.id}. Give two runs of one.`;
    throw new CladeError("USAGE", message);
  }
  const problems = options.problems ?? first.problems;
  const assumptions = new Set<string>();
  const suites = Object.keys(first.suites).map((suite) => {
    const { variance, pilotProblems, known } = partsOf(suite, pilots, options, assumptions);
    const rows = known.map((completions) => ({
      completions,
      problemsNeeded: problemsNeeded(variance, completions, options.difference, options),
      detectable: detectableDifference(variance, completions, problems, options),
    }));
    return [suite, { pilotProblems, variance, rows }] as const;
  });
  const { power, level, difference } = options;
  return {
    benchmark: first.benchmark,
    aim: { power, level, difference, problems },
    suites: Object.fromEntries(suites),
    assumptions: [...assumptions],
  };
}

/** The variance, and for which numbers of completions it is known. */
interface KnownParts {
  readonly variance: VarianceParts;
  readonly pilotProblems: number;
  readonly known: readonly number[];
}

function partsOf(
  suite: string,
  [first, second]: readonly [Report, Report?],
  { completions, correlation }: PlanOptions,
  assumptions: Set<string>,
): KnownParts {
  const a = trialsOf(first, suite);
  if (second === undefined) {
    const variance = likelyVarianceParts([...a.values()], correlation);
    if (variance === undefined) throw tooSmall(suite, "one pilot needs two completions of every problem");
    assumptions.add(
      `Both models spread like the pilot, and their rates correlate by ${correlation} over problems (--correlation); a second pilot would tell.`,
    );
    return { variance, pilotProblems: a.size, known: completions };
  }
  const b = trialsOf(second, suite);
  const pairs = [...a].flatMap(([problem, trials]): [Trials, Trials][] => {
    const other = b.get(problem);
    return other === undefined ? [] : [[trials, other]];
  });
  if (pairs.length < 2) throw tooSmall(suite, "the pilots need at least two problems in common");
  const variance = pairedVarianceParts(pairs);
  if (variance !== undefined) return { variance, pilotProblems: pairs.length, known: completions };
  assumptions.add("The pilots have one completion for some problem, so the plan is for one completion each.");
  return { variance: singleVariance(pairs), pilotProblems: pairs.length, known: [1] };
}

function trialsOf(report: Report, suite: string): Map<string, Trials> {
  const rates = Object.entries(report.suites[suite]?.byProblem ?? {});
  return new Map(rates.filter(([, { judged }]) => judged > 0));
}

function tooSmall(suite: string, why: string): CladeError {
  return new CladeError("USAGE", `Nothing can be planned for the suite ${suite}: ${why}.`);
}
