import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { dataFolder } from "../../foundation/data-folder.js";
import { seededRandom } from "../../foundation/seeded-random.js";
import { compareRuns } from "./compare-runs.js";
import { differingProblems } from "./differing-problems.js";
import type { RatedRun } from "./rated-run.js";
import { ratedRunsOfText } from "./rates-of-file.js";
import { distinctNames, readRatedRuns } from "./read-rated-runs.js";

function run(name: string, rates: readonly number[], facts: RatedRun["facts"] = {}): RatedRun {
  const tests = new Map(rates.map((rate, at) => [`p/${at}`, { rate, completions: 1 }]));
  return { name, suites: { tests }, facts: { oracle: "strict", ...facts }, settings: {}, unjudged: 0 };
}

const passes = (count: number) => Array.from({ length: 100 }, (_, at) => Number(at < count));

describe("compareRuns", () => {
  it("ranks, corrects, and groups what cannot be told apart", () => {
    const { suites, cautions } = compareRuns([run("low", passes(20)), run("a", passes(80)), run("b", passes(82))]);
    const tests = suites.tests;
    expect(tests?.runs.map(({ name, rankInterval }) => [name, ...rankInterval])).toEqual([
      ["b", 1, 2],
      ["a", 1, 2],
      ["low", 3, 3],
    ]);
    expect(tests?.groups).toEqual([["b", "a"], ["low"]]);
    expect(tests?.pairs.map(({ first, second, better }) => [first, second, better])).toEqual([
      ["low", "a", "second"],
      ["low", "b", "second"],
      ["a", "b", "undecided"],
    ]);
    expect(cautions).toEqual([]);
  });

  it("says what makes runs less comparable, worst first", () => {
    const { cautions } = compareRuns([
      run("a", [1, 0], { "data version": "1" }),
      {
        ...run("b", [1, 0, 1], { "data version": "2", oracle: "official" }),
        settings: { "decoding.temperature": "0" },
      },
      { ...run("c", [1, 0]), settings: { "decoding.temperature": "0.8" }, facts: {} },
    ]);
    expect(cautions).toEqual([
      "The versions of the data differ: 1 (a), 2 (b).",
      "The oracles differ: strict (a), official (b).",
      "They differ in decoding.temperature: 0 (b), 0.8 (c).",
      "c does not say which data version, prompt, oracle and decoding the results are of.",
      "1 problem without judged completions in every run, left out.",
    ]);
  });

  it("refuses other benchmarks and what shares nothing", () => {
    const of = (benchmark: string) => run(benchmark, [1], { benchmark });
    expect(() => compareRuns([of("x"), of("y")])).toThrow(/different benchmarks: x, y/);
    expect(() => compareRuns([run("a", [1]), { ...run("b", [1]), suites: { base: new Map() } }])).toThrow(/no suite/);
    expect(() => compareRuns([run("a", [1])])).toThrow(/two runs/);
  });

  it("takes clusters of problems as one", () => {
    // Four copies of each problem say no more than one.
    const random = seededRandom(61);
    const [a, b] = [0, 1].map(() => Array.from({ length: 20 }, () => Number(random.uniform() < 0.5)));
    const copies = (rates: number[]) => rates.flatMap((rate) => [rate, rate, rate, rate]);
    const clusterOf = (problem: string) => String(Math.floor(Number(problem.slice(2)) / 4));
    const single = compareRuns([run("a", a!), run("b", b!)]).suites.tests!.pairs[0]!;
    const several = compareRuns([run("a", copies(a!)), run("b", copies(b!))], { clusterOf }).suites.tests!.pairs[0]!;
    expect(several.difference.standardError).toBeCloseTo(single.difference.standardError, 12);
    expect(several.test.pValue).toBeCloseTo(single.test.pValue, 10);
  });

  it("lists the problems on which two differ, both ways, largest first", async () => {
    const [a, b] = [run("a", [1, 0, 0.5, 1]), run("b", [0, 0, 1, 1])];
    expect((await differingProblems([a, b], "tests")).map(({ problem }) => problem)).toEqual(["p/0", "p/2"]);
  });
});

describe("files of results", () => {
  const ratesOf = (text: string, suite = "tests") =>
    Object.fromEntries([...(ratedRunsOfText(text, "f")[0]?.suites[suite] ?? [])].map(([id, { rate }]) => [id, rate]));

  it("are read in every form", () => {
    expect(ratesOf('{"task_id":"A/0","passed":true}\n{"task_id":"A/0","passed":false}\n')).toEqual({ "a/0": 0.5 });
    const evalplus = '{"eval":{"A/0":[{"base_status":"pass","plus_status":"fail"}]}}';
    expect([ratesOf(evalplus, "base"), ratesOf(evalplus, "plus")]).toEqual([{ "a/0": 1 }, { "a/0": 0 }]);
    expect(ratesOf('{"A_0":[[0,{"passed":true}]]}')).toEqual({ a_0: 1 });
    expect(ratesOf('{"A/0":0.25,"A/1":{"judged":4,"passed":3}}')).toEqual({ "a/0": 0.25, "a/1": 0.75 });
    expect(ratesOf('{"runs":{"m":{"rates":{"A/0":25}}},"unit":"percent"}')).toEqual({ "a/0": 0.25 });
  });

  it("say what is wrong with them", () => {
    expect(() => ratedRunsOfText('{"A/0":25}', "rates.json")).toThrow(/rates\.json has the rate 25 for A\/0/);
    expect(() => ratedRunsOfText('{"task_id":"A/0","passed":true}\n{}', "r.jsonl")).toThrow(/line 2/);
    expect(() => ratedRunsOfText("[]", "list.json")).toThrow(/none of the files/);
    expect(() => ratedRunsOfText("", "empty.jsonl")).toThrow(/no verdict/);
  });

  it("are named by what tells them apart", async () => {
    expect(distinctNames(["x/a/run.json", "x/b/run.json"])).toEqual(["a/run", "b/run"]);
    const folder = mkdtempSync(join(tmpdir(), "clade-compare-"));
    const file = join(folder, "r.json");
    writeFileSync(file, '{"A/0":1}');
    await expect(readRatedRuns([file, file])).rejects.toThrow(/given twice/);
    await expect(readRatedRuns([join(folder, "nothing")])).rejects.toThrow(/There is no/);
  });
});

const data = dataFolder();
const evalperf = join(data ?? "", "evalplus/leaderboard/results/evalperf/per-problem-rates.json.gz");
const missing = data === undefined || !existsSync(evalperf);

describe.skipIf(missing)(`the rates of EvalPerf${missing ? " (skipped: no CLADE_DATA_DIR)" : ""}`, () => {
  it("34 runs, 561 pairs: 389 differ paired, 316 unpaired, at 5 % without correction", async () => {
    const { runs } = await readRatedRuns([evalperf]);
    const { tests } = compareRuns(runs).suites;
    expect(tests?.problems).toBe(118);
    expect(tests?.significant).toMatchObject({ pairs: 561, paired: 389, unpaired: 316 });
  });

  it("means equal the published ones to three decimals", async () => {
    const { runs } = await readRatedRuns([evalperf]);
    const text = gunzipSync(readFileSync(evalperf)).toString("utf8");
    const published = (JSON.parse(text) as { runs: Record<string, { published: { "pass@1": number } }> }).runs;
    for (const { name, value } of compareRuns(runs).suites.tests?.runs ?? []) {
      expect((100 * value).toFixed(3), name).toBe(published[name]?.published["pass@1"].toFixed(3));
    }
  });
});
