import type { ErrorCode } from "../foundation/errors.js";

/** Why a program did not earn a pass. */
export const FAILURES = [
  "no-code",
  "compile-error",
  "wrong-answer",
  "runtime-error",
  "time-limit",
  "memory-limit",
  "output-limit",
] as const;

export type Failure = (typeof FAILURES)[number];

/**
 * What one program earned on one suite. `detail` is deterministic: no addresses, times or process ids.
 * `somePassed` tells "some tests passed" from "all failed" where the oracle could see it.
 */
export type Verdict =
  | { readonly verdict: "passed" }
  | {
      readonly verdict: "failed";
      readonly failure: Failure;
      readonly detail?: string;
      readonly somePassed?: boolean;
      /** Index of the first test that failed, from 0, where tests have indices. */
      readonly firstFailure?: number;
      /** Official rules only: the word the official evaluator uses (`fail`, `timeout`, `failed: …`, `timed out`). */
      readonly official?: string;
      /** Official rules only: how many tests ended, where the official evaluator counts them. */
      readonly reached?: number;
    }
  | { readonly verdict: "unjudged"; readonly code: ErrorCode; readonly detail: string };
