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
    ...circumstancesOf(benchmark, oracle, spec),
    unjudged: report.unjudged.length,
  };
}

/** What the rates of a report depend on besides the model. */
export function circumstancesOf(
  benchmark: Report["benchmark"],
  oracle: string,
  spec: RunSpec,
): Pick<RatedRun, "facts" | "settings"> {
  return {
    facts: {
      benchmark: benchmark.id,
      "data version": benchmark.version,
      data: `SHA-256 ${spec.benchmark.datasetSha256.slice(0, 12)}`,
      oracle,
      ...askedFacts(spec),
    },
    settings: settingsOf(spec),
  };
}

/** What is expected to differ between two models, or is said by name. */
const NOT_SETTINGS =
  /^(clade|benchmark\..*|completions\.(file|sha256)|oracle\.id|problems\.(ids|limit|glob))$|^model\./;

/** Prompt and decoding, where Clade asked the model itself. A seed is no property of the decoding. */
function askedFacts({ model }: RunSpec): RatedRun["facts"] {
  if (model === undefined) return {};
  const { seed: _, logprobs: __, ...sampling } = model.sampling;
  const decoding = Object.entries({ ...sampling, samples: model.samples }).map(([name, value]) => `${name} ${value}`);
  return {
    prompt: `${model.promptStyle.id}, SHA-256 ${model.promptsSha256.slice(0, 12)}`,
    decoding: decoding.sort().join(", "),
  };
}

function settingsOf(spec: RunSpec): Record<string, string> {
  return Object.fromEntries([...flattenedSpec(spec)].filter(([key]) => !NOT_SETTINGS.test(key)));
}
