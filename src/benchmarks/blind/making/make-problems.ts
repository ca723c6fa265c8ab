import { Distinctness } from "./distinctness.js";
import { type BlindProblem, makeProblem } from "./make-problem.js";

/** The first problems of a seed: those of a larger number begin with those of a smaller one. */
export function makeProblems(seed: string, count: number): BlindProblem[] {
  const earlier = new Distinctness();
  return Array.from({ length: count }, (_, number) => makeProblem(seed, number, earlier));
}
