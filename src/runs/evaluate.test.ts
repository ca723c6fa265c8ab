import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeBenchmark, fakeCompletions, fakeOracle, fakeSandbox } from "../../test/end-to-end/fake-judge.mjs";
import type { Oracle } from "../execution/judging/oracle.js";
import type { Sandbox } from "../execution/sandbox.js";
import { CladeError } from "../foundation/errors.js";
import { type EvaluateOptions, type Evaluation, evaluate } from "./evaluate.js";
import { readRun } from "./read-run.js";
import type { RunEvent } from "./run-event.js";
import { verdictsOnDisk } from "./stores/verdict-cache.js";

const SHAPE = { problems: 5, samples: 12 };
const COMPLETIONS = 60;
/** Every fourth sample repeats an earlier program. */
const DISTINCT = 45;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clade-evaluate-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function options(out: string, changes: Partial<EvaluateOptions> = {}): EvaluateOptions {
  return {
    ...fakeBenchmark(SHAPE.problems),
    source: fakeCompletions(SHAPE),
    oracle: fakeOracle,
    sandbox: fakeSandbox(0),
    out: join(folder, out),
    workers: 3,
    ...changes,
  };
}

const bytes = (out: string, file: string) => readFileSync(join(folder, out, file), "utf8");
const lines = (out: string) => bytes(out, "verdicts.jsonl").trimEnd().split("\n");
const judged = (out: string) =>
  lines(out)
    .map((line) => JSON.parse(line) as { problem: string; sample: number })
    .map(({ problem, sample }) => `${problem} ${sample}`);

function reportOf(evaluation: Evaluation) {
  if (evaluation.status !== "complete") throw new Error("the run was interrupted");
  return evaluation.report;
}

/** A sandbox that counts executions and breaks while `breaks` says so for a source. */
function countingSandbox(breaks: (source: string) => boolean = () => false) {
  const counts = { opened: 0, executed: 0 };
  const whole = fakeSandbox(0);
  const sandbox: Sandbox = {
    ...whole,
    async open() {
      counts.opened++;
      const worker = await whole.open();
      return {
        ...worker,
        async execute(program) {
          counts.executed++;
          if (breaks(program.source)) throw new CladeError("SANDBOX_BROKEN", "the worker died");
          return await worker.execute(program);
        },
      };
    },
  };
  return { sandbox, counts };
}

describe("evaluate", () => {
  it("judges each distinct program once and gives every sample its verdict", async () => {
    const { sandbox, counts } = countingSandbox();
    const events: RunEvent[] = [];
    const report = reportOf(await evaluate(options("run", { sandbox, onEvent: (event) => events.push(event) })));
    expect(counts.executed).toBe(DISTINCT);
    expect(report.completions).toBe(COMPLETIONS);
    expect(new Set(judged("run")).size).toBe(COMPLETIONS);
    expect(lines("run")).toHaveLength(COMPLETIONS);
    const origins = events.filter((event) => event.kind === "judged").map((event) => event.origin);
    expect(origins.filter((origin) => origin === "copied")).toHaveLength(COMPLETIONS - DISTINCT);
    const [third] = lines("run").filter((line) => line.startsWith('{"problem":"fake/1","sample":3,'));
    const [zeroth] = lines("run").filter((line) => line.startsWith('{"problem":"fake/1","sample":0,'));
    expect(third).toBe(zeroth?.replace('"sample":0', '"sample":3'));
  });

  it("reports the same bytes with any number of workers, and agrees with itself when read again", async () => {
    const counts = [1, 2, 7, 100];
    for (const workers of counts) await evaluate(options(`run-${workers}`, { workers }));
    for (const workers of counts) expect(bytes(`run-${workers}`, "report.json")).toBe(bytes("run-1", "report.json"));
    const { report } = await readRun(join(folder, "run-7"));
    expect(JSON.parse(JSON.stringify(report))).toEqual(JSON.parse(bytes("run-1", "report.json")));
  });

  it("tries a program three times, each with a new worker, then calls it unjudged and not failed", async () => {
    const { sandbox, counts } = countingSandbox((source) => source.startsWith("program 2 4 "));
    const report = reportOf(await evaluate(options("run", { sandbox, workers: 1 })));
    expect(counts).toEqual({ opened: 4, executed: DISTINCT + 2 });
    expect(report.suites.base?.verdicts.unjudged).toBe(2);
    expect(report.unjudged.map(({ problem, sample }) => `${problem} ${sample}`)).toEqual([
      "fake/2 4",
      "fake/2 4",
      "fake/2 7",
      "fake/2 7",
    ]);
    expect(report.unjudged[0]).toMatchObject({ code: "SANDBOX_BROKEN", detail: "the worker died" });
  });

  it("forgives a sandbox that breaks once", async () => {
    let broken = false;
    const { sandbox } = countingSandbox((source) => {
      const breaks = !broken && source.startsWith("program 2 4 ");
      broken ||= breaks;
      return breaks;
    });
    const report = reportOf(await evaluate(options("run", { sandbox })));
    expect(report.unjudged).toEqual([]);
    await evaluate(options("whole"));
    expect(bytes("run", "report.json")).toBe(bytes("whole", "report.json"));
  });

  it("leaves the completions of a problem without working reference unjudged, preparing it once", async () => {
    let preparations = 0;
    const oracle: Oracle = {
      ...fakeOracle,
      async prepare(problem, worker, cache) {
        if (problem.id !== "fake/3") return await fakeOracle.prepare(problem, worker, cache);
        preparations++;
        throw new CladeError("REFERENCE_FAILED", "the reference fails test 2");
      },
    };
    const report = reportOf(await evaluate(options("run", { oracle })));
    expect(preparations).toBe(1);
    expect(report.suites.base?.verdicts.unjudged).toBe(SHAPE.samples);
    expect(new Set(report.unjudged.map(({ problem, code }) => `${problem} ${code}`))).toEqual(
      new Set(["fake/3 REFERENCE_FAILED"]),
    );
  });

  it("judges again on resume what was unjudged, and ends in the bytes of a run without trouble", async () => {
    const { sandbox } = countingSandbox((source) => source.startsWith("program 2 "));
    await evaluate(options("run", { sandbox }));
    await evaluate(options("whole"));
    expect(bytes("run", "report.json")).not.toBe(bytes("whole", "report.json"));
    const again = countingSandbox();
    await evaluate(options("run", { sandbox: again.sandbox, resume: true }));
    expect(again.counts.executed).toBe(9);
    expect(bytes("run", "report.json")).toBe(bytes("whole", "report.json"));
    expect(judged("run").sort()).toEqual(judged("whole").sort());
  });

  it("goes on after an interruption and after a torn last line", async () => {
    await evaluate(options("whole"));
    const controller = new AbortController();
    let seen = 0;
    const evaluation = await evaluate(
      options("run", {
        sandbox: fakeSandbox(1),
        signal: controller.signal,
        onEvent: (event) => {
          if (event.kind === "judged" && ++seen === 20) controller.abort();
        },
      }),
    );
    expect(evaluation).toMatchObject({ status: "interrupted", completions: COMPLETIONS });
    expect(() => bytes("run", "report.json")).toThrow("ENOENT");
    expect((await readRun(join(folder, "run"))).complete).toBe(false);
    const kept = lines("run").length;
    expect(kept).toBeGreaterThanOrEqual(20);
    expect(kept).toBeLessThan(COMPLETIONS);
    truncateSync(join(folder, "run", "verdicts.jsonl"), bytes("run", "verdicts.jsonl").length - 5);
    await evaluate(options("run", { resume: true }));
    expect((await readRun(join(folder, "run"))).complete).toBe(true);
    expect(judged("run").sort()).toEqual(judged("whole").sort());
    expect(bytes("run", "report.json")).toBe(bytes("whole", "report.json"));
  });

  it("never writes a verdict twice, even where the log already has doubles", async () => {
    await evaluate(options("run"));
    const path = join(folder, "run", "verdicts.jsonl");
    const before = bytes("run", "report.json");
    appendFileSync(path, `${lines("run")[0]}\n`);
    await evaluate(options("run", { resume: true }));
    expect(lines("run")).toHaveLength(COMPLETIONS);
    expect(bytes("run", "report.json")).toBe(before);
  });

  it("takes verdicts from the cache, but never for another oracle version", async () => {
    const verdicts = verdictsOnDisk(join(folder, "cache"));
    await evaluate(options("first", { verdicts }));
    const second = countingSandbox();
    await evaluate(options("second", { verdicts, sandbox: second.sandbox }));
    expect(second.counts).toEqual({ opened: 0, executed: 0 });
    expect(bytes("second", "report.json")).toBe(bytes("first", "report.json"));
    const third = countingSandbox();
    const oracle = { ...fakeOracle, version: "fake-2" };
    await evaluate(options("third", { verdicts, sandbox: third.sandbox, oracle }));
    expect(third.counts.executed).toBe(DISTINCT);
  });

  it("refuses a folder with another run, with this run but no resume, and with strange files", async () => {
    await evaluate(options("run"));
    await expect(evaluate(options("run"))).rejects.toThrow("--resume");
    const oracle = { ...fakeOracle, version: "fake-2" };
    await expect(evaluate(options("run", { oracle, resume: true }))).rejects.toThrow(
      "oracle.version: fake-1, now fake-2",
    );
    writeFileSync(join(folder, "notes.txt"), "mine");
    await expect(evaluate(options("."))).rejects.toThrow("notes.txt");
  });

  it("stops with SANDBOX_UNAVAILABLE when no worker starts, and can be resumed", async () => {
    let broken = true;
    const sandbox: Sandbox = {
      ...fakeSandbox(0),
      open: () => (broken ? Promise.reject(new Error("no namespaces")) : fakeSandbox(0).open()),
    };
    await expect(evaluate(options("run", { sandbox }))).rejects.toMatchObject({ code: "SANDBOX_UNAVAILABLE" });
    broken = false;
    expect(reportOf(await evaluate(options("run", { sandbox, resume: true }))).completions).toBe(COMPLETIONS);
  });

  it("leaves out completions of problems that were not asked for", async () => {
    const { problems, ...rest } = fakeBenchmark(SHAPE.problems);
    const report = reportOf(await evaluate(options("run", { ...rest, problems: problems.slice(1, 3) })));
    expect(report).toMatchObject({ problems: 2, completions: 24 });
  });

  it("passes a bug on and leaves no lock behind", async () => {
    const oracle: Oracle = { ...fakeOracle, prepare: () => Promise.reject(new TypeError("bug")) };
    await expect(evaluate(options("run", { oracle }))).rejects.toThrow("bug");
    await evaluate(options("run", { resume: true }));
  });
});
