import type { Problem } from "../../benchmarks/problem.js";

/** Finds problems by any spelling of their id: `HumanEval/0`, `HumanEval_0`, `humaneval/0`, `0`. */
export class ProblemIds {
  /** `undefined` for a spelling that two problems share. */
  private readonly problems = new Map<string, Problem | undefined>();

  constructor(problems: readonly Problem[]) {
    for (const problem of problems) {
      for (const spelling of spellings(problem)) {
        const other = this.problems.get(spelling);
        this.problems.set(spelling, this.problems.has(spelling) && other !== problem ? undefined : problem);
      }
    }
  }

  find(id: string | bigint): Problem | undefined {
    return this.problems.get(normal(String(id)));
  }
}

function spellings(problem: Problem): Set<string> {
  const full = [problem.id, problem.officialId];
  return new Set([...full, ...full.map((id) => id.slice(id.indexOf("/") + 1))].map(normal));
}

/** Folders cannot have a slash in their name: an underscore stands for it. */
function normal(id: string): string {
  return id.trim().toLowerCase().replaceAll("/", "_");
}
