import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { MetricValue, RunBrowser, RunState } from "../index.js";
import { listRuns, type RunListWish } from "./run-list.js";
import type { RunShelf } from "./run-shelf.js";

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

const LOOK_AT_RUN_EVERY_MS = 400;
const LOOK_AT_LIST_EVERY_MS = 1000;
/** Proxies close a connection that is silent for long. */
const SAY_SOMETHING_EVERY_MS = 15_000;

/** Something that changes, and how it is told. */
interface Watched<Value> {
  readonly event: string;
  readonly everyMs: number;
  look(): Promise<Value>;
  /** What tells one value from the next. */
  markOf(value: Value): string;
  /** What the reader has seen already. */
  readonly seen?: string | undefined;
  /** True for the last value there will be. */
  isLast?(value: Value): boolean;
}

/** Sends how far a run has come whenever that changes, until it ends. */
export function watchRun(c: Context, browser: RunBrowser) {
  return watch<LiveProgress>(c, {
    event: "progress",
    everyMs: LOOK_AT_RUN_EVERY_MS,
    look: () => liveProgress(browser),
    markOf: JSON.stringify,
    isLast: ({ state }) => state !== "running",
  });
}

/** Sends a page of the list of runs whenever a run comes, goes on or goes. @param seen `mark` of the list that the reader has */
export function watchRuns(c: Context, runs: RunShelf, { seen, ...wish }: RunListWish & { seen: string | undefined }) {
  return watch(c, {
    event: "runs",
    everyMs: LOOK_AT_LIST_EVERY_MS,
    look: () => listRuns(runs, wish),
    markOf: ({ mark }) => mark,
    seen,
  });
}

function watch<Value>(c: Context, watched: Watched<Value>) {
  return streamSSE(c, async (stream) => {
    let told = watched.seen ?? "";
    // The first word opens the stream: proxies and browsers wait for it.
    await stream.write(": watching\n\n");
    let toldAtMs = performance.now();
    while (!stream.aborted) {
      const value = await watched.look();
      const mark = watched.markOf(value);
      if (mark !== told) {
        await stream.writeSSE({ event: watched.event, data: JSON.stringify(value) });
        [told, toldAtMs] = [mark, performance.now()];
      } else if (performance.now() - toldAtMs > SAY_SOMETHING_EVERY_MS) {
        await stream.write(": still here\n\n");
        toldAtMs = performance.now();
      }
      if (watched.isLast?.(value)) return;
      await stream.sleep(watched.everyMs);
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
