import { expect, test } from "vitest";
import { readTask } from "../../../models/baselines/read-task.js";
import { searchPrograms } from "../../../models/baselines/search-programs.js";
import type { Data } from "../core/core.js";
import { dataKey } from "../making/data-key.js";
import type { BlindProblem } from "../making/make-problem.js";
import { makeProblems } from "../making/make-problems.js";
import { naturalLanguages } from "../phrases/natural-languages.js";
import { pythonProblem } from "./function-problem.js";

/** How many of the search's first five programs pass all hidden calls. */
function passing(problem: BlindProblem): number {
  const natural = naturalLanguages("en")[0];
  const text = natural === undefined ? "" : pythonProblem(problem, natural).prompt;
  const task = readTask({ kind: "text", text });
  if (task === undefined) return 0;
  return searchPrograms(task, 5).filter(({ typescript }) => {
    const run = new Function(...task.parameters, `return ${typescript}`) as (...values: readonly Data[]) => Data;
    try {
      return problem.hidden.every(({ arguments: values, answer }) => dataKey(run(...values)) === dataKey(answer));
    } catch {
      return false;
    }
  }).length;
}

// guessing from examples must do worse the deeper a problem is, or its depth says nothing about its difficulty
test("what search solves falls with the depth", { timeout: 240_000 }, () => {
  const problems = makeProblems("difficulty", 24);
  const solved = (depths: readonly number[], least: (count: number) => boolean) =>
    problems.filter((problem) => depths.includes(problem.depth) && least(passing(problem))).length;
  const some = [
    [1, 2],
    [3, 4],
    [5, 6],
  ].map((depths) => solved(depths, (count) => count > 0));
  expect(some[0]).toBeGreaterThan(0);
  expect(some).toEqual([...some].sort((a, b) => b - a));
  expect(some[0]).toBeGreaterThan(some[2] ?? 0);
});
