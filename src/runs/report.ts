import type { OracleId, Suspicion } from "../execution/judging/oracle.js";
import type { Failure } from "../execution/verdict.js";
import type { ErrorCode } from "../foundation/errors.js";
import type { MetricValue } from "../metrics/metric.js";
import type { BreakdownClass } from "../metrics/verdict-breakdown.js";
import type { ReportCuts } from "./report-cuts.js";
import type { RunSpec } from "./run-spec.js";

/**
 * Completions per verdict and failure. `passed`, `failed` and `unjudged` add up to all completions; the failures add up
 * to `failed`.
 */
export type VerdictCounts = Readonly<Record<"passed" | "failed" | Failure | "unjudged", number>>;

/** Judged completions of one problem, and how many of them passed. */
export interface ProblemRate {
  readonly judged: number;
  readonly passed: number;
}

/** What a run says about one suite, taken together with all earlier suites (EvalPlus's rule). */
export interface SuiteReport {
  /** By metric id, such as `pass@1`. */
  readonly metrics: Readonly<Record<string, MetricValue>>;
  readonly verdicts: VerdictCounts;
  readonly breakdown: Readonly<Record<BreakdownClass, number>>;
  /** By language, where the benchmark has several. */
  readonly cuts?: ReportCuts;
  /** By problem id, in the benchmark's order; problems without completions are left out. */
  readonly byProblem: Readonly<Record<string, ProblemRate>>;
}

/** A completion that passed or failed in a way that deserves a look. */
export interface SuspiciousCompletion {
  readonly problem: string;
  readonly sample: number;
  readonly suspicions: readonly Suspicion[];
}

/** A completion that could not be judged on a suite, and which fault of ours it was. */
export interface UnjudgedCompletion {
  readonly problem: string;
  readonly sample: number;
  readonly suite: string;
  readonly code: ErrorCode;
  readonly detail: string;
}

/**
 * What a run says. Holds only what the verdicts decide: no times, dates, hosts or numbers of workers, so that the same
 * verdicts give the same bytes.
 */
export interface Report {
  readonly benchmark: { readonly id: string; readonly version: string };
  /** Problems of the run. */
  readonly problems: number;
  readonly completions: number;
  readonly oracle: OracleId;
  /** By suite name, in the benchmark's order. */
  readonly suites: Readonly<Record<string, SuiteReport>>;
  /** All of them, by problem and sample. */
  readonly suspicious: readonly SuspiciousCompletion[];
  /** All of them, by problem, sample and suite. */
  readonly unjudged: readonly UnjudgedCompletion[];
  /** Ids of problems of the run that no completion answers; no metric counts them. */
  readonly problemsWithoutCompletions: readonly string[];
  readonly spec: RunSpec;
}

/** The bytes of `report.json`: the same report gives the same text, whatever the order in which its spec was built. */
export function serialiseReport(report: Report): string {
  return `${JSON.stringify({ ...report, spec: withSortedKeys(report.spec) }, null, 2)}\n`;
}

function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, withSortedKeys(inner)]));
}
