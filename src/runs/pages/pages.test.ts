import { describe, expect, it } from "vitest";
import { auditTable } from "../../metrics/audit/audit-table.js";
import { compareRuns } from "../comparing/compare-runs.js";
import type { RatedRun } from "../comparing/rated-run.js";
import type { Report } from "../report.js";
import { ReportBuilder } from "../report-builder.js";
import type { RunSpec } from "../run-spec.js";
import { auditPage } from "./audit-page.js";
import { comparisonPage } from "./comparison-page.js";
import { runPage } from "./run-page.js";

const HOSTILE = `</pre><script>alert(1)</script><img src=x onerror=alert(2)>"'&\u202e\u0007\ud800`;

function expectHarmless(page: string): void {
  expect(page).not.toMatch(/<script|<img|<link|<iframe|<foreignObject|javascript:/i);
  expect(page).not.toMatch(/<[^>"]*(?:"[^"]*"[^>"]*)* (src|href|onerror)=/i);
  expect(page.replaceAll("http://www.w3.org/2000/svg", "").replaceAll("http://www.w3.org/1999/xlink", "")).not.toMatch(
    /https?:\/\//,
  );
  for (const hidden of ["\u202e", "\u0007", "\ud800"]) expect(page).not.toContain(hidden);
  expect(page).toContain("&lt;script&gt;");
  for (const theme of ["light", "dark", "print"]) expect(page).toContain(`<div class="for-${theme}"`);
}

function report(): Report {
  const spec = {
    benchmark: { id: "b", version: HOSTILE, suites: ["tests"], datasetSha256: "0" },
    oracle: { id: "strict" },
    problems: { ids: ["b/0", "b/1"] },
  } as unknown as RunSpec;
  const builder = new ReportBuilder({ spec, problems: ["b/0", "b/1"] });
  const suites = { tests: { verdict: "failed", failure: "runtime-error", detail: HOSTILE } } as const;
  builder.add({
    problem: "b/0",
    sample: 0,
    suites: { tests: { verdict: "passed" } },
    suspicions: [{ reason: HOSTILE }],
  });
  builder.add({ problem: "b/1", sample: 0, suites });
  return builder.build();
}

function rated(name: string, rate: number): RatedRun {
  const tests = new Map([0, 1, 2].map((at) => [`p/${at}`, { rate, completions: 1 }]));
  return { name, suites: { tests }, facts: { oracle: HOSTILE }, settings: {}, unjudged: 0 };
}

describe("pages", () => {
  it("of a run hold hostile text as text, and fetch nothing", () => {
    const page = runPage(report(), HOSTILE);
    expectHarmless(page);
    expect(page).toContain("50.00 %");
  });

  it("of a comparison hold hostile names and programs as text", () => {
    const comparison = compareRuns([rated(HOSTILE, 1), rated("b", 0), rated("c", 1)]);
    const programs = { first: [{ sample: 0, source: HOSTILE, suites: {} }], second: [] };
    const differing = { tests: [{ problem: HOSTILE, rates: { first: 1, second: 0 }, programs }] };
    const page = comparisonPage(comparison, { differing });
    expectHarmless(page);
    expect(page).toContain("cannot be told apart");
  });

  it("of an audit hold hostile cells as text", () => {
    const raw = {
      headings: ["Model", "HumanEval", "HumanEval+"],
      rows: [
        [HOSTILE, "50.0", "60.0"],
        ["b", "40.0", "30.0"],
      ],
    };
    const known = { HumanEval: "humaneval", "HumanEval+": "humaneval-plus" } as Readonly<Record<string, string>>;
    const audit = auditTable(raw, {
      benchmarkOf: (heading) => known[heading],
      problemsOf: () => [164],
      modelOf: () => undefined,
      published: [],
    });
    expect(audit.findings.length).toBeGreaterThan(0);
    expectHarmless(auditPage(audit, HOSTILE));
  });
});
