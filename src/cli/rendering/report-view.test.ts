import { describe, expect, it } from "vitest";
import type { Verdict } from "../../execution/verdict.js";
import { compareRuns } from "../../runs/comparing/compare-runs.js";
import { ratedRunOfReport } from "../../runs/comparing/rated-report.js";
import { MeasurementBuilder } from "../../runs/measurements.js";
import type { Report } from "../../runs/report.js";
import { ReportBuilder } from "../../runs/report-builder.js";
import type { RunSpec } from "../../runs/run-spec.js";
import { renderComparison } from "./comparison-view.js";
import { renderReport } from "./report-view.js";
import { renderTable } from "./table.js";
import { terminalStyle } from "./terminal-style.js";
import { columnsOf } from "./visible-text.js";

const plain = terminalStyle({ columns: 80 }, {});
const passed: Verdict = { verdict: "passed" };
const wrong: Verdict = { verdict: "failed", failure: "wrong-answer", somePassed: false, firstFailure: 0 };

/** 164 problems, one completion each, of which `passes` pass. */
function build(passes: number) {
  const problems = Array.from({ length: 164 }, (_, at) => `humaneval/${at}`);
  const spec = {
    benchmark: { id: "humaneval", version: "1", suites: ["tests"], datasetSha256: "0".repeat(64) },
    oracle: { id: "strict" },
  } as unknown as RunSpec;
  const builder = new ReportBuilder({ spec, problems });
  const measured = new MeasurementBuilder();
  for (const [at, problem] of problems.entries()) {
    const record = { problem, sample: 0, suites: { tests: at < passes ? passed : wrong } };
    builder.add(record);
    measured.add({ ...record, cpuTimeMs: at, wallTimeMs: at, memoryBytes: 2 ** 20 });
  }
  return { builder, measured };
}

describe("renderReport", () => {
  it("shows the table, the breakdown and the slowest problems", () => {
    const { builder, measured } = build(74);
    const text = renderReport(builder.build(), plain, measured.build({ slowest: 1, elapsedMs: 4000 }));
    expect(text).toBe(
      [
        "humaneval 1: 164 problems, 164 completions, strict oracle",
        "",
        "tests  pass@1  45.12 %  [37.6, 52.9]",
        "mean over problems of the unbiased estimate; 95 % Wilson interval with effective",
        "sample size, problems as clusters, Student's t",
        "",
        "completions       tests",
        "all tests failed     90  54.9 %",
        "all tests passed     74  45.1 %",
        "",
        "failures      tests",
        "wrong-answer     90  54.9 %",
        "",
        "slowest problems  CPU time  completions  slowest completion",
        "humaneval/163       163 ms            1  163 ms (sample 0)",
        "",
        "judged in 4.0 s, 41.0 completions a second, programs used 13.4 s of CPU time, at most 1.0 MiB each",
      ].join("\n"),
    );
  });

  it("shows suspicious and unjudged completions with hostile text made visible, within the width", () => {
    const { builder } = build(164);
    const detail = "\u001b[2J\u202e worker ended ".repeat(10);
    const broken: Verdict = { verdict: "unjudged", code: "SANDBOX_BROKEN", detail };
    for (let sample = 1; sample <= 12; sample++)
      builder.add({ problem: "humaneval/3", sample, suites: { tests: broken }, suspicions: [{ reason: detail }] });
    const text = renderReport(builder.build(), plain);
    expect(text).toContain("suspicious: 12");
    expect(text).toContain("unjudged: 12");
    expect(text).toContain("and 2 more, see report.json");
    for (const hostile of ["\u001b", "\u202e"]) expect(text).not.toContain(hostile);
    const rows = text.split("\n").filter((line) => line.startsWith("  humaneval/3 sample"));
    expect(rows).toHaveLength(20);
    for (const row of rows) expect(columnsOf(row)).toBeLessThanOrEqual(80);
  });

  it("says why pass@1 is undefined and which problems have no completions", () => {
    const { builder } = build(0);
    const empty = new ReportBuilder({ spec: builder.build().spec, problems: ["humaneval/0", "humaneval/1"] });
    const text = renderReport(empty.build(), plain);
    expect(text).toContain("undefined  no completion was judged");
    expect(text).toContain("problems without completions: 2");
  });

  it("colours only where the style does", () => {
    const report = build(10).builder.build();
    expect(renderReport(report, plain)).not.toContain("\u001b");
    expect(renderReport(report, terminalStyle({ isTTY: true, columns: 80 }, {}))).toContain("\u001b[1m");
  });
});

describe("renderComparison", () => {
  it("says which is better, or that nobody can tell", () => {
    const [few, more, many] = [build(74).builder.build(), build(75).builder.build(), build(120).builder.build()];
    const compared = (second: Report) =>
      renderComparison(compareRuns([ratedRunOfReport(few, "a"), ratedRunOfReport(second, "b\u001b")]), plain);
    const near = compared(more);
    expect(near).toContain("cannot be told apart over 164 problems");
    expect(near).toContain("b\\u{1b}");
    expect(near).not.toContain("\u001b");
    const far = compared(many);
    expect(far).toContain("b\\u{1b} is better over 164 problems");
    expect(far).toMatch(/1 +73\.17 % .*\n2 +45\.12 % /);
    expect(far).toMatch(/\+28\.05 +\[\+\d+\.\d, \+\d+\.\d\] +<0\.001 +<0\.001 +0 : 46, 118 tied/);
  });
});

describe("renderTable", () => {
  it("aligns wide characters and cuts the last column", () => {
    const lines = renderTable(
      [{}, { align: "right" }, {}],
      [
        ["日本", "1", "x".repeat(50)],
        ["abc", "22", "y"],
      ],
      30,
    );
    expect(lines).toEqual([`日本   1  ${"x".repeat(19)}…`, "abc   22  y"]);
  });
});
