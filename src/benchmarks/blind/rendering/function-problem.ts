import type { FunctionSupport } from "../../../execution/languages/function-support.js";
import { pythonFunctions } from "../../../execution/languages/functions/python.js";
import type { InputSuite, InputTests } from "../../../execution/tests.js";
import { integerBits, textUnit } from "../../../execution/translation/value-demands.js";
import type { Value } from "../../../execution/value.js";
import { encodeValue } from "../../../execution/value-codec.js";
import { sha256Hex } from "../../../foundation/stable-hash.js";
import type { Problem, ProblemId } from "../../problem.js";
import type { FunctionExample, FunctionProblem } from "../../translation/function-problem.js";
import { printModule } from "../emission/print-module.js";
import { python } from "../emission/python.js";
import type { BlindProblem } from "../making/make-problem.js";
import type { AnsweredCall } from "../making/select-inputs.js";
import type { NaturalLanguage } from "../phrases/natural-languages.js";
import { describe } from "./describe.js";
import { judgeValue, spelledValue } from "./values.js";

/** The suite of every problem. */
export const SUITE = "tests";

/** Says what a problem asks for; names are spelled as the programming language has them. */
export type Telling = (problem: BlindProblem, natural: NaturalLanguage, functions: FunctionSupport) => string;

const plainly: Telling = (problem, { phrases }, functions) => describe(problem, phrases, functions);

/** A problem as a Python function, described in a natural language. */
export function pythonProblem(
  problem: BlindProblem,
  natural: NaturalLanguage,
  tell: Telling = plainly,
): Problem & { tests: InputTests } {
  const { signature, seed, number } = problem;
  const description = tell(problem, natural, pythonFunctions);
  const examples = examplesOf(problem).map(({ arguments: values, result }) => ({
    call: `${pythonFunctions.functionName(signature.name)}(${values
      .map((value, at) => pythonFunctions.literal(value, signature.parameters[at]?.type ?? signature.returns))
      .join(", ")})`,
    result: pythonFunctions.literal(result, signature.returns),
  }));
  const name = `${seed}-${number}`;
  const suffix = natural.code === "en" ? "" : `-${natural.code}`;
  return {
    id: `blind/${name}${suffix}` as ProblemId,
    officialId: `Blind/${name}${suffix}`,
    naturalLanguage: natural.flores,
    parallel: `blind/${name}`,
    split: `depth-${problem.depth}`,
    prompt: pythonFunctions.prompt(signature, description, examples),
    entryPoint: pythonFunctions.functionName(signature.name),
    reference: printModule(problem.module, python, pythonFunctions),
    stopSequences: pythonFunctions.stopSequences,
    tests: {
      kind: "inputs",
      suites: [suiteOf(problem)],
      comparison: { kind: "equal" },
      absoluteTolerance: 0,
      alternatives: [],
      official: { rules: "evalplus", special: "none" },
    },
  };
}

/** A problem in no programming language, to be rendered in one; the description is spelled for that language. */
export function neutralProblem(
  problem: BlindProblem,
  natural: NaturalLanguage,
  functions: FunctionSupport,
  tell: Telling = plainly,
): FunctionProblem {
  return {
    origin: pythonProblem(problem, natural, tell),
    signature: problem.signature,
    description: tell(problem, natural, functions),
    examples: examplesOf(problem),
    suites: [
      {
        name: SUITE,
        calls: problem.hidden.map((call) => {
          const values = valuesOf(problem, call);
          return { integerBits: integerBits(values), textUnit: textUnit(values), hasInfinite: false };
        }),
      },
    ],
  };
}

function examplesOf({ signature, examples }: BlindProblem): FunctionExample[] {
  return examples.map(({ arguments: values, answer }) => ({
    arguments: values.map((value, at) => spelledValue(value, signature.parameters[at]?.type ?? signature.returns)),
    result: spelledValue(answer, signature.returns),
    remark: "",
  }));
}

function suiteOf(problem: BlindProblem): InputSuite {
  const calls = problem.hidden.map((call): Value => ({ kind: "list", items: valuesOf(problem, call).slice(0, -1) }));
  const bytes = encodeValue({ kind: "list", items: calls });
  return { name: SUITE, count: calls.length, inputs: { key: sha256Hex(bytes), bytes } };
}

/** The arguments, then the answer. */
function valuesOf({ signature }: BlindProblem, { arguments: values, answer }: AnsweredCall): Value[] {
  const given = values.map((value, at) => judgeValue(value, signature.parameters[at]?.type ?? signature.returns));
  return [...given, judgeValue(answer, signature.returns)];
}
