import type { Report } from "../report.js";
import { flattenedSpec, type RunSpec } from "../run-spec.js";
import type { Rated, RatedRun } from "./rated-run.js";

/** A report as rates by problem. */
export function ratedRunOfReport(report: Report, name: string): RatedRun {
  const { benchmark, oracle, spec } = report;
  const suites = Object.entries(report.suites).map(([suite, { byProblem }]) => {
    const judged = Object.entries(byProblem).filter(([, rate]) => rate.judged > 0);
    const rates = judged.map(([problem, rate]): [string, Rated] => [
      problem.toLowerCase(),
      { rate: rate.passed / rate.judged, completions: rate.judged },
    ]);
    return [suite, new Map(rates)] as const;
  });
  return {
    name,
    suites: Object.fromEntries(suites),
    facts: {
      benchmark: benchmark.id,
      "data version": benchmark.version,
      data: `SHA-256 ${spec.benchmark.datasetSha256.slice(0, 12)}`,
      oracle,
    },
    settings: settingsOf(spec),
    unjudged: report.unjudged.length,
  };
}

/** What is expected to differ between two models, or is said by name. */
const NOT_SETTINGS =
  /^(clade|benchmark\..*|completions\.(file|sha256)|oracle\.id|problems\.(ids|limit|glob)|.*\b(model|provider|name|revision|seed)\b.*)$/;

function settingsOf(spec: RunSpec): Record<string, string> {
  return Object.fromEntries([...flattenedSpec(spec)].filter(([key]) => !NOT_SETTINGS.test(key)));
}
