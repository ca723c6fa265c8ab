import { describe, expect, it } from "vitest";
import type { Report } from "../report.js";
import { compareRuns } from "./compare-runs.js";
import { ratedRunOfReport } from "./rated-report.js";

function report(model?: object): Report {
  return {
    benchmark: { id: "b", version: "1" },
    oracle: "strict",
    suites: { tests: { byProblem: { "B/0": { judged: 4, passed: 1 }, "B/1": { judged: 0, passed: 0 } } } },
    unjudged: [],
    spec: { clade: "1", benchmark: { datasetSha256: "0".repeat(64) }, ...(model !== undefined && { model }) },
  } as unknown as Report;
}

const asked = (id: string, temperature: number, seed: number, prompts = "a") => ({
  id,
  settings: { url: id },
  promptStyle: { id: "chat", template: {}, promptForm: "chat", stop: {} },
  promptsSha256: prompts.repeat(64),
  sampling: { maxTokens: 512, temperature, seed },
  samples: 4,
});

const cautions = (...reports: Report[]) =>
  compareRuns(reports.map((one, at) => ratedRunOfReport(one, "xyz"[at] ?? ""))).cautions;

describe("a report as rates", () => {
  it("has the judged problems only", () => {
    expect([...(ratedRunOfReport(report(), "x").suites.tests ?? [])]).toEqual([
      ["b/0", { rate: 0.25, completions: 4 }],
    ]);
  });

  it("lets models and seeds differ, and says where prompt or decoding do", () => {
    expect(cautions(report(asked("m:1", 0, 1)), report(asked("m:2", 0, 2)))).toEqual([]);
    expect(cautions(report(asked("m:1", 0, 1)), report(asked("m:2", 0.8, 1, "b")))).toEqual([
      "The prompts differ: chat, SHA-256 aaaaaaaaaaaa (x), chat, SHA-256 bbbbbbbbbbbb (y).",
      "The decoding differs: maxTokens 512, samples 4, temperature 0 (x), maxTokens 512, samples 4, temperature 0.8 (y).",
    ]);
    expect(cautions(report(asked("m:1", 0, 1)), report())).toEqual([
      "y does not say how the completions were asked for; others do.",
    ]);
    expect(cautions(report(), report())).toEqual([]);
  });
});
