import {
  allFigures,
  type Figure,
  findEntry,
  groupShares,
  type MetricValue,
  readEvalplusBoard,
  shareInterval,
  sourceText,
} from "../index.js";
import type { Site } from "./site.js";

/** A score that somebody published. */
export interface PublishedScore {
  readonly model: string;
  readonly name: string;
  readonly standing: Figure["standing"];
  /** From 0 to 1. */
  readonly value: number;
  /** 95 %, from the number of problems alone; left out where that is unknown. */
  readonly interval?: readonly [number, number];
  readonly problems?: number;
  /** From 0, the best; left out where there is no interval. Members cannot be told apart from the best of the group. */
  readonly group?: number;
  /** Billions of parameters. */
  readonly sizeB?: number;
  readonly year?: number;
  readonly openness?: string;
  readonly note?: string;
  readonly sources: readonly string[];
}

/** A score that a run of this machine measured. */
export interface MeasuredScore {
  readonly run: string;
  readonly name: string;
  readonly suite: string;
  readonly oracle: string;
  readonly complete: boolean;
  readonly metric: MetricValue;
  readonly group?: number;
}

/** Scores on one benchmark, published and measured kept apart. */
export async function leaderboard(site: Site, asked: string | undefined) {
  const figures = allFigures(readEvalplusBoard()).filter(isShare);
  const measuredIds = await benchmarksOfRuns(site);
  const benchmarks = [...new Set([...figures.map(({ benchmark }) => benchmark), ...measuredIds])].sort();
  const benchmark = asked ?? (benchmarks.includes("humaneval-plus") ? "humaneval-plus" : (benchmarks[0] ?? ""));
  return {
    benchmark,
    benchmarks,
    published: grouped(figures.filter((figure) => figure.benchmark === benchmark).map(published)),
    measured: await measured(site, benchmark),
  };
}

function isShare({ unit, value }: Figure): boolean {
  return unit.startsWith("%") && value <= 100;
}

function published(figure: Figure): PublishedScore {
  const { model, standing, problems, note, sources } = figure;
  const entry = findEntry("models", model);
  const fact = (name: string) => entry?.fields.find(({ field }) => field === name)?.value;
  const [size, year, openness] = [fact("size"), fact("year"), fact("openness")];
  const value = figure.value / 100;
  return {
    ...{ model, standing, value },
    name: entry?.name ?? model,
    ...(problems !== undefined && { problems, interval: shareInterval({ value, problems }) }),
    ...(typeof size === "number" && { sizeB: size }),
    ...(typeof year === "number" && { year }),
    ...(typeof openness === "string" && { openness }),
    ...(note !== undefined && { note }),
    sources: sources.map(sourceText),
  };
}

function grouped(scores: PublishedScore[]): PublishedScore[] {
  const sorted = scores.sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1));
  const known = sorted.flatMap((score) =>
    score.problems === undefined ? [] : [{ score, share: { value: score.value, problems: score.problems } }],
  );
  const groups = groupShares(known.map(({ share }) => share));
  const groupOf = new Map(known.map(({ score }, at) => [score, groups[at]]));
  return sorted.map((score) => {
    const group = groupOf.get(score);
    return group === undefined ? score : { ...score, group };
  });
}

async function benchmarksOfRuns({ runs }: Site): Promise<string[]> {
  const summaries = await Promise.all(runs.list().map((run) => runs.summary(run)));
  return summaries.flatMap(({ benchmark }) => (benchmark === undefined ? [] : [benchmark.id]));
}

async function measured(site: Site, benchmark: string): Promise<MeasuredScore[]> {
  const { runs } = site;
  const summaries = await Promise.all(runs.list().map((run) => runs.summary(run)));
  const scores = summaries
    .filter((summary) => summary.benchmark?.id === benchmark)
    .flatMap(({ id, name, oracle = "", state, suites = [] }) => {
      const last = suites.at(-1);
      return last === undefined
        ? []
        : [{ run: id, name, suite: last.suite, oracle, complete: state === "complete", metric: last.passAt1 }];
    });
  return withGroups(
    site,
    scores.sort((a, b) => shareOf(b.metric) - shareOf(a.metric)),
  );
}

/** Above so many runs their pairs are not compared in passing. */
const MOST_GROUPED = 16;

/** Groups by the paired comparison that `clade compare` makes, so that both say the same; none where it cannot be made. */
async function withGroups({ comparer }: Site, scores: MeasuredScore[]): Promise<MeasuredScore[]> {
  const complete = scores.filter((score) => score.complete);
  if (complete.length < 2 || complete.length > MOST_GROUPED) return scores;
  const ids = complete.map(({ run }) => run);
  const { suites } = await comparer.compare(ids, { left: new Set(), correction: "holm" });
  const suite = suites.find(({ name }) => name === complete[0]?.suite);
  if (suite === undefined) return scores;
  const decided = new Set(
    suite.pairs.flatMap(({ first, second, better }) =>
      better === "undecided" ? [] : [`${first.id} ${second.id}`, `${second.id} ${first.id}`],
    ),
  );
  const groups = new Map<string, number>();
  let [group, best] = [-1, ""];
  for (const { id } of suite.runs) {
    if (best === "" || decided.has(`${best} ${id}`)) [group, best] = [group + 1, id];
    groups.set(id, group);
  }
  return scores.map((score) => {
    const found = groups.get(score.run);
    return found === undefined ? score : { ...score, group: found };
  });
}

function shareOf(metric: MetricValue): number {
  return metric.status === "computed" ? metric.value : -1;
}
