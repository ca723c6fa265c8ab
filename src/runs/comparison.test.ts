import { describe, expect, it } from "vitest";
import { CladeError } from "../foundation/errors.js";
import { compareReports } from "./comparison.js";
import type { ProblemRate, Report } from "./report.js";

function report(rates: Record<string, ProblemRate>, changes: Partial<Report> = {}): Report {
  return {
    benchmark: { id: "humaneval", version: "1" },
    oracle: "strict",
    suites: { tests: { byProblem: rates } },
    unjudged: [],
    spec: { benchmark: { datasetSha256: "0".repeat(64) } },
    ...changes,
  } as unknown as Report;
}

const singles = (answers: string) =>
  Object.fromEntries([...answers].map((answer, at) => [`p/${at}`, { judged: 1, passed: Number(answer) }]));

describe("compareReports", () => {
  it("counts as by hand, one completion each", () => {
    const { suites, cautions } = compareReports(report(singles("1110000000")), report(singles("0111100000")));
    expect(suites.tests).toMatchObject({
      problems: 10,
      rates: { first: 0.3, second: 0.4 },
      won: { first: 1, second: 2, tied: 7 },
      test: { method: "exact McNemar test", pValue: 1 },
      better: "undecided",
    });
    expect(suites.tests?.difference.value).toBeCloseTo(0.1, 12);
    expect(cautions).toEqual([]);
  });

  it("finds the better one, either way round", () => {
    const [worse, best] = [report(singles("0".repeat(20))), report(singles("1".repeat(20)))];
    expect(compareReports(worse, best).suites.tests?.better).toBe("second");
    expect(compareReports(best, worse).suites.tests?.better).toBe("first");
    expect(compareReports(best, best).suites.tests?.better).toBe("undecided");
  });

  it("uses a permutation test where problems have several completions", () => {
    const several = report({ "p/0": { judged: 4, passed: 3 }, "p/1": { judged: 4, passed: 2 } });
    const other = report({ "p/0": { judged: 2, passed: 1 }, "p/1": { judged: 4, passed: 1 } });
    const compared = compareReports(several, other).suites.tests;
    expect(compared?.test).toEqual({ method: "exact paired permutation test", pValue: 0.5 });
    expect(compared?.difference.value).toBeCloseTo(-0.25, 12);
  });

  it("pairs what both judged and says what it left out", () => {
    const first = report({ a: { judged: 1, passed: 1 }, b: { judged: 1, passed: 1 }, c: { judged: 0, passed: 0 } });
    const second = report({ a: { judged: 1, passed: 0 }, d: { judged: 1, passed: 1 } }, { oracle: "official" });
    const { suites, cautions } = compareReports(first, second);
    expect(suites.tests?.problems).toBe(1);
    expect(cautions).toEqual([
      "The oracles differ: strict (first), official (second).",
      "2 problems without judged completions in every run, left out.",
    ]);
  });

  it("refuses runs that have nothing in common", () => {
    const other = report({}, { benchmark: { id: "mbpp", version: "1" } });
    expect(() => compareReports(report(singles("1")), other)).toThrow(CladeError);
    expect(() => compareReports(report(singles("1")), report({}))).toThrow(/no problem in common/);
  });
});
