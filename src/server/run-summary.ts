import { CladeError, type FoundRun, type MetricValue, type Report, type RunBrowser, type RunState } from "../index.js";

/** A run in a list. */
export interface RunSummary {
  readonly id: string;
  readonly name: string;
  readonly state: RunState | "damaged";
  /** Milliseconds since 1970 of the last change. */
  readonly changedAtMs: number;
  /** Why it cannot be read, where it is damaged. */
  readonly trouble?: string;
  readonly benchmark?: { readonly id: string; readonly version: string };
  readonly oracle?: string;
  readonly completionsFile?: string;
  readonly problems?: number;
  readonly completions?: number;
  readonly judged?: number;
  /** pass@1 of each suite. */
  readonly suites?: readonly { readonly suite: string; readonly passAt1: MetricValue }[];
}

/** Reads what a list shows of a run. */
export async function summarise(run: FoundRun, browser: RunBrowser): Promise<RunSummary> {
  const { id, name } = run;
  try {
    const changedAtMs = await browser.changedAtMs();
    const { state, judged, completions, report } = await browser.progress();
    return {
      ...{ id, name, state, changedAtMs, judged, completions },
      benchmark: report.benchmark,
      oracle: report.oracle,
      completionsFile: report.spec.completions.file,
      problems: report.problems,
      suites: suitesOf(report),
    };
  } catch (error) {
    if (!(error instanceof CladeError || error instanceof SyntaxError)) throw error;
    return { id, name, state: "damaged", changedAtMs: 0, trouble: error.message };
  }
}

function suitesOf(report: Report) {
  const undefinedValue: MetricValue = { status: "undefined", reason: "no completion is judged yet" };
  return Object.entries(report.suites).map(([suite, { metrics }]) => ({
    suite,
    passAt1: metrics["pass@1"] ?? undefinedValue,
  }));
}
