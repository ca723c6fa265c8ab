import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Verdict } from "../execution/verdict.js";
import { CladeError } from "../foundation/errors.js";
import { seededRandom } from "../foundation/seeded-random.js";
import { MeasurementBuilder } from "./measurements.js";
import { serialiseReport } from "./report.js";
import { ReportBuilder } from "./report-builder.js";
import type { RunSpec } from "./run-spec.js";
import type { VerdictRecord } from "./verdict-record.js";

const passed: Verdict = { verdict: "passed" };
const wrong: Verdict = { verdict: "failed", failure: "wrong-answer", somePassed: true, firstFailure: 1 };
const broken: Verdict = { verdict: "unjudged", code: "SANDBOX_BROKEN", detail: "the worker died" };

function specFor(suites: string[], count: number): RunSpec {
  return {
    clade: "0.1.0",
    benchmark: { id: "humaneval-plus", version: "v0.1.10", datasetSha256: "00", suites },
    completions: { file: "a.jsonl", sha256: "11", format: "evalplus" },
    oracle: { id: "strict", version: "1" },
    sandbox: { id: "namespace", toolchain: "Python 3.11.2" },
    limits: { cpuTimeMs: 1, idleTimeMs: 1, memoryBytes: 1, outputBytes: 1, fileBytes: 1, processes: 1 },
    problems: { ids: Array.from({ length: count }, (_, at) => `p/${at}`) },
  };
}

type Added = Parameters<ReportBuilder["add"]>[0];

function build(records: readonly Added[], problems = ["p/0", "p/1", "p/2"], spec = specFor(["base", "plus"], 3)) {
  const builder = new ReportBuilder({ spec, problems });
  for (const record of records) builder.add(record);
  return builder.build();
}

const records: Added[] = [
  { problem: "p/1", sample: 1, suites: { base: passed, plus: passed } },
  { problem: "p/0", sample: 10, suites: { base: wrong, plus: passed } },
  { problem: "p/0", sample: 9, suites: { base: passed, plus: wrong }, suspicions: [{ reason: "official differs" }] },
  { problem: "p/1", sample: 0, suites: { base: broken, plus: broken } },
  { problem: "p/0", sample: 2, suites: { base: passed, plus: passed }, suspicions: [{ reason: "official differs" }] },
];

describe("ReportBuilder", () => {
  it("counts as by hand", () => {
    const report = build(records);
    expect(report).toMatchObject({
      problems: 3,
      completions: 5,
      oracle: "strict",
      problemsWithoutCompletions: ["p/2"],
    });
    expect(report.benchmark).toEqual({ id: "humaneval-plus", version: "v0.1.10" });
    const { base, plus } = report.suites;
    expect(base?.byProblem).toEqual({ "p/0": { judged: 3, passed: 2 }, "p/1": { judged: 1, passed: 1 } });
    expect(plus?.byProblem).toEqual({ "p/0": { judged: 3, passed: 1 }, "p/1": { judged: 1, passed: 1 } });
    expect(base?.metrics["pass@1"]).toMatchObject({ value: (2 / 3 + 1) / 2, problems: 2, unjudged: 1 });
    expect(plus?.metrics["pass@1"]).toMatchObject({ value: (1 / 3 + 1) / 2 });
    expect(plus?.metrics["pass@10"]).toMatchObject({ status: "undefined" });
    expect(plus?.verdicts).toMatchObject({ passed: 2, failed: 2, "wrong-answer": 2, "time-limit": 0, unjudged: 1 });
    expect(plus?.breakdown).toMatchObject({ "all-passed": 2, "some-passed": 2, unjudged: 1 });
  });

  it("lists suspicious and unjudged completions in order", () => {
    const report = build(records);
    expect(report.suspicious.map(({ problem, sample }) => [problem, sample])).toEqual([
      ["p/0", 2],
      ["p/0", 9],
    ]);
    expect(report.unjudged).toEqual([
      { problem: "p/1", sample: 0, suite: "base", code: "SANDBOX_BROKEN", detail: "the worker died" },
      { problem: "p/1", sample: 0, suite: "plus", code: "SANDBOX_BROKEN", detail: "the worker died" },
    ]);
  });

  it("gives the same bytes for any order of verdicts and of the spec's keys", () => {
    const bytes = serialiseReport(build(records));
    const random = seededRandom(5);
    for (let round = 0; round < 20; round++) {
      const shuffled = records.map((record) => ({ record, key: random.uniform() })).sort((a, b) => a.key - b.key);
      const spec = specFor(["base", "plus"], 3);
      const turned = Object.fromEntries(Object.entries(spec).reverse()) as RunSpec;
      expect(
        serialiseReport(
          build(
            shuffled.map(({ record }) => record),
            undefined,
            turned,
          ),
        ),
      ).toBe(bytes);
    }
    expect(Object.keys(JSON.parse(bytes))).toEqual([
      "benchmark",
      "problems",
      "completions",
      "oracle",
      "suites",
      "suspicious",
      "unjudged",
      "problemsWithoutCompletions",
      "spec",
    ]);
    expect(bytes).not.toMatch(/TimeMs":\s*\d{3}|date|host|workers/);
  });

  it("refuses verdicts of another run", () => {
    expect(() => build([{ problem: "q/0", sample: 0, suites: { base: passed, plus: passed } }])).toThrow(CladeError);
    expect(() => build([{ problem: "p/0", sample: 0, suites: { base: passed } }])).toThrow(/no verdict on suite plus/);
  });

  it("reports on no completions at all", () => {
    const report = build([]);
    expect(report.suites.base?.metrics["pass@1"]).toMatchObject({ status: "undefined" });
    expect(report.problemsWithoutCompletions).toHaveLength(3);
  });

  it("takes a million verdicts in seconds and in little memory", () => {
    const problems = Array.from({ length: 1000 }, (_, at) => `p/${at}`);
    const builder = new ReportBuilder({ spec: specFor(["base", "plus"], 1000), problems });
    const measurements = new MeasurementBuilder();
    const started = process.cpuUsage();
    const before = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
    for (let at = 0; at < 1_000_000; at++) {
      const record: VerdictRecord = {
        problem: problems[at % 1000]!,
        sample: Math.floor(at / 1000),
        suites: { base: at % 3 === 0 ? wrong : passed, plus: at % 5 === 0 ? wrong : passed },
        cpuTimeMs: 1,
        wallTimeMs: 1,
        memoryBytes: 1,
      };
      builder.add(record);
      measurements.add(record);
    }
    const report = builder.build();
    const { user } = process.cpuUsage(started);
    const grown = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed - before;
    expect(report.completions).toBe(1_000_000);
    expect(report.suites.base?.verdicts.passed).toBe(1_000_000 - Math.ceil(1_000_000 / 3));
    expect(measurements.build().slowestProblems).toHaveLength(5);
    expect(user / 1e6).toBeLessThan(8);
    expect(grown / 2 ** 20).toBeLessThan(150);
  });
});

describe("MeasurementBuilder", () => {
  it("adds up and lists the costliest problems and their slowest completion", () => {
    const builder = new MeasurementBuilder();
    const cost = (problem: string, sample: number, cpuTimeMs: number) =>
      builder.add({ problem, sample, cpuTimeMs, wallTimeMs: cpuTimeMs + 1, memoryBytes: 100 * cpuTimeMs });
    cost("a", 0, 5);
    cost("b", 0, 3);
    cost("b", 1, 4);
    cost("c", 0, 1);
    const measured = builder.build({ slowest: 2, elapsedMs: 2000, judgedNow: 3 });
    expect(measured).toEqual({
      completions: 4,
      cpuTimeMs: 13,
      programWallTimeMs: 17,
      memoryBytes: 500,
      slowestProblems: [
        { problem: "b", completions: 2, cpuTimeMs: 7, slowest: { sample: 1, cpuTimeMs: 4 } },
        { problem: "a", completions: 1, cpuTimeMs: 5, slowest: { sample: 0, cpuTimeMs: 5 } },
      ],
      elapsedMs: 2000,
      completionsPerSecond: 1.5,
    });
  });
});

const folder = join(process.env.CLADE_DATA_DIR ?? "../shared/data", "evalplus/published-results");

describe.skipIf(!existsSync(folder))("ReportBuilder on EvalPlus's published results", () => {
  // The files hold statuses only. HumanEval: as the data README gives it; MBPP: 172 and 143 of 378, counted by hand.
  it.each([
    ["humaneval", "45.12", "39.02"],
    ["mbpp", "45.50", "37.83"],
  ])("gives Mistral-7B-Instruct-v0.2 on %s %s and %s %%", (dataset, base, plus) => {
    const file = join(folder, `${dataset}.Mistral-7B-Instruct-v0.2.eval_results.json.gz`);
    const published = JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")) as {
      eval: Record<string, { base_status: string; plus_status: string }[]>;
    };
    const verdict = (status: string): Verdict =>
      status === "pass" ? passed : { verdict: "failed", failure: "wrong-answer" };
    const added = Object.entries(published.eval).flatMap(([problem, samples]) =>
      samples.map((status, sample) => ({
        problem,
        sample,
        suites: { base: verdict(status.base_status), plus: verdict(status.plus_status) },
      })),
    );
    const report = build(added, Object.keys(published.eval));
    expect(report.completions).toBe(dataset === "humaneval" ? 164 : 378);
    const percent = ["base", "plus"].map((suite) => {
      const value = report.suites[suite]?.metrics["pass@1"];
      return value?.status === "computed" ? (100 * value.value).toFixed(2) : value?.reason;
    });
    expect(percent).toEqual([base, plus]);
  });
});
