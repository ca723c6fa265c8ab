import { type ExpectedValues, sharedData } from "../judging/expected-values.js";
import type { InputSuite, InputTests } from "../tests.js";
import type { TranslatedTests } from "../translated-tests.js";
import type { Value } from "../value.js";
import { encodeValue } from "../value-codec.js";
import type { SuiteAnswers } from "./translated-suites.js";

/** Calls of a suite and what each must return, without a reference that says so. */
export interface GivenSuite {
  readonly name: string;
  readonly calls: readonly { readonly arguments: readonly Value[]; readonly answer: Value }[];
}

/** Tests whose answers are given and compared by equality, for proofs about drivers. */
export function givenTests(
  tests: Pick<TranslatedTests, "language" | "signature">,
  given: readonly GivenSuite[],
): { readonly tests: TranslatedTests; readonly answers: readonly SuiteAnswers[] } {
  const { language, signature } = tests;
  const origin: TranslatedTests["origin"] = {
    id: signature.name,
    entryPoint: signature.name,
    reference: "",
    tests: { ...COMPARED, suites: given.map(suiteOf) },
  };
  const leftOut = Object.fromEntries(given.map(({ name }) => [name, []]));
  return {
    tests: { kind: "translated", language, signature, driverSha256: "", origin, leftOut },
    answers: given.map((suite) => ({ suite: suite.name, expected: answersOf(suite), alternatives: [] })),
  };
}

const COMPARED: Omit<InputTests, "suites"> = {
  kind: "inputs",
  comparison: { kind: "equal" },
  absoluteTolerance: 0,
  alternatives: [],
  official: { rules: "evalplus", special: "none" },
};

function suiteOf({ name, calls }: GivenSuite): InputSuite {
  const lists = calls.map((call): Value => ({ kind: "list", items: call.arguments }));
  return { name, count: calls.length, inputs: sharedData(encodeValue({ kind: "list", items: lists })) };
}

function answersOf({ calls }: GivenSuite): ExpectedValues {
  const answers = calls.map(({ answer }) => ({ kind: "V" as const, payload: encodeValue(answer) }));
  return { answers, seconds: [], sendingSeconds: [] };
}
