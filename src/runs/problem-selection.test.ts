import { describe, expect, it } from "vitest";
import type { Problem } from "../benchmarks/problem.js";
import { selectProblems } from "./problem-selection.js";

const problems = Array.from(
  { length: 30 },
  (_, number) => ({ id: `humaneval/${number}`, officialId: `HumanEval/${number}` }) as Problem,
);
const numbers = (glob?: string, limit?: number) =>
  selectProblems(problems, { ...(glob !== undefined && { glob }), ...(limit !== undefined && { limit }) }).map(
    (problem) => Number(problem.id.split("/")[1]),
  );

describe("selectProblems", () => {
  it("takes all without a pattern", () => expect(numbers()).toHaveLength(30));
  it.each([
    ["humaneval/7", [7]],
    ["HumanEval/7", [7]],
    ["7", [7]],
    ["2?", [20, 21, 22, 23, 24, 25, 26, 27, 28, 29]],
    ["humaneval/[13]", [1, 3]],
    ["[!0-8]", [9]],
    ["*9", [9, 19, 29]],
    ["3, 12,0", [0, 3, 12]],
  ])("understands %s", (glob, expected) => expect(numbers(glob)).toEqual(expected));
  it("takes the first of those that match", () => expect(numbers("*9", 2)).toEqual([9, 19]));
  it("says what problems are called when none matches", () => {
    expect(() => numbers("humaneval.7")).toThrow("such as humaneval/0");
  });
  it("takes one split", () => {
    const split = (at: number) => (at < 10 ? "prompt" : "test");
    const parts = problems.map((problem, at) => ({ ...problem, split: split(at) }));
    expect(selectProblems(parts, { split: "test" })).toHaveLength(20);
    expect(selectProblems(parts, { split: "test", glob: "*9" }).map(({ id }) => id)).toEqual([
      "humaneval/19",
      "humaneval/29",
    ]);
    expect(() => selectProblems(parts, { split: "tset" })).toThrow('no split "tset". There is prompt, test.');
    expect(() => selectProblems(problems, { split: "test" })).toThrow("in one piece");
  });
  it("refuses what is no pattern", () => expect(() => numbers("[9-0]")).toThrow('"[9-0]" is no pattern'));
});
