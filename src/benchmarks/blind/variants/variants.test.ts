import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { createOracle } from "../../../execution/judging/create-oracle.js";
import type { PreparationCache } from "../../../execution/judging/oracle.js";
import type { SandboxWorker } from "../../../execution/sandbox.js";
import { createNamespaceSandbox } from "../../../execution/sandboxes/namespace.js";
import type { ExecutedBenchmark } from "../../benchmark.js";
import { blindDocumented } from "../../blind-documented.js";
import { blindFiles } from "../../blind-files.js";
import { blindFunctions } from "../../blind-functions.js";
import { blindStories } from "../../blind-stories.js";
import { blindVague } from "../../blind-vague.js";
import { runnable } from "../core/run-core.js";
import { sameData } from "../making/data-key.js";
import { makeProblems } from "../making/make-problems.js";
import { NATURAL_LANGUAGES } from "../phrases/natural-languages.js";
import { pythonProblem } from "../rendering/function-problem.js";
import { partsOf } from "./parts.js";
import { VARIANT_PHRASES } from "./phrases.js";
import { answersTo, omissionsOf } from "./vague.js";

const COUNT = 8;
const made = makeProblems("variants", COUNT);
const [english] = NATURAL_LANGUAGES;
const plain = made.map((problem) => pythonProblem(problem, english!).reference);

describe("parts", () => {
  it("return what the definitions of the steps say, each function on its own", () => {
    for (const problem of made) {
      const { steps, functions, calls } = partsOf(problem);
      expect(new Set(calls.map(({ step }) => step)).size).toBe(problem.plan.steps.length);
      for (const { step, arguments: values } of calls) {
        const until = steps.slice(0, steps.indexOf(functions[step]!) + 1);
        const answer = runnable(until).call(values, 100_000);
        expect(sameData(answer, problem.plan.steps[step]!.step.evaluate(...values))).toBe(true);
      }
    }
  });
});

describe("phrases", () => {
  it.each(NATURAL_LANGUAGES.map(({ code }) => code))("%s has the same gaps and words as English", (code) => {
    const marks = /\{\w+\}|`[^`]*`/g;
    for (const [key, text] of Object.entries(VARIANT_PHRASES[code]!)) {
      const own = [...new Set(text.match(marks))].sort();
      expect(own, key).toEqual([...new Set(VARIANT_PHRASES["en"]![key as "whole"].match(marks))].sort());
    }
  });
});

test.each([blindStories, blindFunctions, blindFiles, blindDocumented, blindVague])(
  "$id refuses a seed that is no name",
  ({ making }) => {
    expect(() => making!.problems({ seed: "../x", problems: 1 })).toThrow("A seed is 1 to 64");
  },
);

const noCache: PreparationCache = { get: () => Promise.resolve(undefined), set: () => Promise.resolve() };
const sandbox = createNamespaceSandbox();
const { available } = await sandbox.availability();
let worker: SandboxWorker;

describe.skipIf(!available)("judged in the sandbox", () => {
  beforeAll(async () => {
    worker = await sandbox.open();
  });
  afterAll(() => worker.close());

  /** What a text earns per suite, as `passed` or what is wrong. */
  async function judged(benchmark: ExecutedBenchmark, at: number, text: (reference: string) => string) {
    const problem = benchmark.making!.problems({ seed: "variants", problems: COUNT })[at]!;
    const prepared = await createOracle("strict", "test").prepare(problem, worker, noCache);
    const { suites } = await prepared.judge(text(problem.reference), worker);
    expect(Object.keys(suites)).toEqual(benchmark.suites);
    return Object.values(suites).map((one) => (one.verdict === "failed" ? (one.detail ?? one.failure) : one.verdict));
  }

  const numbers = made.map((_, at) => at);

  test.each([blindStories, blindFunctions, blindFiles, blindDocumented, blindVague])(
    "$id: references pass",
    async (benchmark) => {
      for (const at of numbers) {
        const verdicts = await judged(benchmark, at, (reference) => reference);
        expect(verdicts, `problem ${at}`).toEqual(benchmark.suites.map(() => "passed"));
      }
    },
  );

  it("fails one function that does all", async () => {
    for (const at of numbers) {
      const [whole, parts] = await judged(blindFunctions, at, () => plain[at]!);
      expect([whole, parts]).toEqual(["passed", expect.stringContaining("does not define")]);
    }
  });

  it("fails a wrong part that the whole does not use", async () => {
    const last = made[1]!.stepNames.at(-1)!;
    const wrong = await judged(blindFunctions, 1, (reference) => `${reference}\n\ndef ${last}(*all): return 13\n`);
    expect(wrong[1]).toContain("returned 13");
  });

  it("fails files that are missing, and such as do not import", async () => {
    expect(await judged(blindFiles, 2, () => plain[2]!)).toEqual([
      "no file parts.py, main.py",
      "no file parts.py, main.py",
    ]);
    const [first] = await judged(blindFiles, 2, (reference) => reference.replace(/^from parts .*$/m, ""));
    expect(first).toContain("NameError");
    const before = "Here they are.\n\n";
    expect(await judged(blindFiles, 2, (reference) => before + reference)).toEqual(["passed", "passed"]);
  });

  const call = />>> .*\n.*/;
  test.each<[string, (reference: string) => string, string]>([
    ["none", (reference) => reference.replace(/\n {4}"""[\s\S]*?"""/, ""), "no docstring"],
    ["a parameter unnamed", (text) => text.replace(/\n {4}\w+: an? .*/, ""), "does not say what"],
    ["nothing on what is returned", (text) => text.replace(/\n {4}Returns .*/, ""), "what is returned"],
    ["no example", (text) => text.replace(call, ""), "no example"],
    ["a wrong example", (text) => text.replace(call, (one) => one.replace(/\n.*/, "\n    [987654]")), "wrong result"],
    ["an example that cannot be read", (text) => text.replace(/(>>> \w+\().*\)/, "$1open())"), "literals only"],
  ])("documentation with %s fails", async (_, spoil, reason) => {
    const [tests, documentation] = await judged(blindDocumented, 3, spoil);
    expect([tests, documentation]).toEqual(["passed", expect.stringContaining(reason)]);
  });

  it("fails questions that are missing, needless, or about everything", async () => {
    const problem = made[5]!;
    const omitted = omissionsOf(problem, english!).map(({ value }) => value);
    const other = problem.stepNames.find((name) => !omitted.includes(name))!;
    const needless = `# QUESTION about ${other}: what is it?\n`;
    expect(await judged(blindVague, 5, () => plain[5]!)).toEqual(["asks nothing"]);
    expect(await judged(blindVague, 5, () => needless)).toEqual([`does not ask about ${omitted[0]}`]);
    const all = await judged(blindVague, 5, (reference) => reference + needless);
    expect(all).toEqual([`asks about ${other}, of which nothing is left out`]);
  });
});

describe("vague specifications", () => {
  it("lack what the answers give", () => {
    for (const natural of NATURAL_LANGUAGES) {
      const problems = blindVague.making!.problems({
        seed: "variants",
        problems: COUNT,
        naturalLanguage: natural.code,
      });
      for (const [at, { prompt, reference }] of problems.entries()) {
        const omissions = omissionsOf(made[at]!, natural);
        expect(omissions.length).toBeGreaterThan(0);
        for (const { said, full } of omissions) {
          expect(prompt).toContain(said);
          expect(said).not.toBe(full);
          expect(prompt).not.toContain(full);
        }
        expect(answersTo(reference, omissions)).toEqual(omissions.map(({ value, full }) => `\`${value}\`: ${full}`));
      }
    }
  });
});
