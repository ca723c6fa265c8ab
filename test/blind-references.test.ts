import { describe, expect, test } from "vitest";
import { makeProblems } from "../src/benchmarks/blind/making/make-problems.js";
import { judgeValue } from "../src/benchmarks/blind/rendering/values.js";
import { blind } from "../src/benchmarks/blind.js";
import { renderProblem } from "../src/benchmarks/translation/render-problem.js";
import type { FunctionSupport } from "../src/execution/languages/function-support.js";
import { LANGUAGES } from "../src/execution/languages/index.js";
import type { Language } from "../src/execution/languages/language.js";
import type { CommandWorker } from "../src/execution/sandboxes/command-worker.js";
import { commandAvailability, openCommandWorker } from "../src/execution/sandboxes/open-command-worker.js";
import { TranslatedSuites } from "../src/execution/translation/translated-suites.js";
import { encodeValue } from "../src/execution/value-codec.js";

type FunctionLanguage = Language & { readonly functions: FunctionSupport };

const options = { seed: "references", problems: 8 };
const problems = makeProblems(options.seed, options.problems);

/** `npm run conformance:blind` judges thousands in eight languages; these start quickly. */
const QUICK = [LANGUAGES.python, LANGUAGES.javascript, LANGUAGES.ruby].filter(
  (one: Language): one is FunctionLanguage => one.functions !== undefined,
);
const available = new Map<string, boolean>();
for (const language of QUICK) available.set(language.id, (await commandAvailability(language)).available);

describe.each(QUICK)("$id", (language) => {
  const isAbsent = !available.get(language.id);
  test.skipIf(isAbsent)("references pass their hidden calls, a stub does not", { timeout: 120_000 }, () =>
    judgeReferences(language),
  );
});

async function judgeReferences(language: FunctionLanguage): Promise<void> {
  const worker: CommandWorker = await openCommandWorker(language);
  const references = blind.making?.references(options, language) ?? [];
  const neutral = blind.making?.functions(options, language.functions) ?? [];
  try {
    for (const [at, problem] of problems.entries()) {
      const rendered = renderProblem(neutral[at]!, language);
      if ("excluded" in rendered) throw new Error(rendered.excluded);
      expect(rendered.prompt).toContain("clade-blind-canary-");
      expect(rendered.tests.leftOut).toEqual({ tests: [] });
      const answers = problem.hidden.map(({ answer }) => {
        return { kind: "V" as const, payload: encodeValue(judgeValue(answer, problem.signature.returns)) };
      });
      const expected = { answers, seconds: [], sendingSeconds: [] };
      const suites = new TranslatedSuites(rendered.tests, language, [{ suite: "tests", expected, alternatives: [] }]);
      const judge = async (program: string) => (await suites.judge(program, (one) => worker.execute(one))).verdicts;
      expect((await judge(references[at]!)).get("tests"), `problem ${at}`).toEqual({ verdict: "passed" });
      const stub = rendered.prompt + language.functions.stub(rendered.tests.signature);
      expect((await judge(stub)).get("tests")).toMatchObject({ verdict: "failed", failure: "wrong-answer" });
    }
  } finally {
    await worker.close();
  }
}
