import { capturedCall } from "../execution/judging/answer-program.js";
import type { AnswerForm, CodeTests } from "../execution/tests.js";
import type { ExecutedBenchmark } from "./benchmark.js";
import { type DatasetRow, mapJsonLines, textField } from "./dataset-rows.js";
import type { Problem, ProblemId } from "./problem.js";

const file = {
  path: "cruxeval/cruxeval.jsonl.gz",
  url: "https://raw.githubusercontent.com/facebookresearch/cruxeval/190faf16d175b5847b0af05d937872b1fb395942/data/cruxeval.jsonl",
  sha256: "8368b81047dc5014e4caf5a2f97604eff7644e0ecd7415e3ceeb184bbc2e0c96",
};

/** Predict the input of a Python function. @see https://arxiv.org/abs/2401.03065 */
export const cruxevalInput: ExecutedBenchmark = {
  kind: "executed",
  id: "cruxeval-input",
  title: "CRUXEval, input prediction",
  version: "190faf16",
  licence: "MIT",
  source: "https://github.com/facebookresearch/cruxeval (https://arxiv.org/abs/2401.03065)",
  language: "python",
  files: [file],
  suites: ["tests"],
  load: ([bytes]) => mapJsonLines(bytes, file, problemOf),
};

function problemOf(row: DatasetRow): Problem {
  const officialId = textField(row, "id");
  const code = textField(row, "code");
  const input = textField(row, "input");
  const output = textField(row, "output");
  return {
    id: `cruxeval-input/${officialId.replace(/^\D+/, "")}` as ProblemId,
    officialId,
    entryPoint: "answer",
    prompt: `${code}\nassert `,
    reference: capturedCall("f", `f(${input})`),
    // The function under test is the judge's own: the program only says the arguments.
    tests: testsOf(`given, named = answer()\n\n\n${code}\n\n\nassert ${output} == f(*given, **named)`, {
      kind: "call",
      function: "f",
    }),
    // The official evaluator's limit.
    cpuTimeMs: 3000,
  };
}

function testsOf(code: string, answer: AnswerForm): CodeTests {
  return { kind: "code", suite: "tests", setup: "", code, official: { rules: "human-eval" }, answer };
}
