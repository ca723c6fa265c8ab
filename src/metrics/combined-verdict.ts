import type { Verdict } from "../execution/verdict.js";

/**
 * What a completion earned on several suites taken as one, in order: EvalPlus's rule that HumanEval+ is passed only with
 * HumanEval passed too.
 *
 * - `unjudged` where any suite is unjudged. (Calling it failed because another suite failed would leave out passes more
 *   often than failures, and bias the rate.)
 * - `passed` where all passed.
 * - Otherwise the first failed suite's verdict. Its `somePassed` is true where an earlier suite passed or any suite saw
 *   a passed test; false where all that could pass did not; unknown where an oracle could not tell.
 */
export function combineVerdicts(verdicts: readonly Verdict[]): Verdict {
  // Plain loops: a report on a million completions calls this a million times.
  let first: Verdict | undefined;
  let somePassed: boolean | undefined = false;
  for (const verdict of verdicts) {
    if (verdict.verdict === "unjudged") return verdict;
    if (verdict.verdict === "failed") {
      first ??= verdict;
      somePassed = eitherKnown(somePassed, verdict.somePassed);
    } else if (first === undefined) somePassed = true;
  }
  if (first?.verdict !== "failed") return PASSED;
  if (somePassed === first.somePassed) return first;
  const { somePassed: _, ...failed } = first;
  return somePassed === undefined ? failed : { ...failed, somePassed };
}

const PASSED: Verdict = { verdict: "passed" };

/** True where either is, false where both are, otherwise unknown. */
function eitherKnown(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  if (a === true || b === true) return true;
  return a === false && b === false ? false : undefined;
}
