import type { Problem } from "../benchmarks/problem.js";
import { CladeError } from "../foundation/errors.js";
import type { LanguageSelection } from "./language-selection.js";

/** Which problems of a benchmark are wanted. Languages are chosen when the benchmark is opened. */
export interface ProblemSelection extends LanguageSelection {
  /** One part of the data, such as MBPP's `test`. */
  readonly split?: string;
  /**
   * Patterns joined by commas, with `*`, `?` and `[…]`, against a problem's id (`humaneval/12`), its official id
   * (`HumanEval/12`), or what follows the slash (`12`).
   */
  readonly glob?: string;
  /** The first so many of those. */
  readonly limit?: number;
  /** What problems are made from, and how many, where a benchmark makes them. */
  readonly seed?: string;
  readonly count?: number;
}

/**
 * Chooses problems, keeping their order.
 * @throws CladeError USAGE when nothing is left, a pattern is none, or there is no such split
 */
export function selectProblems(problems: readonly Problem[], selection: ProblemSelection): readonly Problem[] {
  const { split, glob, limit } = selection;
  const patterns = glob?.split(",").map(patternOf);
  const matching = ofSplit(problems, split).filter(
    (problem) =>
      patterns === undefined || namesOf(problem).some((name) => patterns.some((pattern) => pattern.test(name))),
  );
  if (matching.length === 0) {
    const example = ofSplit(problems, split)[0]?.id ?? "none";
    throw new CladeError(
      "USAGE",
      `No problem matches "${glob}". Problems are called such as ${example}; * stands for anything.`,
    );
  }
  return matching.slice(0, limit);
}

function ofSplit(problems: readonly Problem[], split: string | undefined): readonly Problem[] {
  if (split === undefined) return problems;
  const known = [...new Set(problems.flatMap((problem) => problem.split ?? []))];
  if (known.includes(split)) return problems.filter((problem) => problem.split === split);
  const there = known.length === 0 ? "The benchmark is in one piece." : `There is ${known.join(", ")}.`;
  throw new CladeError("USAGE", `There is no split "${split}". ${there}`);
}

function namesOf(problem: Problem): readonly string[] {
  return [problem.id, problem.officialId, problem.id.slice(problem.id.indexOf("/") + 1)];
}

function patternOf(glob: string): RegExp {
  const source = glob
    .trim()
    .split(/(\*|\?|\[[^\]]+\])/)
    .map((part, index) => (index % 2 === 0 ? part.replace(/[.+^${}()|[\]\\]/g, "\\$&") : wildcard(part)));
  try {
    return new RegExp(`^${source.join("")}$`);
  } catch (cause) {
    throw new CladeError("USAGE", `"${glob}" is no pattern: write ranges in brackets upwards, such as [0-9].`, {
      cause,
    });
  }
}

function wildcard(part: string): string {
  if (part === "*") return ".*";
  return part === "?" ? "." : part.replace(/^\[!/, "[^").replace(/\\/g, "\\\\");
}
