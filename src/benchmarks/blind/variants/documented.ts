import { pythonFunctions } from "../../../execution/languages/functions/python.js";
import type { TextSuite } from "../../../execution/tests.js";
import type { Value } from "../../../execution/value.js";
import { encodeValue } from "../../../execution/value-codec.js";
import type { Problem } from "../../problem.js";
import { parsePythonLiteral } from "../../starter/python-literal.js";
import { printModule } from "../emission/print-module.js";
import { PYTHON_HEADER, python } from "../emission/python.js";
import { evaluatePlan } from "../making/lower-plan.js";
import type { BlindProblem } from "../making/make-problem.js";
import type { NaturalLanguage } from "../phrases/natural-languages.js";
import { specificationOf } from "../rendering/describe.js";
import { pythonProblem } from "../rendering/function-problem.js";
import { judgeValue, spelledValue } from "../rendering/values.js";
import { dataOf } from "./data-of.js";
import { pythonName, variantPhrases } from "./specification.js";

export const SUITES = ["tests", "documentation"] as const;

/** A problem whose solution must also be documented; the specification stands in comments before the function. */
export function documentedProblem(problem: BlindProblem, natural: NaturalLanguage): Problem {
  const plain = pythonProblem(problem, natural);
  const name = pythonName(problem.signature.name);
  const shown = problem.examples.map((call) => callLines(problem, call.arguments, call.answer));
  const lines = specification(problem, natural, shown);
  const comment = lines.map((line) => `# ${line}`.trimEnd()).join("\n");
  const head = headOf(problem);
  return {
    ...plain,
    prompt: `${PYTHON_HEADER}${comment}\n${head}\n`,
    reference: documentedReference(problem),
    tests: { ...plain.tests, texts: [documentationSuite(problem, name)] },
  };
}

function specification(problem: BlindProblem, natural: NaturalLanguage, shown: readonly (readonly string[])[]) {
  const { introduction, steps, result, conventions } = specificationOf(problem, natural.phrases, pythonFunctions);
  const request = variantPhrases(natural).documented.replaceAll("{f}", pythonName(problem.signature.name));
  return [introduction, ...steps, result, request, ...shown.flat(), ...conventions];
}

function headOf({ signature }: BlindProblem): string {
  const typed = signature.parameters.map(({ name, type }) => `${pythonName(name)}: ${pythonFunctions.type(type)}`);
  return `def ${pythonName(signature.name)}(${typed.join(", ")}) -> ${pythonFunctions.type(signature.returns)}:`;
}

type Values = BlindProblem["hidden"][number]["arguments"];
type Answer = BlindProblem["hidden"][number]["answer"];

/** A call and its result as an interpreter shows them. */
function callLines({ signature }: BlindProblem, values: Values, answer: Answer): [string, string] {
  const literals = values.map((value, at) => {
    const type = signature.parameters[at]?.type ?? signature.returns;
    return pythonFunctions.literal(spelledValue(value, type), type);
  });
  const result = pythonFunctions.literal(spelledValue(answer, signature.returns), signature.returns);
  return [`>>> ${pythonName(signature.name)}(${literals.join(", ")})`, result];
}

/** The reference with a docstring that has what is asked for. */
function documentedReference(problem: BlindProblem): string {
  const { module, signature, hidden } = problem;
  const [call] = hidden;
  const example = call === undefined ? [] : callLines(problem, call.arguments, call.answer);
  const lines = [
    "What the specification above says.",
    ...signature.parameters.map(({ name, type }) => `${pythonName(name)}: a ${pythonFunctions.type(type)}`),
    `Returns a ${pythonFunctions.type(signature.returns)}.`,
    ...example,
  ];
  const text = lines.map((line) => `    ${line.replaceAll("\\", "\\\\")}`).join("\n");
  const printed = printModule(module, python, pythonFunctions);
  return printed.replace(headOf(problem), () => `${headOf(problem)}\n    """\n${text}\n    """`);
}

/** What the docstring of the function must have; its example is computed anew by the definitions of the steps. */
function documentationSuite(problem: BlindProblem, name: string): TextSuite {
  const parameters = problem.signature.parameters.map((one) => pythonName(one.name));
  return {
    name: SUITES[1],
    key: `documentation-1 ${parameters.join(" ")}`,
    lacks(source) {
      const text = docstringOf(source, name);
      if (text === undefined) return `${name} has no docstring`;
      const unnamed = parameters.find((parameter) => !new RegExp(`\\b${parameter}\\b`).test(proseOf(text)));
      if (unnamed !== undefined) return `the docstring does not say what ${unnamed} is`;
      if (!/\breturns?\b\W*\w/i.test(proseOf(text))) return "the docstring does not say what is returned";
      return lacksExample(problem, text, name);
    },
  };
}

/** The docstring that stands first in the last function of a name. */
function docstringOf(source: string, name: string): string | undefined {
  const head = [...source.matchAll(new RegExp(`^def ${name}\\s*\\(`, "gm"))].at(-1);
  if (head === undefined) return undefined;
  const body = source
    .slice(head.index)
    .match(/^[^\n]*(?:\n[^\n]*)*?:[ \t]*(?:#[^\n]*)?\n\s*[rR]?("""|''')([\s\S]*?)\1/);
  const before = body?.[0].slice(0, body[0].indexOf(body[1] as string)) ?? "";
  // Nothing but the head may stand before it.
  return body !== null && before.trimEnd().split("\n").every(isOfHead) ? body[2] : undefined;
}

/** A line of a function's head: its first, or one that goes on with parameters and ends them. */
function isOfHead(line: string, index: number): boolean {
  return index === 0 || /^\s*(?:\w+\s*:[^=]*,?|\)\s*->.*:|\)\s*:|[rR])?\s*(?:#.*)?$/.test(line);
}

/** The docstring without its examples. */
function proseOf(text: string): string {
  return text.replace(/^\s*>>>.*(?:\n(?!\s*>>>)\s*[^\n\s][^\n]*)?/gm, "");
}

/** Whether there is an example that the specification has not, with the right result. */
function lacksExample(problem: BlindProblem, text: string, name: string): string | undefined {
  const calls = [...text.matchAll(new RegExp(`^\\s*>>> ${name}\\((.*)\\)[ \\t]*\\n([^\\n]*)`, "gm"))];
  if (calls.length === 0) return "the docstring has no example call with its result on the next line";
  const shown = new Set(problem.examples.map((call) => callLines(problem, call.arguments, call.answer)[0]));
  const isNew = calls.filter((call) => !shown.has(call[0].trim().split("\n")[0] ?? ""));
  if (isNew.length === 0) return "the docstring has no example but those of the specification";
  return calls.map((call) => wrongExample(problem, call[1] ?? "", call[2] ?? "")).find((one) => one !== undefined);
}

function wrongExample(problem: BlindProblem, given: string, result: string): string | undefined {
  const { signature, plan } = problem;
  const [values, claimed] = [literal(`(${given.trim().replace(/,$/, "")},)`), literal(result.trim())];
  if (values?.kind !== "tuple" || values.items.length !== signature.parameters.length || claimed === undefined) {
    return `the example (${given}) cannot be read: literals only`;
  }
  const data = values.items.map((value, at) => dataOf(value, signature.parameters[at]?.type ?? signature.returns));
  if (data.some((one) => one === undefined)) return `the example (${given}) has arguments of other types`;
  const right = judgeValue(evaluatePlan(plan, data as Values), signature.returns);
  const same = Buffer.compare(encodeValue(right), encodeValue(claimed)) === 0;
  return same ? undefined : `the example (${given}) has a wrong result`;
}

function literal(text: string): Value | undefined {
  try {
    return parsePythonLiteral(text);
  } catch {
    return undefined;
  }
}
