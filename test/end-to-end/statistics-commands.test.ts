// Can the number be believed? compare, plan, verify and the pages, as a user types them.
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { canJudge, commandIn, folderBesideBuild, MAIN, ROOT } from "./built-command.js";

const STARTER = join(ROOT, "fixtures/starter");

const folder = folderBesideBuild("clade-statistics-");

const { clade, environment } = commandIn(folder);

/** The only document on standard output. */
function json(...args: string[]) {
  const { stdout, stderr } = clade(...args, "--json");
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
}

const written = (name: string, value: unknown) => {
  writeFileSync(join(folder, name), typeof value === "string" ? value : JSON.stringify(value));
  return name;
};
const read = (name: string) => readFileSync(join(folder, name), "utf8");

/** An EvalPlus result file; `1` passed all, `+` base only, `0` neither. */
function evalplusFile(name: string, answers: string) {
  const status = (passed: boolean) => (passed ? "pass" : "fail");
  const entries = [...answers].map((answer, at) => [
    `HumanEval/${at}`,
    [{ base_status: status(answer !== "0"), plus_status: status(answer === "1") }],
  ]);
  return written(name, { eval: Object.fromEntries(entries) });
}

describe("compare, from result files", () => {
  it("calls no winner when the interval covers zero", () => {
    evalplusFile("a.eval_results.json", "111111000000111000001111");
    evalplusFile("b.eval_results.json", "000000111110111000001111");
    const { status, stdout } = clade("compare", "a.eval_results.json", "b.eval_results.json");
    expect(stdout).toContain("a and b cannot be told apart over 24 problems: the interval covers zero");
    expect(stdout).not.toContain("is better");
    expect(status).toBe(0);
    const { plus } = json("compare", "a.eval_results.json", "b.eval_results.json").suites;
    expect(plus).toMatchObject({ better: "undecided", won: { first: 6, second: 5, tied: 13 } });
    expect(plus.difference.interval[0]).toBeLessThan(0);
    expect(plus.difference.interval[1]).toBeGreaterThan(0);
    expect(plus.test).toMatchObject({ method: "exact McNemar test", pValue: 1 });
    // 1 less half of the chance of what was observed is not reached: 6 to 5 is 2 P(X <= 5) - P(X = 5).
    expect(plus.test.midPValue).toBeCloseTo(1 - 462 / 2 ** 11, 10);
  });

  it("names the winner where it leaves out zero, suite by suite", () => {
    evalplusFile("bad.json", `${"+".repeat(20)}${"1".repeat(10)}`);
    evalplusFile("good.json", "1".repeat(30));
    const { stdout } = clade("compare", "bad.json", "good.json");
    expect(stdout).toContain("good is better over 30 problems: the interval leaves out zero");
    expect(stdout).toContain("bad and good cannot be told apart over 30 problems");
  });

  it("corrects for the number of pairs, and says which neighbours cannot be told apart", () => {
    const rates = (shift: number) =>
      Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`p/${at}`, ((at * 7) % 10) / 25 + 0.05 + shift]));
    const runs = Object.fromEntries([0, 0.001, 0.5].map((shift, at) => [`m${at}`, { rates: rates(shift) }]));
    // m1 does a little better than m0 on half of the problems, a little worse on the others.
    for (let at = 0; at < 40; at += 2) (runs["m1"]!.rates as Record<string, number>)[`p/${at}`]! -= 0.002;
    written("many.json", { runs });
    const { stdout } = clade("compare", "many.json");
    expect(stdout).toContain("In 2 of 3 pairs one is better");
    expect(stdout).toMatch(/neighbours that cannot be told apart\n.*m0, m1/);
    expect(json("compare", "many.json").suites.tests.significant).toMatchObject({ pairs: 3, holm: 2 });
  });

  it.each([
    [["a.eval_results.json"], "at least two"],
    [["a.eval_results.json", "a.eval_results.json"], "twice"],
    [["a.eval_results.json", "nowhere"], "There is no nowhere"],
    [["a.eval_results.json", "many.json"], "have no suite in common"],
    [["a.eval_results.json", "b.eval_results.json", "--correction", "mild"], "Allowed choices are holm, bh, none"],
    [["a.eval_results.json", "b.eval_results.json", "--cluster", "("], "regular expression"],
  ])("refuses %j", (args, message) => {
    const { status, stdout, stderr } = clade("compare", ...args);
    expect(stderr).toContain(message);
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });
});

describe.skipIf(!canJudge)("with runs", () => {
  beforeAll(() => {
    for (const name of ["careful", "hasty"]) {
      const run = clade("eval", "starter", "--completions", join(STARTER, `${name}.jsonl`), "--out", name);
      expect(run.status, run.stderr).toBe(0);
      written(`${name}.json`, clade("report", name, "--json").stdout);
    }
  });

  it("compares run folders with the programs of the problems on which they differ", () => {
    const { status, stdout } = clade("compare", "careful", "hasty", "--programs");
    expect(status).toBe(0);
    expect(stdout).toMatch(/(careful|hasty) is better over 24 problems|cannot be told apart over 24 problems/);
    expect(stdout).toMatch(/plus: careful does better on \d+ problems/);
    expect(stdout).toMatch(/\bdef [a-z_]+\(/);
    const { differing } = json("compare", "careful", "hasty", "--show-problems").suites.plus;
    expect(differing.length).toBeGreaterThan(0);
    for (const { rates } of differing) expect(rates.first).not.toBe(rates.second);
  });

  const model = (changes: object = {}) => ({
    id: "made:up",
    settings: {},
    promptStyle: { id: "plain", template: {}, promptForm: "text", stop: {} },
    promptsSha256: "aaaaaaaaaaaaaaaa",
    sampling: { maxTokens: 512, temperature: 0 },
    samples: 5,
    ...changes,
  });

  /** What is changed of a report here. */
  interface Changeable {
    oracle: string;
    benchmark: { id: string; version: string };
    spec: { model?: object; benchmark: { datasetSha256: string } };
    suites: Record<string, { byProblem: Record<string, object> }>;
  }
  type Change = (report: Changeable) => void;

  /** The report of a run under other circumstances. */
  function changed(name: string, change: Change) {
    const report: Changeable = JSON.parse(read("careful.json"));
    report.spec.model = model();
    change(report);
    return written(name, report);
  }

  it("says aloud, first, what makes runs less comparable", () => {
    changed("same.json", () => {});
    const cases: [string, Change, RegExp][] = [
      ["version.json", (report) => (report.benchmark.version = "9.9"), /^The versions of the data differ: /],
      ["data.json", (report) => (report.spec.benchmark.datasetSha256 = "0".repeat(64)), /^The data differ: /],
      [
        "prompt.json",
        (report) => (report.spec.model = model({ promptsSha256: "bbbbbbbbbbbbbbbb" })),
        /^The prompts differ: /,
      ],
      ["oracle.json", (report) => (report.oracle = "official"), /^The oracles differ: strict \(same\), official \(ora/],
      [
        "decoding.json",
        (report) => (report.spec.model = model({ sampling: { maxTokens: 512, temperature: 0.8 } })),
        /^The decoding differs: .*temperature 0 \(same\)/,
      ],
    ];
    expect(json("compare", "same.json", "careful.json").cautions).toEqual([
      expect.stringContaining("does not say how"),
    ]);
    for (const [name, change, first] of cases) {
      changed(name, change);
      expect(clade("compare", "same.json", name).stdout.replaceAll("\n", " "), name).toMatch(first);
      expect(json("compare", "same.json", name).cautions, name).toHaveLength(1);
    }
  });

  it("pairs only what is pairable", () => {
    changed("other.json", (report) => (report.benchmark.id = "humaneval"));
    const refused = clade("compare", "careful", "other.json");
    expect(refused.stderr).toContain("different benchmarks: starter, humaneval");
    expect(refused.status).toBe(2);
    changed("fewer.json", (report) => {
      for (const suite of Object.values(report.suites)) delete suite.byProblem[Object.keys(suite.byProblem)[0]!];
    });
    const { cautions, suites } = json("compare", "careful", "fewer.json");
    expect(cautions).toContain("1 problem without judged completions in every run, left out.");
    expect(suites.plus.problems).toBe(23);
  });

  it("plans from one pilot or two: half the difference takes four times the problems", () => {
    const plan = (difference: string, ...pilots: string[]) =>
      json("plan", ...pilots, "--difference", difference, "--completions", "1,10").suites.plus.rows;
    const [ten, five] = [plan("10", "careful"), plan("5", "careful")];
    expect(five[0].problemsNeeded / ten[0].problemsNeeded).toBeGreaterThan(3.9);
    expect(five[0].problemsNeeded / ten[0].problemsNeeded).toBeLessThan(4.1);
    expect(ten[1].problemsNeeded).toBeLessThan(ten[0].problemsNeeded);
    expect(ten[1].detectable).toBeLessThan(ten[0].detectable);
    expect(plan("10", "careful", "hasty")[0].problemsNeeded).toBeGreaterThan(0);
    const { status, stdout } = clade("plan", "careful");
    expect(stdout).toContain("problems to tell 5.0 points");
    expect(stdout).toMatch(/\d+ % of one completion's variance lies between problems/);
    expect(status).toBe(0);
  });

  it.each([
    [["nowhere"], "no run folder"],
    [["careful", "--power", "1.2"], "above 0.5 and below 1"],
    [["careful", "--completions", "0"], "whole number"],
  ])("plan refuses %j", (args, message) => {
    expect(clade("plan", ...args)).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(message) });
  });

  it("writes pages that need nothing else, in light, dark and print, and run nothing that a name contains", () => {
    written("<img src=x onerror=alert(1)>.json", read("careful.json"));
    clade("audit", "survey-table-4", "--json");
    written("audit.json", clade("audit", "survey-table-4", "--json").stdout);
    written("pair.json", clade("compare", "careful", "hasty", "--json").stdout);
    const pages = {
      "run.html": ["careful"],
      "pair.html": ["careful", "hasty", "--programs"],
      "json.html": ["pair.json"],
      "audit.html": ["audit.json"],
      "name.html": ["<img src=x onerror=alert(1)>.json", "hasty"],
    };
    for (const [file, targets] of Object.entries(pages)) {
      const { status, stdout, stderr } = clade("report", ...targets, "--html", file);
      expect(stderr, file).toContain(`Wrote ${file}.`);
      expect({ status, stdout }, file).toEqual({ status: 0, stdout: "" });
      const page = read(file);
      expect(page, file).toMatch(/^<!doctype html>/i);
      expect(page, file).toMatch(/prefers-color-scheme: ?dark/);
      expect(page, file).toContain("@media print");
      expect(page, file).not.toMatch(/<script|<img|<iframe|<link|@import|url\(\s*["']?https?:|src="?http/i);
    }
    expect(read("run.html")).toContain("<svg");
    expect(read("pair.html")).toMatch(/<svg[\s\S]*def [a-z_]+\(/);
    expect(read("audit.html")).toContain("the mean is 79.75, not 81.2");
    expect(clade("report", "careful", "hasty")).toMatchObject({ status: 2, stdout: "" });
    expect(clade("report", "nowhere", "--html", "x.html").status).toBe(2);
  });

  describe("verify, with a ledger of one's own", () => {
    /** Careful completions and what the fixtures say of each. */
    const ledger = (changes: object = {}, value = 115 / 120) => {
      const entry = {
        id: "careful",
        title: "careful completions of the starter benchmark",
        source: { kind: "data", file: "expected.json" },
        benchmark: "starter",
        completions: join(STARTER, "careful.jsonl"),
        expected: [{ suite: "base", metric: "pass@1", value, tolerance: 0.0001 }],
        verdicts: { file: "verdicts.jsonl", written: "evalplus-rows" },
        ...changes,
      };
      const absent = { ...entry, id: "absent", completions: "nowhere.jsonl" };
      return written("ledger.json", [entry, absent]);
    };

    beforeAll(() => {
      const samples = new Map<string, number>();
      const rows = JSON.parse(readFileSync(join(STARTER, "expected.json"), "utf8")).careful.lines.map(
        ({ task_id, base, plus }: Record<string, string>) => {
          const index = samples.get(task_id!) ?? 0;
          samples.set(task_id!, index + 1);
          const status = (word?: string) => (word === "passed" ? "pass" : "fail");
          return JSON.stringify({ task_id, index, base: status(base), plus: status(plus) });
        },
      );
      written("verdicts.jsonl", rows.join("\n"));
      written(
        "drifted.jsonl",
        rows.map((row: string, at: number) => (at ? row : row.replace("pass", "fail"))).join("\n"),
      );
    });

    it("holds, skips what is not here, and shows progress with rate and estimate", () => {
      const { status, stdout, stderr } = clade("verify", "--ledger", ledger());
      expect(stdout).toMatch(/holds +base pass@1 +95\.83 % +95\.83 % +0\.000 +240 of 240 +careful/);
      expect(stdout).toContain("absent: ");
      expect(stdout).toContain("holds 1, drift 0, skipped 1");
      expect(stderr).toMatch(/judging \d+\/120 +[\d.]+\/s +eta \d/);
      expect(status).toBe(0);
    });

    it("fails on a drift of the value, of one verdict, or when nothing of it holds", () => {
      const value = clade("verify", "careful", "--ledger", ledger({}, 0.95));
      expect(value.stdout).toMatch(/drift +base pass@1 +95\.00 % +95\.83 % +0\.833/);
      expect(value.status).toBe(1);
      const verdict = ledger({ verdicts: { file: "drifted.jsonl", written: "evalplus-rows" } });
      const { drift, entries } = json("verify", "careful", "--ledger", verdict);
      expect(drift).toBe(true);
      expect(entries[0]).toMatchObject({ outcome: "drift", values: [{ holds: true }] });
      expect(entries[0].agreement).toMatchObject({ compared: 240, differing: [{ completion: "starter/0#0 base" }] });
    });

    it("ends with 130 on Ctrl-C, and the same command goes on", async () => {
      const args = ["verify", "careful", "--ledger", ledger(), "--workers", "1"];
      const child = spawn(process.execPath, [MAIN, ...args], {
        cwd: folder,
        env: environment(),
        stdio: ["ignore", "ignore", "pipe"],
      });
      expect(await interrupted(child)).toMatchObject({ code: 130, errors: expect.stringContaining("same command") });
      const { status, stderr } = clade(...args);
      expect(stderr).toMatch(/Resuming: [1-9]\d* of 120 completions judged already/);
      expect(status).toBe(0);
    });

    it.each([
      [["--ledger", "nowhere.json"], "no ledger nowhere.json"],
      [["--ledger", "verdicts.jsonl"], "is no JSON"],
      [["--ledger", "audit.json"], "is no ledger"],
      [["humaneval"], "The ledger has no entry humaneval"],
    ])("refuses %j", (args, message) => {
      const { status, stdout, stderr } = clade("verify", ...args);
      expect(stderr).toContain(message);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    });
  });
});

/** Sends Ctrl-C once a verdict is shown (before the first there is nothing to go on from), and waits for the end. */
async function interrupted(child: ChildProcess) {
  let errors = "";
  child.stderr?.on("data", (text: Buffer) => {
    const before = SHOWS_VERDICTS.test(errors);
    errors += text;
    if (!before && SHOWS_VERDICTS.test(errors)) child.kill("SIGINT");
  });
  const code = await new Promise<number | null>((done) => child.on("close", done));
  return { code, errors };
}

const SHOWS_VERDICTS = /\njudging [1-9]/;
