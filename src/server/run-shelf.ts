import { CladeError, type FoundRun, findRuns, RunBrowser } from "../index.js";
import { type RunSummary, summarise } from "./run-summary.js";

/** How long a search for runs is good for, in milliseconds. */
const SEARCH_LASTS_MS = 1000;
/** Runs whose verdicts stay indexed. */
const OPEN_RUNS = 8;

/** The runs below some folders. Finds new ones, and forgets the indexes of those not looked at for long. */
export class RunShelf {
  readonly #folders: readonly string[];
  readonly #open = new Map<string, RunBrowser>();
  readonly #summaries = new Map<string, { readonly key: string; readonly summary: RunSummary }>();
  #found: readonly FoundRun[] = [];
  #searchedAtMs = Number.NEGATIVE_INFINITY;

  constructor(folders: readonly string[]) {
    this.#folders = folders;
  }

  list(): readonly FoundRun[] {
    const now = performance.now();
    if (now - this.#searchedAtMs > SEARCH_LASTS_MS) {
      this.#found = findRuns(this.#folders);
      this.#searchedAtMs = now;
    }
    return this.#found;
  }

  /** @throws CladeError RUN_FOLDER when there is no such run. Ids are looked up, never joined to a path. */
  require(id: string): FoundRun {
    const run = this.list().find((candidate) => candidate.id === id);
    if (run !== undefined) return run;
    throw new CladeError("RUN_FOLDER", `There is no run ${id} below ${this.#folders.join(", ")}.`);
  }

  browser(id: string): RunBrowser {
    const { path } = this.require(id);
    const browser = this.#open.get(path) ?? new RunBrowser(path);
    this.#open.delete(path);
    this.#open.set(path, browser);
    for (const oldest of [...this.#open.keys()].slice(0, -OPEN_RUNS)) this.#open.delete(oldest);
    return browser;
  }

  /** A run looked at in passing: it is not kept open. */
  peek(id: string): RunBrowser {
    const { path } = this.require(id);
    return this.#open.get(path) ?? new RunBrowser(path);
  }

  /** A run in short, or what is wrong with it. */
  async summary(run: FoundRun): Promise<RunSummary> {
    const browser = this.#open.get(run.path) ?? new RunBrowser(run.path);
    const key = `${browser.state} ${await browser.changedAtMs().catch(() => 0)}`;
    const known = this.#summaries.get(run.path);
    if (known?.key === key) return known.summary;
    // A run in progress keeps its browser, which then reads only what is new.
    const summary = await summarise(run, browser.state === "complete" ? browser : this.browser(run.id));
    this.#summaries.set(run.path, { key, summary });
    return summary;
  }
}
