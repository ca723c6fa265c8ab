import { CladeError, type Correction, compareRuns, type RunsComparison, ratedRunOfReport } from "../index.js";
import type { RunShelf } from "./run-shelf.js";

/** Comparisons that are kept: thousands of permutations went into each. */
const KEPT = 16;

interface Wish {
  /** Ids of runs that are named but not compared. */
  readonly left: ReadonlySet<string>;
  readonly correction: Correction;
}

/** A run by its address and its name in the comparison. */
interface NamedRun {
  readonly id: string;
  /** Unique among the runs that are compared. */
  readonly name: string;
}

/** Compares runs as `clade compare` does, and remembers what it found while the runs stay as they are. */
export class Comparer {
  readonly #kept = new Map<string, Comparison>();

  constructor(private readonly runs: RunShelf) {}

  /** @throws CladeError RUN_FOLDER for an unknown id */
  async compare(ids: readonly string[], wish: Wish): Promise<Comparison> {
    const summaries = await Promise.all(ids.map((id) => this.runs.summary(this.runs.require(id))));
    const changes = summaries.map(({ id, changedAtMs, judged }) => [id, changedAtMs, judged]);
    const key = JSON.stringify([changes, [...wish.left].sort(), wish.correction]);
    const comparison = this.#kept.get(key) ?? (await this.#compareAnew(ids, wish));
    this.#kept.delete(key);
    this.#kept.set(key, comparison);
    for (const oldest of [...this.#kept.keys()].slice(0, -KEPT)) this.#kept.delete(oldest);
    return comparison;
  }

  async #compareAnew(ids: readonly string[], { left, correction }: Wish): Promise<Comparison> {
    const runs = named(ids.map((id) => this.runs.require(id)));
    const compared = runs.filter(({ id }) => !left.has(id));
    const start = { runs, correction, refused: null, cautions: [], suites: [] };
    if (compared.length < 2) return { ...start, refused: "Choose at least two runs." };
    const rated = await Promise.all(
      compared.map(async ({ id, name }) => ratedRunOfReport(await this.runs.peek(id).report(), name)),
    );
    try {
      const { cautions, suites } = compareRuns(rated, { correction });
      return { ...start, cautions, suites: suitesOf(suites, compared) };
    } catch (error) {
      if (!(error instanceof CladeError)) throw error;
      return { ...start, refused: error.message };
    }
  }
}

/** What a page shows of several runs. */
type Comparison = {
  /** All that may be compared, those left out too. */
  readonly runs: readonly NamedRun[];
  readonly correction: Correction;
  /** Why nothing is compared. */
  readonly refused: string | null;
  /** To be read first. */
  readonly cautions: readonly string[];
  readonly suites: ReturnType<typeof suitesOf>;
};

function suitesOf(suites: RunsComparison["suites"], runs: readonly NamedRun[]) {
  const known = new Map(runs.map((run) => [run.name, run]));
  const byName = (name: string): NamedRun => known.get(name) ?? { id: name, name };
  return Object.entries(suites).map(([name, { runs: ranked, pairs, ...rest }]) => ({
    ...{ name, ...rest },
    runs: ranked.map((run) => ({ ...run, ...byName(run.name) })),
    pairs: pairs.map((pair) => ({ ...pair, first: byName(pair.first), second: byName(pair.second) })),
  }));
}

/** Runs of several folders may have the same name; their ids then tell them apart. */
function named(runs: readonly NamedRun[]): NamedRun[] {
  return runs.map(({ id, name }) => {
    const isTwice = runs.filter((other) => other.name === name).length > 1;
    return { id, name: isTwice ? id : name };
  });
}
