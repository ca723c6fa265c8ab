import { z } from "zod";
import { CladeError } from "../../foundation/errors.js";
import { runSpecSchema } from "../run-spec.js";
import { circumstancesOf } from "./rated-report.js";
import type { Rated, RatedRun } from "./rated-run.js";

const EXPECTED = `Known are run folders, and these files (gzip or not):
  EvalPlus results      {"eval": {"HumanEval/0": [{"base_status": "pass", "plus_status": "fail"}]}}
  human-eval results    lines of {"task_id": "HumanEval/0", "passed": true}
  MultiPL-E details     {"HumanEval_0_x": [[0, {"passed": true}]]}
  a report of Clade     what \`clade eval --json\` prints
  rates                 {"HumanEval/0": 0.25} or {"runs": {"A": {"rates": {…}}}, "unit": "share" or "percent"}`;

type Rates = Map<string, Rated>;
type Suites = Record<string, Rates>;

/**
 * The runs of a result file.
 * @throws CladeError BAD_COMPLETIONS naming the file, and the line or problem that cannot be read
 */
export function ratedRunsOfText(text: string, file: string): RatedRun[] {
  const value = wholeJson(text);
  if (value === undefined) return [bare(file, rowsOf(text, file))];
  const several = severalRuns.safeParse(value);
  if (several.success) return runsOf(several.data, file);
  for (const read of [evalplusSuites, reportSuites, detailSuites, plainSuites]) {
    const suites = read(value, file);
    if (suites !== undefined) return [{ ...bare(file, suites), ...reportFacts(value) }];
  }
  throw bad(file, "is none of the files that can be compared");
}

function bare(name: string, suites: Suites): RatedRun {
  return { name, suites, facts: {}, settings: {}, unjudged: 0 };
}

function wholeJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const completions = z.array(z.looseObject({ base_status: z.string(), plus_status: z.string().nullish() }));
const evalplus = z.looseObject({ eval: z.record(z.string(), completions) });

function evalplusSuites(value: unknown): Suites | undefined {
  const read = evalplus.safeParse(value);
  if (!read.success) return undefined;
  const tally = new Tally();
  for (const [problem, samples] of Object.entries(read.data.eval)) {
    for (const { base_status, plus_status } of samples) {
      tally.add("base", problem, base_status === "pass");
      // EvalPlus counts a completion for plus only where it passed base too.
      if (typeof plus_status === "string") {
        tally.add("plus", problem, base_status === "pass" && plus_status === "pass");
      }
    }
  }
  return tally.suites();
}

const counts = z.object({ judged: z.number().int(), passed: z.number().int() });
const report = z.looseObject({
  benchmark: z.object({ id: z.string(), version: z.string() }),
  oracle: z.string().optional(),
  suites: z.record(z.string(), z.looseObject({ byProblem: z.record(z.string(), counts) })),
  spec: z.unknown(),
  unjudged: z.array(z.unknown()).optional(),
});

function reportSuites(value: unknown): Suites | undefined {
  const read = report.safeParse(value);
  if (!read.success) return undefined;
  const suites = Object.entries(read.data.suites).map(([suite, { byProblem }]) => {
    const judged = Object.entries(byProblem).filter(([, rate]) => rate.judged > 0);
    return [suite, new Map(judged.map(([problem, rate]) => [problem.toLowerCase(), ofCounts(rate)]))] as const;
  });
  return Object.fromEntries(suites);
}

/** What a report says of how its rates came about; one without a spec says less. */
function reportFacts(value: unknown): Partial<RatedRun> {
  const read = report.safeParse(value);
  if (!read.success) return {};
  const { benchmark, oracle, unjudged = [] } = read.data;
  const spec = runSpecSchema.safeParse(read.data.spec);
  if (spec.success) {
    return { ...circumstancesOf(benchmark, oracle ?? spec.data.oracle.id, spec.data), unjudged: unjudged.length };
  }
  return {
    facts: { benchmark: benchmark.id, "data version": benchmark.version, ...(oracle !== undefined && { oracle }) },
    unjudged: unjudged.length,
  };
}

const details = z.record(z.string(), z.array(z.tuple([z.number(), z.looseObject({ passed: z.boolean() })])));

function detailSuites(value: unknown): Suites | undefined {
  const read = details.safeParse(value);
  if (!read.success || Object.keys(read.data).length === 0) return undefined;
  const tally = new Tally();
  for (const [problem, samples] of Object.entries(read.data)) {
    for (const [, { passed }] of samples) tally.add("tests", problem, passed);
  }
  return tally.suites();
}

const rate = z.union([z.number().min(0), counts]);
const rateMap = z.record(z.string(), rate);

function plainSuites(value: unknown, file: string): Suites | undefined {
  const read = rateMap.safeParse(value);
  if (!read.success || Object.keys(read.data).length === 0) return undefined;
  return { tests: ratesOf(read.data, "share", file) };
}

const unit = z.enum(["share", "percent"]);
const severalRuns = z.looseObject({
  benchmark: z.string().optional(),
  version: z.string().optional(),
  unit: unit.optional(),
  runs: z.record(
    z.string(),
    z.looseObject({
      rates: rateMap.optional(),
      // The published rates of EvalPerf.
      passAt1PercentByProblem: rateMap.optional(),
      config: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

function runsOf({ runs, unit: scale = "share", benchmark, version }: z.infer<typeof severalRuns>, file: string) {
  return Object.entries(runs).map(([name, { rates, passAt1PercentByProblem, config = {} }]): RatedRun => {
    const tests =
      rates !== undefined ? ratesOf(rates, scale, file) : ratesOf(passAt1PercentByProblem ?? {}, "percent", file);
    const settings = Object.entries(config).map(([key, value]) => [key, JSON.stringify(value)]);
    return {
      ...bare(name, { tests }),
      facts: {
        ...(benchmark !== undefined && { benchmark }),
        ...(version !== undefined && { "data version": version }),
      },
      settings: Object.fromEntries(settings),
    };
  });
}

function ratesOf(rates: z.infer<typeof rateMap>, scale: z.infer<typeof unit>, file: string): Rates {
  const most = scale === "percent" ? 100 : 1;
  return new Map(
    Object.entries(rates).flatMap(([problem, value]): [string, Rated][] => {
      if (typeof value !== "number") return value.judged === 0 ? [] : [[problem.toLowerCase(), ofCounts(value)]];
      if (value > most) {
        throw bad(
          file,
          `has the rate ${value} for ${problem}; ${scale}s go from 0 to ${most} ("unit" may say percent)`,
        );
      }
      return [[problem.toLowerCase(), { rate: value / most }]];
    }),
  );
}

function ofCounts({ judged, passed }: z.infer<typeof counts>): Rated {
  return { rate: passed / judged, completions: judged };
}

const row = z.union([
  z.looseObject({ task_id: z.union([z.string(), z.number()]), passed: z.boolean() }),
  z.looseObject({ task_id: z.union([z.string(), z.number()]), base: z.string(), plus: z.string() }),
]);

function rowsOf(text: string, file: string): Suites {
  const tally = new Tally();
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const read = row.safeParse(wholeJson(line));
    if (!read.success) throw bad(file, `has a line ${at + 1} that is no verdict`);
    const problem = String(read.data.task_id);
    if (typeof read.data.passed === "boolean") tally.add("tests", problem, read.data.passed);
    else {
      tally.add("base", problem, read.data.base === "pass");
      tally.add("plus", problem, read.data.base === "pass" && read.data.plus === "pass");
    }
  }
  const suites = tally.suites();
  if (Object.keys(suites).length === 0) throw bad(file, "has no verdict");
  return suites;
}

function bad(file: string, what: string): CladeError {
  return new CladeError("BAD_COMPLETIONS", `${file} ${what}.\n${EXPECTED}`);
}

class Tally {
  readonly #counts = new Map<string, Map<string, { judged: number; passed: number }>>();

  add(suite: string, problem: string, passed: boolean): void {
    const problems = this.#counts.get(suite) ?? new Map<string, { judged: number; passed: number }>();
    this.#counts.set(suite, problems);
    const id = problem.toLowerCase();
    const count = problems.get(id) ?? { judged: 0, passed: 0 };
    problems.set(id, count);
    count.judged++;
    if (passed) count.passed++;
  }

  suites(): Suites {
    const suites = [...this.#counts].map(([suite, problems]) => {
      const rates = [...problems].map(([problem, count]): [string, Rated] => [problem, ofCounts(count)]);
      return [suite, new Map(rates)] as const;
    });
    return Object.fromEntries(suites);
  }
}
