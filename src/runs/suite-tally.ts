import type { Verdict } from "../execution/verdict.js";
import { FAILURES } from "../execution/verdict.js";
import type { Metric, ProblemCounts } from "../metrics/metric.js";
import { BREAKDOWN_CLASSES, type BreakdownClass, breakdownClass } from "../metrics/verdict-breakdown.js";
import type { ProblemRate, SuiteReport } from "./report.js";
import { cutsOf } from "./report-cuts.js";

const VERDICT_KEYS = ["passed", "failed", ...FAILURES, "unjudged"] as const;

/** Counts of one suite: three numbers a problem and a few for all, however many completions there are. */
export class SuiteTally {
  readonly #judged: Uint32Array;
  readonly #passed: Uint32Array;
  readonly #unjudged: Uint32Array;
  readonly #verdicts = zeroes(VERDICT_KEYS);
  readonly #breakdown = zeroes(BREAKDOWN_CLASSES);

  /** @param problems ids in the run's order */
  constructor(readonly problems: readonly string[]) {
    this.#judged = new Uint32Array(problems.length);
    this.#passed = new Uint32Array(problems.length);
    this.#unjudged = new Uint32Array(problems.length);
  }

  /** @param problem index of the problem in the run's order */
  add(problem: number, verdict: Verdict): void {
    this.#verdicts[verdict.verdict]++;
    if (verdict.verdict === "failed") this.#verdicts[verdict.failure]++;
    this.#breakdown[breakdownClass(verdict)]++;
    if (verdict.verdict === "unjudged") increment(this.#unjudged, problem);
    else increment(this.#judged, problem);
    if (verdict.verdict === "passed") increment(this.#passed, problem);
  }

  /** True where no completion of the problem was added, judged or not. */
  isEmpty(problem: number): boolean {
    return this.#judged[problem] === 0 && this.#unjudged[problem] === 0;
  }

  report(metrics: readonly Metric[]): SuiteReport {
    const counts = this.#counts();
    const byProblem = Object.fromEntries(
      counts.map(({ problem, judged, passed }): [string, ProblemRate] => [problem, { judged, passed }]),
    );
    const cuts = cutsOf(byProblem);
    return {
      metrics: Object.fromEntries(metrics.map((metric) => [metric.id, metric.compute(counts)])),
      verdicts: { ...this.#verdicts },
      breakdown: { ...this.#breakdown } satisfies Record<BreakdownClass, number>,
      ...(cuts !== undefined && { cuts }),
      byProblem,
    };
  }

  #counts(): ProblemCounts[] {
    return this.problems
      .map((problem, at) => ({
        problem,
        judged: this.#judged[at] as number,
        passed: this.#passed[at] as number,
        unjudged: this.#unjudged[at] as number,
      }))
      .filter((_, at) => !this.isEmpty(at));
  }
}

function zeroes<Key extends string>(keys: readonly Key[]): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
}

function increment(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1;
}
