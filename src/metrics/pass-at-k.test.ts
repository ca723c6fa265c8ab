import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { ProblemCounts } from "./metric.js";
import { estimatePassAtK, passAtK } from "./pass-at-k.js";

const counts = (problem: string, judged: number, passed: number, unjudged = 0): ProblemCounts => ({
  problem,
  judged,
  passed,
  unjudged,
});

/** Share of all k-subsets of n completions, the first c of them passed, that hold a passed one. */
function bruteForce(n: number, c: number, k: number): number {
  let subsets = 0;
  let withPass = 0;
  for (let mask = 0; mask < 2 ** n; mask++) {
    let size = 0;
    for (let at = 0; at < n; at++) size += (mask >> at) & 1;
    if (size !== k) continue;
    subsets++;
    if ((mask & (2 ** c - 1)) !== 0) withPass++;
  }
  return withPass / subsets;
}

describe("estimatePassAtK", () => {
  it("gives hand-computed values", () => {
    expect(estimatePassAtK(5, 2, 1)).toBe(0.4);
    expect(estimatePassAtK(5, 2, 2)).toBeCloseTo(1 - 3 / 10, 14);
    expect(estimatePassAtK(4, 1, 2)).toBeCloseTo(0.5, 14);
    expect(estimatePassAtK(10, 0, 10)).toBe(0);
    expect(estimatePassAtK(10, 1, 10)).toBe(1);
  });

  it("agrees with the enumeration of all subsets up to 9 completions", () => {
    for (let n = 1; n <= 9; n++)
      for (let c = 0; c <= n; c++)
        for (let k = 1; k <= n; k++) expect(estimatePassAtK(n, c, k)).toBeCloseTo(bruteForce(n, c, k), 12);
  });

  it("stays in [0, 1] and grows with k and c where binomials would overflow", () => {
    let before = 0;
    for (const k of [1, 10, 100, 1000, 10_000]) {
      const estimate = estimatePassAtK(100_000, 7, k);
      expect(estimate).toBeGreaterThan(before);
      expect(estimate).toBeLessThan(1);
      expect(estimatePassAtK(100_000, 8, k)).toBeGreaterThan(estimate);
      before = estimate;
    }
  });

  it("refuses counts that cannot be", () => {
    for (const [n, c, k] of [
      [3, 4, 1],
      [3, -1, 1],
      [3, 1, 4],
      [3, 1, 0],
    ] as const)
      expect(() => estimatePassAtK(n, c, k)).toThrow(RangeError);
  });
});

describe("passAtK", () => {
  it("is the mean over problems, not over completions", () => {
    const value = passAtK(1).compute([counts("a", 1, 1), counts("b", 9, 0, 2)]);
    expect(value).toMatchObject({ status: "computed", value: 0.5, problems: 2, unjudged: 2 });
  });

  it("is undefined where any problem has too few judged completions, and says which", () => {
    const value = passAtK(10).compute([counts("a", 10, 1), counts("b", 9, 1, 1)]);
    expect(value).toEqual({
      status: "undefined",
      reason: "needs 10 completions of every problem, b has 9 and 1 unjudged",
    });
  });

  it("leaves out problems without judged completions, and is undefined without any", () => {
    expect(passAtK(1).compute([counts("a", 2, 1), counts("b", 0, 0, 3)])).toMatchObject({
      value: 0.5,
      problems: 1,
      unjudged: 3,
    });
    expect(passAtK(1).compute([counts("b", 0, 0, 3)])).toMatchObject({ status: "undefined" });
    expect(passAtK(1).compute([])).toMatchObject({ status: "undefined" });
  });
});

const data = process.env.CLADE_DATA_DIR ?? "../shared/data";
const read = (path: string) => gunzipSync(readFileSync(join(data, path))).toString("utf8");
const codegen = "oracle/human-eval/codegen16b.trunc_codetprompt.jsonl.gz";

describe.skipIf(!existsSync(join(data, codegen)))("passAtK on published counts", () => {
  it("gives 22.13, 50.38, 73.78 % for CodeGen-16B", () => {
    const problems = new Map<string, { judged: number; passed: number }>();
    for (const line of read(codegen).trim().split("\n")) {
      const { task_id, passed } = JSON.parse(line) as { task_id: string; passed: boolean };
      const known = problems.get(task_id) ?? { judged: 0, passed: 0 };
      problems.set(task_id, { judged: known.judged + 1, passed: known.passed + Number(passed) });
    }
    const list = [...problems].map(([problem, { judged, passed }]) => counts(problem, judged, passed));
    expect(list.length).toBe(164);
    const percent = [1, 10, 100].map((k) => {
      const value = passAtK(k).compute(list);
      if (value.status !== "computed") throw new Error(value.reason);
      expect(value.interval[0]).toBeLessThan(value.value);
      expect(value.interval[1]).toBeGreaterThan(value.value);
      return (100 * value.value).toFixed(2);
    });
    expect(percent).toEqual(["22.13", "50.38", "73.78"]);
  });
});
