import { answerIsRight } from "../judging/answer-check.js";
import type { ExpectedValues } from "../judging/expected-values.js";
import { decodeAnswer, toleranceOf } from "../judging/value-comparison.js";
import type { FunctionSupport } from "../languages/function-support.js";
import { wrongValue } from "../languages/functions/function-style.js";
import type { Language } from "../languages/language.js";
import type { TranslatedTests } from "../translated-tests.js";
import type { Value } from "../value.js";
import type { Verdict } from "../verdict.js";
import { type GivenSuite, givenTests } from "./given-answers.js";
import { normalValue } from "./normal-value.js";
import { plainValue } from "./plain-value.js";
import { type RunCommands, TranslatedSuites } from "./translated-suites.js";

/** What became of a stub that returns a wrong value of the right type. */
export type StubProof =
  /** It compiled, ran, returned exactly its value, and that was a wrong answer. */
  | { readonly outcome: "right" }
  /** Anything else; `detail` says what. */
  | { readonly outcome: "refuted"; readonly detail: string }
  /** No call has another answer than the stub's. */
  | { readonly outcome: "undecidable" };

/** Calls that a stub is asked: the first ones show what there is to show. */
const CALLS = 3;

/**
 * Judges the stub of a translated problem twice in one run: against the reference's answers, where it must be wrong, and
 * against its own value, which must come back unchanged.
 * @param expected what the reference returns, by suite in the problem's order
 */
export async function proveStub(
  { prompt, tests }: { readonly prompt: string; readonly tests: TranslatedTests },
  language: Language & { readonly functions: FunctionSupport },
  expected: readonly ExpectedValues[],
  run: RunCommands,
): Promise<StubProof> {
  const stubbed = plainValue(wrongValue(tests.signature.returns));
  const calls = chosenCalls(tests, expected, stubbed);
  if (calls === undefined) return { outcome: "undecidable" };
  const own = calls.map((call) => ({ ...call, answer: stubbed }));
  const given = givenTests(tests, [
    { name: "reference", calls },
    { name: "stub", calls: own },
  ]);
  const program = prompt + language.functions.stub(tests.signature);
  const { verdicts } = await new TranslatedSuites(given.tests, language, given.answers).judge(program, run);
  return proofOf(verdicts.get("reference"), verdicts.get("stub"));
}

function proofOf(reference: Verdict | undefined, stub: Verdict | undefined): StubProof {
  const isWrong = reference?.verdict === "failed" && reference.failure === "wrong-answer";
  if (isWrong && stub?.verdict === "passed") return { outcome: "right" };
  return { outcome: "refuted", detail: JSON.stringify(isWrong ? stub : reference) };
}

type Call = GivenSuite["calls"][number];

/** The first calls, and the first that the stub gets wrong; `undefined` where there is none. */
function chosenCalls(tests: TranslatedTests, expected: readonly ExpectedValues[], stubbed: Value): Call[] | undefined {
  const all = callsOf(tests, expected);
  const isWrong = (call: Call) => !isRight(tests, call, stubbed);
  const chosen = all.slice(0, CALLS);
  if (chosen.some(isWrong)) return chosen;
  const wrong = all.find(isWrong);
  return wrong === undefined ? undefined : [...chosen, wrong];
}

function callsOf(tests: TranslatedTests, expected: readonly ExpectedValues[]): Call[] {
  return tests.origin.tests.suites.flatMap(({ name, inputs }, at) => {
    const lists = decodeAnswer(inputs.bytes);
    const leftOut = new Set(tests.leftOut[name] ?? []);
    const calls = lists?.kind === "list" ? lists.items : [];
    return calls.flatMap((call, index) => {
      const record = expected[at]?.answers[index];
      const answer = record?.kind === "V" ? decodeAnswer(record.payload) : undefined;
      if (leftOut.has(index) || answer === undefined || !("items" in call)) return [];
      return [{ arguments: call.items as readonly Value[], answer: judged(answer, tests) }];
    });
  });
}

/** Where only counts whether something was found, a translated function says so with a boolean. */
function judged(answer: Value, tests: TranslatedTests): Value {
  if (tests.origin.tests.comparison.kind !== "is-not-none" || answer.kind === "bool") return answer;
  return { kind: "bool", value: answer.kind !== "none" };
}

function isRight({ origin, signature }: TranslatedTests, call: Call, got: Value): boolean {
  const { comparison, absoluteTolerance } = origin.tests;
  const context = { tolerance: toleranceOf(absoluteTolerance), argumentsOf: () => call.arguments };
  const [given, answer] = [got, call.answer].map((value) => normalValue(value, signature.returns));
  return answerIsRight(given as Value, answer as Value, comparison, context);
}
