import { describe, expect, it } from "vitest";
import { seededRandom } from "../../foundation/seeded-random.js";
import { auditTable } from "./audit-table.js";
import { isPossible } from "./checks/count-check.js";
import type { CheckId } from "./finding.js";
import type { AuditKnowledge } from "./results-table.js";

const KNOWN: AuditKnowledge = {
  benchmarkOf: (heading) => ({ humaneval: "he", "humaneval+": "he+", mbpp: "mbpp" })[heading],
  problemsOf: (benchmark) => ({ he: [164], "he+": [164], mbpp: [378, 399] })[benchmark] ?? [],
  modelOf: (name) => ({ Alpha: "alpha", "Alpha 2": "alpha-2" })[name],
  published: [
    { name: "Alpha", model: "alpha", scores: { he: 50, "he+": 43.9, mbpp: 61.9 }, where: "here" },
    { name: "Omega-70B", model: undefined, scores: { he: 72, "he+": 65.9, mbpp: 75.4 }, where: "there" },
  ],
};

function table(text: string) {
  const [headings = [], ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return { headings, rows };
}

function found(check: CheckId, text: string, options = {}) {
  return auditTable(table(text), KNOWN, options).findings.filter((one) => one.check === check);
}

describe("means", () => {
  it("are compared with the row, with slack for rounding before and after", () => {
    // Means 2, 1.95 (2.0 within slack), 1.95 (2.1 is off by 0.15), 1.
    const off = found(
      "mean",
      "m | x | y | Avg\na | 1.0 | 3.0 | 2.0\nb | 0.9 | 3.0 | 2.0\nc | 0.9 | 3.0 | 2.1\nd | 1.0 | 1.0 | 1.0",
    );
    expect(off.map(({ cells, message }) => [cells[0]?.row, message])).toEqual([["c", "the mean is 1.95, not 2.1"]]);
    expect(off[0]?.evidence).toBe("(0.9 + 3.0) / 2 = 1.950; off by +0.15");
  });

  it("are left alone where the column is no plain mean, or a score is missing", () => {
    expect(found("mean", "m | x | y | Avg\na | 1 | 3 | 9\nb | 2 | 4 | 8\nc | 1 | 1 | 1")).toEqual([]);
    expect(found("mean", "m | x | y | Avg\na | 1.0 | – | 1.0\nb | 1.0 | 2.0 | 1.5")).toEqual([]);
  });

  it("are never accused where they were rounded from unrounded scores", () => {
    const random = seededRandom(5);
    for (let round = 0; round < 500; round++) {
      const scores = Array.from({ length: 4 }, () => (100 * random.integer(165)) / 164);
      const mean = scores.reduce((sum, score) => sum + score, 0) / 4;
      const row = ["a", ...scores.map((score) => score.toFixed(1)), mean.toFixed(1)].join(" | ");
      expect(found("mean", `m | p | q | r | s | Avg\n${row}`)).toEqual([]);
    }
  });
});

describe("scores with more tests", () => {
  it("are not above those with fewer", () => {
    const wrong = found("plus", "m | HumanEval | HumanEval+\na | 50.0 | 50.6\nb | 50.0 | 50.0\nc | – | 9.1");
    expect(wrong.map(({ evidence }) => evidence)).toEqual(["50.6 > 50.0"]);
    expect(found("plus", "m | MBPP | mbpp_plus\na | 50.0 | 50.6")).toHaveLength(1);
    expect(found("plus", "m | HumanEval | MBPP+\na | 50.0 | 50.6")).toEqual([]);
  });
});

describe("counts", () => {
  it("by hand: of 164, 50.0 is 82 and 81.9 lies between 134 and 135", () => {
    const wrong = found("count", "m | HumanEval\na | 50.0\nb | 81.9\nc | 59.7");
    // 98 / 164 = 59.756: rounded 59.8, cut 59.7.
    expect(wrong.map(({ evidence }) => evidence)).toEqual(["134/164 = 81.707, 135/164 = 82.317"]);
    expect(wrong[0]?.severity).toBe("warning");
  });

  it("need no count out of every possible number of problems", () => {
    // 55.1 is 220 of 399, and no count of 378.
    expect(found("count", "m | MBPP\na | 55.1")).toEqual([]);
    expect(found("count", "m | MBPP\na | 55.1", { problems: { MBPP: 378 } })).toHaveLength(1);
  });

  it("leave pass@10 and unknown benchmarks alone, and take fractions as they are", () => {
    expect(found("count", "m | HumanEval pass@10 | Other\na | 81.9 | 81.9")).toEqual([]);
    expect(found("count", "m | HumanEval pass@1\na | 0.500\nb | 0.819").map(({ cells }) => cells[0]?.row)).toEqual([
      "b",
    ]);
  });

  it("agree with trying every count", () => {
    for (const problems of [7, 33, 164]) {
      for (const decimals of [0, 1, 2]) {
        const unit = 10 ** decimals;
        const reached = new Set<number>();
        for (let count = 0; count <= problems; count++) {
          const exact = (100 * count * unit) / problems;
          reached
            .add(Math.round(exact))
            .add(Math.ceil(exact - 0.5))
            .add(Math.floor(exact + 1e-9));
        }
        for (let scaled = 0; scaled <= 100 * unit; scaled++) {
          const value = Number((scaled / unit).toFixed(decimals));
          expect(isPossible({ value, decimals }, problems, 100), `${value} of ${problems}`).toBe(reached.has(scaled));
        }
      }
    }
  });
});

describe("published rows", () => {
  const head = "m | size | HumanEval | HumanEval+ | MBPP\n";

  it("may be printed for their own model, whatever the spelling, and for no other", () => {
    expect(found("published", `${head}Alpha | 7B | 50.0 | 43.9 | 61.9`)).toEqual([]);
    expect(found("published", `${head}omega | 70 B | 72.0 | 65.9 | 75.4`)).toEqual([]);
    expect(found("published", `${head}Omega | 7 B | 72.0 | 65.9 | 75.4`)).toHaveLength(1);
    const [copied] = found("published", `${head}Alpha 2 | 7B | 50.0 | 43.9 | 61.9`);
    expect(copied).toMatchObject({ severity: "error", message: "the row is the published row of Alpha" });
  });

  it("are equal in every score, three at least", () => {
    expect(found("published", `${head}Beta | 7B | 50.0 | 43.9 | 61.8`)).toEqual([]);
    expect(found("published", `${head}Beta | 7B | 50.0 | 43.9 | –`)).toEqual([]);
  });
});

describe("order", () => {
  const sorted =
    "m | x | y | Avg\na | 9 | 9 | 9\nb | 8 | 8 | 8\nc | 7 | 7 | 7\nd | 6 | 6 | 6\ne | 5 | 5 | 5\nf | 4 | 4 | 4\n";

  it("is of the key, and of the recomputed means", () => {
    expect(found("order", sorted)).toEqual([]);
    // i is printed with a mean of 3 and has one of 8.5: it belongs to second place.
    const [moved] = found("order", `${sorted}g | 3 | 3 | 3\nh | 2 | 2 | 2\ni | 8 | 9 | 1`);
    expect(moved?.evidence).toMatch(/^i 9 → 2 \(8\.50\); b 2 → 3/);
  });

  it("is broken where a row stands below one with less", () => {
    const rows = Array.from({ length: 12 }, (_, at) => `r${at} | ${at === 6 ? 95 : 90 - at}`);
    const [wrong] = found("order", `m | x\n${rows.join("\n")}`);
    expect(wrong?.message).toBe("r6 stands below r5, which has less");
  });

  it("is not asked of a table that is not sorted, unless a column is named", () => {
    const text = "m | x\na | 1\nb | 5\nc | 2\nd | 4\ne | 3\nf | 9";
    expect(found("order", text)).toEqual([]);
    expect(found("order", text, { sort: "x" })).toHaveLength(3);
  });
});

describe("identical cells", () => {
  const random = seededRandom(3);
  const rows = Array.from({ length: 24 }, (_, at) => {
    const [a, b, c] = [20 + 60 * random.uniform(), 20 + 60 * random.uniform(), 20 + 60 * random.uniform()];
    return `r${at} | ${a.toFixed(1)} | ${b.toFixed(1)} | ${c.toFixed(1)}`;
  });

  it("are reported where chance hardly gives them", () => {
    expect(found("identical", ["m | x | y | z", ...rows].join("\n"))).toEqual([]);
    const copied = [...rows, "s | 50.3 | 41.2 | 60.9", "t | 50.3 | 41.2 | 60.9"].join("\n");
    const [finding] = found("identical", `m | x | y | z\n${copied}`);
    expect(finding?.message).toBe("s and t share 3 scores");
  });

  it("are not reported where scores are coarse", () => {
    const coarse = Array.from({ length: 30 }, (_, at) => `r${at} | ${at % 3} | ${at % 3}`).join("\n");
    expect(found("identical", `m | x | y\n${coarse}`)).toEqual([]);
  });
});

describe("units", () => {
  it("of a column, of columns side by side, and of quantities", () => {
    const [fraction] = found("units", "m | x | y\na | 73.4 | 65.0\nb | 0.71 | 63.0\nc | 50.1 | 0.6");
    expect(fraction?.message).toMatch(/^0\.71 seems a fraction/);
    expect(found("units", "m | x | y\na | 73.4 | 0.65\nb | 50.1 | 0.60")[0]?.message).toMatch(/run to 1/);
    expect(found("units", "m | Size\na | 3 TB\nb | 886 GB\nc | 1B tokens")[0]?.message).toBe(
      "bytes and tokens stand in one column",
    );
  });

  it("do not mind a weak model's 0.6 %", () => {
    expect(found("units", "m | x | y\na | 0.6 | 0.6\nb | 50.1 | 44.0")).toEqual([]);
  });
});

describe("resolution", () => {
  it("by hand: of 164, 2 points are nothing and 30 are something", () => {
    // The standard error of a difference near 70 % is about 5 points, so 95 % needs 10.
    const rows = "a | 75.0\nb | 73.2\nc | 70.1\nd | 40.2\ne | 10.4";
    const [note] = found("resolution", `m | HumanEval\n${rows}`);
    expect(note).toMatchObject({ severity: "note", message: "2 of 4 neighbours cannot be told apart" });
    expect(note?.cells.map(({ row }) => row)).toEqual(["a", "b", "c"]);
  });
});

describe("an audit", () => {
  it("puts the worst first, and leaves out what is asked to be left out", () => {
    const text =
      "m | HumanEval | HumanEval+\na | 75.9 | 76.2\nb | 60.4 | 50.0\nc | 50.0 | 43.9\nd | 40.2 | 31.7\ne | 30.5 | 25.0";
    const severities = auditTable(table(text), KNOWN).findings.map(({ severity }) => severity);
    expect(severities).toEqual(["error", "warning", "note"]);
    const errors = auditTable(table(text), KNOWN, { severity: "error" });
    expect(errors.findings.map(({ check }) => check)).toEqual(["plus"]);
  });

  it("says why a check could not look at anything", () => {
    const { checks, findings } = auditTable(table("m | a\nx | 1\ny | 2"), KNOWN);
    expect(findings).toEqual([]);
    expect(checks.find(({ id }) => id === "mean")?.skipped).toBe("no column is headed as a mean");
  });
});
