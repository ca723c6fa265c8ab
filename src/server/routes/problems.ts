import { Hono } from "hono";
import { CladeError, type RunBrowser } from "../../index.js";
import { asked, pageOf, wholeNumber } from "../asked.js";
import type { Site } from "../site.js";

/** Characters of a program that one answer holds at most; the whole is a file to be saved. */
const SHOWN_CHARACTERS = 200_000;

/** A problem of a run, its tests, its completions. */
export function problemRoutes({ runs, problems }: Site) {
  return new Hono()
    .get("/:run/problems/:ordinal", async (c) => {
      const { run, ordinal } = c.req.param();
      const browser = runs.browser(run);
      const { spec, id, at, ids } = await problemOf(browser, ordinal);
      const completions = await browser.completions();
      const index = await browser.verdicts();
      const codes = new Map(
        Array.from(index.rowsOf(at), (row) => index.at(row)).map(({ sample, verdict }) => [sample, verdict]),
      );
      const samples = completions.samples(id);
      return c.json({
        ordinal: at,
        id,
        problems: ids.length,
        problem: await problems.find(spec, id),
        completions: samples.length,
        /** The first thousand; more come with the completions of the run. */
        samples: samples.slice(0, 1000).map((sample) => ({ sample, verdict: codes.get(sample) ?? null })),
      });
    })
    .get("/:run/problems/:ordinal/elsewhere", async (c) => {
      const { run, ordinal } = c.req.param();
      const { id, spec } = await problemOf(runs.browser(run), ordinal);
      return c.json({ rows: await elsewhere(runs, { run, id, benchmark: spec.benchmark.id }) });
    })
    .get("/:run/problems/:ordinal/calls", asked("suite", "offset", "limit"), async (c) => {
      const { run, ordinal } = c.req.param();
      const query = c.req.valid("query");
      const { spec, id } = await problemOf(runs.browser(run), ordinal);
      const { offset, limit } = pageOf(query, 50);
      const rows = await problems.calls(spec, id, { suite: query.suite ?? "", offset, limit });
      return c.json({ offset, rows });
    })
    .get("/:run/problems/:ordinal/completions/:sample", async (c) => {
      const { run, ordinal, sample } = c.req.param();
      const browser = runs.browser(run);
      const { at, spec } = await problemOf(browser, ordinal);
      const found = await requireCompletion(browser, at, sample);
      const { source, sha256 } = found.completion;
      return c.json({
        origin: { file: spec.completions.file, format: spec.completions.format },
        answer: shownAnswer(await browser.answer(at, found.completion.sample)),
        sample: found.completion.sample,
        sha256,
        characters: source.length,
        source: source.slice(0, SHOWN_CHARACTERS),
        verdict: found.verdict ?? null,
        failingCalls: await failingCalls(found, (suite, offset) =>
          callAt({ browser, problems }, at, { suite, offset }),
        ),
      });
    })
    .get("/:run/problems/:ordinal/completions/:sample/source", async (c) => {
      const { run, ordinal, sample } = c.req.param();
      const browser = runs.browser(run);
      const { at } = await problemOf(browser, ordinal);
      const { completion } = await requireCompletion(browser, at, sample);
      // Never shown as a page: a program may be HTML.
      return c.body(completion.source, 200, {
        "content-type": "text/plain; charset=utf-8",
        "content-disposition": `attachment; filename="completion-${ordinal}-${completion.sample}.txt"`,
      });
    });
}

async function problemOf(browser: RunBrowser, ordinal: string) {
  const spec = await browser.spec();
  const { ids } = spec.problems;
  const at = wholeNumber(ordinal, "problem");
  const id = ids[at];
  if (id === undefined)
    throw new CladeError("RUN_FOLDER", `The run has no problem ${at}; it has ${ids.length}, counted from 0.`);
  return { spec, ids, at, id };
}

async function requireCompletion(browser: RunBrowser, problem: number, sample: string) {
  const found = await browser.completion(problem, wholeNumber(sample, "sample"));
  if (found !== undefined) return found;
  throw new CladeError("RUN_FOLDER", `The run has no completion ${sample} of this problem.`);
}

/** A model's answer as far as a page shows it. */
function shownAnswer(answer: Awaited<ReturnType<RunBrowser["answer"]>>) {
  if (answer === undefined) return null;
  const { text, finish, audit } = answer;
  const spans = audit && [
    ...audit.taken.map((span) => ({ ...span, taken: true })),
    ...audit.dropped.map((span) => ({ ...span, taken: false })),
  ];
  return {
    ...{ finish, text: text.slice(0, SHOWN_CHARACTERS), characters: text.length },
    extraction:
      audit === undefined || spans === undefined
        ? null
        : {
            ...{ extractor: audit.extractor, added: audit.added, parse: audit.parse },
            restored: audit.restored ?? null,
            spans: spans.filter(({ start }) => start < SHOWN_CHARACTERS).sort((a, b) => a.start - b.start),
          },
  };
}

type Browsed = Awaited<ReturnType<typeof requireCompletion>>;

/** By suite, the call on which the program failed first, where the verdict says which. */
async function failingCalls(
  { verdict }: Browsed,
  call: (suite: string, offset: number) => Promise<string | undefined>,
) {
  const calls: Record<string, string> = {};
  for (const [suite, earned] of Object.entries(verdict?.suites ?? {})) {
    if (earned.verdict !== "failed" || earned.firstFailure === undefined) continue;
    const text = await call(suite, earned.firstFailure);
    if (text !== undefined) calls[suite] = text;
  }
  return calls;
}

async function callAt(
  { browser, problems }: { browser: RunBrowser; problems: Site["problems"] },
  at: number,
  { suite, offset }: { suite: string; offset: number },
) {
  const { spec, id } = await problemOf(browser, String(at));
  const [call] = await problems.calls(spec, id, { suite, offset, limit: 1 });
  return call;
}

/** The same problem in the other runs of the benchmark. */
async function elsewhere(runs: Site["runs"], wanted: { run: string; id: string; benchmark: string }) {
  const others = runs.list().filter(({ id }) => id !== wanted.run);
  const rows = await Promise.all(
    others.map(async ({ id, name }) => {
      const browser = runs.peek(id);
      const spec = await browser.spec().catch(() => undefined);
      if (spec === undefined || spec.benchmark.id !== wanted.benchmark) return [];
      const ordinal = spec.problems.ids.indexOf(wanted.id);
      if (ordinal < 0) return [];
      const report = browser.state === "complete" ? await browser.report() : undefined;
      const suites = Object.entries(report?.suites ?? {}).map(([suite, { byProblem }]) => ({
        suite,
        rate: byProblem[wanted.id] ?? null,
      }));
      return [{ run: id, name, ordinal, suites }];
    }),
  );
  return rows.flat();
}
