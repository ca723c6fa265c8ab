import { Hono } from "hono";
import { CladeError, CORRECTIONS, type Correction, type Report } from "../../index.js";
import { asked, pageOf } from "../asked.js";
import type { Site } from "../site.js";

/** Runs that one matrix holds at most. */
const MOST_RUNS = 16;

/** Runs of one benchmark held against each other. */
export function compareRoutes({ runs, comparer }: Site) {
  const reportOf = (id: string) => runs.browser(id).report();
  return new Hono()
    .get("/choices", async (c) => {
      const summaries = await Promise.all(runs.list().map((run) => runs.summary(run)));
      const counts = new Map<string, number>();
      for (const { benchmark } of summaries) {
        if (benchmark !== undefined) counts.set(benchmark.id, (counts.get(benchmark.id) ?? 0) + 1);
      }
      return c.json({ benchmarks: [...counts].map(([id, count]) => ({ id, runs: count })) });
    })
    .get("/", asked("runs", "benchmark", "without", "correction"), async (c) => {
      const { benchmark, without = "", correction, ...query } = c.req.valid("query");
      const ids = benchmark === undefined ? chosen(query.runs) : await newest(runs, benchmark);
      const left = new Set(without.split(","));
      return c.json(await comparer.compare(ids, { left, correction: correctionOf(correction) }));
    })
    .get("/problems", asked("first", "second", "suite", "side", "offset", "limit"), async (c) => {
      const query = c.req.valid("query");
      const [first, second] = await Promise.all([reportOf(query.first ?? ""), reportOf(query.second ?? "")]);
      const { offset, limit } = pageOf(query, 50);
      const decided = differences(first, second, query.suite ?? "").filter(({ by }) =>
        query.side === "second" ? by > 0 : query.side === "first" ? by < 0 : by !== 0,
      );
      return c.json({ total: decided.length, offset, rows: decided.slice(offset, offset + limit) });
    });
}

function chosen(text = ""): string[] {
  const ids = [...new Set(text.split(",").filter((id) => id !== ""))];
  if (ids.length >= 2 && ids.length <= MOST_RUNS) return ids;
  throw new CladeError("USAGE", `Choose 2 to ${MOST_RUNS} runs of one benchmark.`);
}

/** The runs of a benchmark that changed last, by name. */
async function newest(runs: Site["runs"], benchmark: string): Promise<string[]> {
  const summaries = await Promise.all(runs.list().map((run) => runs.summary(run)));
  return summaries
    .filter((summary) => summary.benchmark?.id === benchmark && (summary.judged ?? 0) > 0)
    .sort((a, b) => b.changedAtMs - a.changedAtMs)
    .slice(0, MOST_RUNS)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ id }) => id);
}

function correctionOf(text: string = "holm"): Correction {
  const found = CORRECTIONS.find((name) => name === text);
  if (found !== undefined) return found;
  throw new CladeError("USAGE", `correction must be one of ${CORRECTIONS.join(", ")}.`);
}

/** Problems on which the rates differ, the largest difference first. */
function differences(first: Report, second: Report, suite: string) {
  const [a, b] = [first.suites[suite]?.byProblem ?? {}, second.suites[suite]?.byProblem ?? {}];
  const [ordinalsA, ordinalsB] = [ordinalsOf(first), ordinalsOf(second)];
  return Object.entries(a)
    .flatMap(([problem, rate]) => {
      const other = Object.hasOwn(b, problem) ? b[problem] : undefined;
      if (other === undefined || rate.judged === 0 || other.judged === 0) return [];
      const by = other.passed / other.judged - rate.passed / rate.judged;
      const [firstOrdinal, secondOrdinal] = [ordinalsA.get(problem) ?? 0, ordinalsB.get(problem) ?? 0];
      return [{ problem, first: rate, second: other, by, firstOrdinal, secondOrdinal }];
    })
    .sort((x, y) => Math.abs(y.by) - Math.abs(x.by));
}

function ordinalsOf({ spec }: Report): ReadonlyMap<string, number> {
  return new Map(spec.problems.ids.map((id, ordinal) => [id, ordinal]));
}
