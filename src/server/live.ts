import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { MetricValue, RunBrowser, RunState } from "../index.js";

/** One event of a run that is watched. */
export interface LiveProgress {
  readonly state: RunState;
  readonly judged: number;
  readonly completions: number;
  readonly suites: readonly {
    readonly name: string;
    readonly passAt1: MetricValue | undefined;
    readonly verdicts: Readonly<Record<string, number>>;
  }[];
}

const LOOK_EVERY_MS = 400;
/** Proxies close a connection that is silent for long. */
const SAY_SOMETHING_EVERY_MS = 15_000;

/** Sends how far a run has come whenever that changes, until it ends. */
export function watchRun(c: Context, browser: RunBrowser) {
  return streamSSE(c, async (stream) => {
    let told = "";
    let toldAtMs = performance.now();
    while (!stream.aborted) {
      const progress = await liveProgress(browser);
      const text = JSON.stringify(progress);
      if (text !== told) {
        await stream.writeSSE({ event: "progress", data: text });
        [told, toldAtMs] = [text, performance.now()];
      } else if (performance.now() - toldAtMs > SAY_SOMETHING_EVERY_MS) {
        await stream.write(": still here\n\n");
        toldAtMs = performance.now();
      }
      if (progress.state !== "running") return;
      await stream.sleep(LOOK_EVERY_MS);
    }
  });
}

async function liveProgress(browser: RunBrowser): Promise<LiveProgress> {
  const { state, judged, completions, report } = await browser.progress();
  const suites = Object.entries(report.suites).map(([name, { metrics, verdicts }]) => ({
    name,
    passAt1: metrics["pass@1"],
    verdicts,
  }));
  return { state, judged, completions, suites };
}
