import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXTRACTION_CAUSES } from "../../benchmarks/extraction/causes.js";
import { starter } from "../../benchmarks/starter.js";
import { readAnswers } from "./answers.js";
import { diagnoseExtraction, type JudgePrograms } from "./diagnose-extraction.js";

const FIXTURES = join(import.meta.dirname, "../../../fixtures/extraction");
const problems = starter.load([]);

/** Passes programs that have the reference's own lines in order: no sandbox is needed to see which text was taken. */
const judgeByLines: JudgePrograms = (programs) =>
  Promise.resolve(
    programs.map(({ problem, source }) => {
      const wanted = problem.reference.slice(problem.prompt.length).trim();
      const isWhole = source.includes(wanted) && source.startsWith(problem.prompt);
      const verdict = isWhole
        ? ({ verdict: "passed" } as const)
        : ({ verdict: "failed", failure: "wrong-answer", detail: "" } as const);
      return { base: verdict };
    }),
  );

const diagnose = async (fixture: string) =>
  await diagnoseExtraction({
    answers: await readAnswers(join(FIXTURES, `${fixture}.jsonl`), problems),
    language: "python",
    suites: ["base"],
    stop: ["\ndef "],
    judge: judgeByLines,
  });

describe("planted faults", () => {
  const fixtures = readdirSync(FIXTURES).flatMap((name) => (name.endsWith(".jsonl") ? [name.slice(0, -6)] : []));
  const faults = fixtures.filter((name) => !name.startsWith("sound-"));

  it("has a fixture for every cause", () => {
    expect([...faults].sort()).toEqual(Object.keys(EXTRACTION_CAUSES).sort());
  });

  it.each(faults)("names %s", async (fault) => {
    const { mainCause, causes, answers } = await diagnose(fault);
    expect(mainCause).toBe(fault);
    expect(causes.find(({ cause }) => cause === fault)?.answers).toBe(answers);
  });

  it.each(["sound-text", "sound-chat"])("finds nothing wrong with %s", async (sound) => {
    const { mainCause, causes } = await diagnose(sound);
    expect(causes).toEqual([]);
    expect(mainCause).toBeUndefined();
  });
});

describe("the default extractor", () => {
  it.each(["sound-text", "prompt-repeated", "newline-stripped", "indent-stripped", "special-token"])(
    "gives the whole solution in spite of %s, which the plain ways do not all do",
    async (fixture) => {
      const { extractors } = await diagnose(fixture);
      const scores = Object.fromEntries(extractors.map(({ extractor, passAt1 }) => [extractor, passAt1.base]));
      expect(scores.default).toBe(1);
      expect(Math.min(...Object.values(scores).map(Number))).toBe(0);
    },
  );

  it("judges identical programs once", async () => {
    const judged: string[] = [];
    await diagnoseExtraction({
      answers: await readAnswers(join(FIXTURES, "sound-text.jsonl"), problems),
      language: "python",
      suites: ["base"],
      judge: (programs) => {
        judged.push(...programs.map(({ problem, source }) => `${problem.id}\n${source}`));
        return judgeByLines(programs);
      },
    });
    expect(new Set(judged).size).toBe(judged.length);
  });
});
