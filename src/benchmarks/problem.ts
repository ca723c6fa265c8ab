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
  /** Its programming language, where the benchmark has several: an id or alias of the registry of languages. */
  readonly language?: string;
  /** The natural language of its prompt, where the benchmark has several: a FLORES-200 code such as `spa_Latn`. */
  readonly naturalLanguage?: string;
  /** The same problem in all languages has the same value: what gaps between languages are paired by. */
  readonly parallel?: string;
  /** What an instructed model is told, where the benchmark has words of its own for that. */
  readonly instruction?: string;
  /** The benchmark's own wrong solution, where it has one: its tests must fail it. */
  readonly wrongSolution?: string;
  /** Where a completion of a base model ends, as the benchmark says. */
  readonly stopSequences?: readonly string[];
}
