import { Hono } from "hono";
import { CladeError, type Report, VERDICT_CLASSES, type VerdictClass } from "../../index.js";
import { asked, pageOf, wholeNumber } from "../asked.js";
import { watchRun } from "../live.js";
import { listRuns } from "../run-list.js";
import type { Site } from "../site.js";
import { problemRows, verdictStrips } from "../verdict-rows.js";

/** Runs and what they say. */
export function runRoutes({ runs }: Site) {
  return new Hono()
    .get("/", asked("offset", "limit", "search"), async (c) => {
      const query = c.req.valid("query");
      return c.json(await listRuns(runs, { ...pageOf(query, 50), search: query.search ?? "" }));
    })
    .get("/:run", async (c) => {
      const run = runs.require(c.req.param("run"));
      const browser = runs.browser(run.id);
      const progress = await browser.progress();
      const measurements = await browser.measurements();
      const { state, judged, completions, report } = progress;
      return c.json({
        ...{ id: run.id, name: run.name, state, judged, completions },
        measurements: measurements && {
          ...measurements,
          slowestProblems: measurements.slowestProblems.map((cost) => ({
            ...cost,
            ordinal: report.spec.problems.ids.indexOf(cost.problem),
          })),
        },
        report: withoutLists(report),
      });
    })
    .get("/:run/events", (c) => watchRun(c, runs.browser(c.req.param("run"))))
    .get("/:run/problems", asked("offset", "limit", "search"), async (c) => {
      const query = c.req.valid("query");
      const browser = runs.browser(c.req.param("run"));
      return c.json(await problemRows(browser, { ...pageOf(query, 100), search: query.search ?? "" }));
    })
    .get("/:run/strips", asked("offset", "limit", "from", "count"), async (c) => {
      const query = c.req.valid("query");
      const columns = pageOf({ offset: query.from ?? "0", limit: query.count ?? "200" }, 200);
      return c.json(await verdictStrips(runs.browser(c.req.param("run")), pageOf(query, 100), columns));
    })
    .get("/:run/completions", asked("offset", "limit", "verdict", "problem"), async (c) => {
      const query = c.req.valid("query");
      const browser = runs.browser(c.req.param("run"));
      const { ids } = (await browser.spec()).problems;
      const { offset, limit } = pageOf(query, 100);
      const filter = {
        ...(query.verdict !== undefined && { verdict: verdictClass(query.verdict) }),
        ...(query.problem !== undefined && { problem: wholeNumber(query.problem, "problem") }),
      };
      const { total, rows } = await browser.page(filter, offset, limit);
      return c.json({ total, offset, rows: rows.map((row) => ({ ...row, id: ids[row.problem] ?? "" })) });
    })
    .get("/:run/verdicts", async (c) => {
      const { suites } = await runs.browser(c.req.param("run")).report();
      const counts = Object.values(suites).at(-1)?.verdicts;
      return c.json({ verdicts: VERDICT_CLASSES.filter((name) => (counts?.[name] ?? 0) > 0) });
    })
    .get("/:run/suspicious", asked("offset", "limit"), async (c) => {
      const { offset, limit } = pageOf(c.req.valid("query"), 50);
      const browser = runs.browser(c.req.param("run"));
      const { suspicious, spec } = await browser.report();
      const ordinals = new Map(spec.problems.ids.map((id, ordinal) => [id, ordinal]));
      const rows = suspicious
        .slice(offset, offset + limit)
        .map((row) => ({ ...row, ordinal: ordinals.get(row.problem) ?? 0 }));
      return c.json({ total: suspicious.length, offset, rows });
    });
}

/** A report without its lists by problem and by completion, which have routes of their own. */
function withoutLists({ suites, suspicious, unjudged, problemsWithoutCompletions, spec, ...rest }: Report) {
  const { ids, ...selection } = spec.problems;
  return {
    ...rest,
    suites: Object.entries(suites).map(([name, { byProblem: _, ...suite }]) => ({ name, ...suite })),
    suspicious: suspicious.length,
    unjudged: unjudged.length,
    problemsWithoutCompletions: problemsWithoutCompletions.length,
    spec: { ...spec, problems: { ...selection, count: ids.length } },
  };
}

function verdictClass(text: string): VerdictClass {
  const found = VERDICT_CLASSES.find((name) => name === text);
  if (found !== undefined) return found;
  throw new CladeError("USAGE", `verdict must be one of ${VERDICT_CLASSES.join(", ")}.`);
}
