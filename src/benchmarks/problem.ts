import type { JudgedProblemSource } from "../execution/tests.js";

declare const problemId: unique symbol;
/** Clade's id of a problem, such as `humaneval/0`. */
export type ProblemId = string & { readonly [problemId]: true };

/** One benchmark item. */
export interface Problem extends JudgedProblemSource {
  readonly id: ProblemId;
  /** The id the benchmark's own files use (`HumanEval/0`, `Mbpp/2`, `11`). */
  readonly officialId: string;
  /** What a base model continues. A completion that is not a whole solution is appended to it. */
  readonly prompt: string;
  /** The part of the data it belongs to, where the data has parts (MBPP: `prompt`, `test`, `validation`, `train`). */
  readonly split?: string;
}
