import { Distinctness } from "./distinctness.js";
import { type BlindProblem, makeProblem } from "./make-problem.js";

/** What was made last: one command asks for the same problems several times, and they take a while. */
let last: { readonly seed: string; readonly problems: readonly BlindProblem[] } | undefined;

/** The first problems of a seed: those of a larger number begin with those of a smaller one. */
export function makeProblems(seed: string, count: number): BlindProblem[] {
  if (last?.seed !== seed || last.problems.length < count) {
    const earlier = new Distinctness();
    last = { seed, problems: Array.from({ length: count }, (_, number) => makeProblem(seed, number, earlier)) };
  }
  return last.problems.slice(0, count);
}
