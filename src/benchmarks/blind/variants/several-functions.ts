import { pythonFunctions } from "../../../execution/languages/functions/python.js";
import type { InputSuite, InputTests } from "../../../execution/tests.js";
import type { Value } from "../../../execution/value.js";
import { encodeValue } from "../../../execution/value-codec.js";
import { sha256Hex } from "../../../foundation/stable-hash.js";
import type { Problem } from "../../problem.js";
import type { CoreFunction, Data } from "../core/core.js";
import { printModule } from "../emission/print-module.js";
import { PYTHON_HEADER, python } from "../emission/python.js";
import type { BlindProblem } from "../making/make-problem.js";
import type { NaturalLanguage } from "../phrases/natural-languages.js";
import { conventionsOf, numbered, operandNames, stepWords } from "../rendering/describe.js";
import { pythonProblem } from "../rendering/function-problem.js";
import { judgeValue } from "../rendering/values.js";
import { type Parts, partsOf } from "./parts.js";
import { moduleText, pythonName, variantPhrases } from "./specification.js";

/** The suites of problems of several functions: the whole first, then each function on its own. */
export const SUITES = ["tests", "parts"] as const;

/** The files of a problem of several files. */
const FILES = ["parts.py", "main.py"] as const;

/** A problem that asks for a function for every step, and one that applies them. */
export function functionsProblem(problem: BlindProblem, natural: NaturalLanguage): Problem {
  const parts = partsOf(problem);
  const prompt = `${PYTHON_HEADER.trimEnd()}\n\n${moduleText(specification(problem, parts, natural, []))}\n\n`;
  const reference = printModule([...parts.steps, parts.whole], python, pythonFunctions);
  return { ...several(problem, natural, parts), prompt, reference };
}

/** The same in two files, of which one imports the other. */
export function filesProblem(problem: BlindProblem, natural: NaturalLanguage): Problem {
  const parts = partsOf(problem);
  const request = variantPhrases(natural)
    .files.replaceAll("{n}", String(parts.functions.length))
    .replaceAll("{f}", pythonName(problem.signature.name));
  const { tests, ...rest } = several(problem, natural, parts);
  return {
    ...rest,
    tests: { ...tests, files: FILES },
    prompt: moduleText(specification(problem, parts, natural, [request])),
    reference: referenceFiles(parts),
  };
}

function referenceFiles({ steps, functions, whole }: Parts): string {
  const imports = `from parts import ${functions.map(({ name }) => pythonName(name)).join(", ")}\n`;
  const [first, second] = FILES;
  const parts = printModule(steps, python, pythonFunctions);
  const main = printModule([whole], python, pythonFunctions);
  return `# file: ${first}\n${parts}\n# file: ${second}\n${imports}${main}`;
}

function several(problem: BlindProblem, natural: NaturalLanguage, parts: Parts) {
  const { stopSequences: _, tests, ...plain } = pythonProblem(problem, natural);
  const made: InputTests = {
    ...tests,
    suites: tests.suites
      .map((suite) => named(suite.name, wholeCalls(problem)))
      .concat(named("parts", partCalls(parts))),
  };
  return { ...plain, tests: made, stopSequences: ["\nif __name__", "\nprint(", "\nassert "] };
}

/** The module's text: every function with its types and what it returns. */
function specification(problem: BlindProblem, parts: Parts, natural: NaturalLanguage, request: readonly string[]) {
  const words = variantPhrases(natural);
  const { phrases } = natural;
  const lines = problem.plan.steps.map(({ step, operands }, index) => {
    const made = parts.functions[index] as CoreFunction;
    // The parameters are called as what the whole gives them, which is how it is known what to give.
    const names = distinct(operandNames(problem, operands, pythonFunctions));
    return numbered(index, head(made, names), stepWords(step.wording, names, phrases), phrases);
  });
  const { whole } = parts;
  const own = head(
    whole,
    problem.signature.parameters.map(({ name }) => pythonName(name)),
  );
  const last = numbered(lines.length, own, words.whole.replaceAll("{f}", pythonName(whole.name)), phrases);
  return [words.functions, ...request, ...lines, last, ...conventionsOf(problem, phrases)];
}

/** A value that is taken twice needs two names. */
function distinct(names: readonly string[]): string[] {
  return names.map((name, at) => (names.indexOf(name) < at ? `${name}_again` : name));
}

function head({ name, parameters, returns }: CoreFunction, names: readonly string[]): string {
  const typed = parameters.map(({ type }, at) => `${names[at]}: ${pythonFunctions.type(type)}`);
  return `${pythonName(name)}(${typed.join(", ")}) -> ${pythonFunctions.type(returns)}`;
}

interface NamedCall {
  readonly name: string;
  readonly values: readonly Value[];
}

function wholeCalls({ signature, hidden }: BlindProblem): NamedCall[] {
  return hidden.map(({ arguments: values }) => ({
    name: signature.name,
    values: values.map((value, at) => judgeValue(value, signature.parameters[at]?.type ?? signature.returns)),
  }));
}

function partCalls({ functions, calls }: Parts): NamedCall[] {
  return calls.map(({ step, arguments: values }) => {
    const made = functions[step] as CoreFunction;
    const typed = (value: Data, at: number) => judgeValue(value, made.parameters[at]?.type ?? made.returns);
    return { name: made.name, values: values.map(typed) };
  });
}

function named(name: string, calls: readonly NamedCall[]): InputSuite {
  const items = calls.map(
    (call): Value => ({
      kind: "list",
      items: [
        { kind: "str", value: pythonName(call.name) },
        { kind: "list", items: call.values },
        { kind: "dict", entries: [] },
      ],
    }),
  );
  const bytes = encodeValue({ kind: "list", items });
  return { name, count: calls.length, inputs: { key: sha256Hex(bytes), bytes }, namesFunctions: true };
}
