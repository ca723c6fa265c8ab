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

export type BreakdownClass = (typeof BREAKDOWN_CLASSES)[number];

/**
 * The class of a verdict:
 *
 * - `no-code`: the model's text had no code.
 * - `does-not-run`: the program never came to its tests: a compile error, or an error while it was loaded, which is a
 *   `runtime-error` that knows no passed test (`somePassed` false) and no failed one (`firstFailure` unknown).
 * - `all-tests-failed`: it was tested and no test passed; whether by a wrong answer, an error or a limit.
 * - `tests-failed`: it failed its tests, and the oracle cannot tell whether some passed. The official evaluators stop
 *   at the first failure, so this is what their rules give.
 * - `some-passed`, `all-passed`.
 * - `unjudged`: our fault, not the model's.
 */
export function breakdownClass(verdict: Verdict): BreakdownClass {
  if (verdict.verdict === "passed") return "all-passed";
  if (verdict.verdict === "unjudged") return "unjudged";
  if (verdict.failure === "no-code") return "no-code";
  if (verdict.failure === "compile-error") return "does-not-run";
  if (verdict.somePassed === undefined) return "tests-failed";
  if (verdict.somePassed) return "some-passed";
  const untested = verdict.failure === "runtime-error" && verdict.firstFailure === undefined;
  return untested ? "does-not-run" : "all-tests-failed";
}
