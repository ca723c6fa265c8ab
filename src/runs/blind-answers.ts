import type { MakingOptions } from "../benchmarks/benchmark.js";
import { makeProblems } from "../benchmarks/blind/making/make-problems.js";
import { naturalLanguages } from "../benchmarks/blind/phrases/natural-languages.js";
import { answersTo, omissionsOf, vagueProblem } from "../benchmarks/blind/variants/vague.js";
import type { Problem } from "../benchmarks/problem.js";
import { readCompletions } from "./formats/read-completions.js";

/** What is answered to one completion that asks. */
export interface BlindAnswers {
  /** The benchmark's own id of the problem. */
  readonly problem: string;
  readonly sample: number;
  /** One for every question, in their order. */
  readonly answers: readonly string[];
}

/**
 * Answers questions on vague specifications, for a second turn with the model: what was left out is told to whoever asks.
 * @param file completions of `blind-vague` in any format that is known
 * @throws CladeError USAGE, BAD_COMPLETIONS
 */
export async function answerQuestions(options: MakingOptions, file: string): Promise<readonly BlindAnswers[]> {
  const vague = naturalLanguages(options.naturalLanguage).flatMap((natural) =>
    makeProblems(options.seed, options.problems).map((made): [Problem, ReturnType<typeof omissionsOf>] => [
      vagueProblem(made, natural),
      omissionsOf(made, natural),
    ]),
  );
  const omissions = new Map(vague.map(([{ id }, left]) => [id, left]));
  const { completions } = await readCompletions(
    file,
    vague.map(([problem]) => problem),
  );
  return completions.map(({ problem, officialId, sample, source }) => ({
    problem: officialId,
    sample,
    answers: answersTo(source, omissions.get(problem) ?? []),
  }));
}
