import type { Problem } from "../benchmarks/problem.js";
import { CladeError } from "../foundation/errors.js";

/** Which problems of a benchmark are wanted. */
export interface ProblemSelection {
  /**
   * Patterns joined by commas, with `*`, `?` and `[…]`, against a problem's id (`humaneval/12`), its official id
   * (`HumanEval/12`), or what follows the slash (`12`).
   */
  readonly glob?: string;
  /** The first so many of those. */
  readonly limit?: number;
}

/**
 * Chooses problems, keeping their order.
 * @throws CladeError USAGE when nothing is left
 */
export function selectProblems(problems: readonly Problem[], selection: ProblemSelection): readonly Problem[] {
  const { glob, limit } = selection;
  const patterns = glob?.split(",").map(patternOf);
  const matching = problems.filter(
    (problem) =>
      patterns === undefined || namesOf(problem).some((name) => patterns.some((pattern) => pattern.test(name))),
  );
  if (matching.length === 0) {
    const example = problems[0]?.id ?? "none";
    throw new CladeError(
      "USAGE",
      `No problem matches ${glob}. Problems are called such as ${example}; * stands for anything.`,
    );
  }
  return matching.slice(0, limit);
}

function namesOf(problem: Problem): readonly string[] {
  return [problem.id, problem.officialId, problem.id.slice(problem.id.indexOf("/") + 1)];
}

function patternOf(glob: string): RegExp {
  const source = glob
    .trim()
    .split(/(\*|\?|\[[^\]]+\])/)
    .map((part, index) => (index % 2 === 0 ? part.replace(/[.+^${}()|[\]\\]/g, "\\$&") : wildcard(part)));
  return new RegExp(`^${source.join("")}$`);
}

function wildcard(part: string): string {
  if (part === "*") return ".*";
  return part === "?" ? "." : part.replace(/^\[!/, "[^").replace(/\\/g, "\\\\");
}
