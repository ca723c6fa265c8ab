import type { Parser } from "web-tree-sitter";
import type { ExpectedValues } from "../../execution/judging/expected-values.js";
import { decodeAnswer } from "../../execution/judging/value-comparison.js";
import type { FunctionSignature, FunctionType } from "../../execution/languages/function-support.js";
import type { InputTests } from "../../execution/tests.js";
import { admittedType } from "../../execution/translation/admitted-type.js";
import type { Value } from "../../execution/value.js";
import type { Problem } from "../problem.js";
import { cleanedDocstring, withoutStretches } from "./description.js";
import type { ExcludedProblem, FunctionExample, FunctionProblem } from "./function-problem.js";
import { functionValue } from "./function-value.js";
import { inferSignature, NoSignature, type ObservedSuite } from "./infer-signature.js";
import { leadingString, type PythonFunction, topLevelFunctions } from "./python-functions.js";
import { parsePython } from "./python-parser.js";
import { assertedExample, docstringExamples, type StatedExample } from "./stated-examples.js";

/** A problem and what its reference answers, suite by suite. */
export interface AnsweredProblem {
  readonly problem: Problem & { readonly tests: InputTests };
  readonly expected: readonly ExpectedValues[];
}

/** A Python problem in no language, or why it cannot leave Python. */
export function translateProblem(python: Parser, answered: AnsweredProblem): FunctionProblem | ExcludedProblem {
  const { problem } = answered;
  const root = parsePython(python, problem.reference);
  const functions = topLevelFunctions(root);
  const subject = functions.get(problem.entryPoint);
  if (subject === undefined) return excluded(problem, "its reference defines no function of its name");
  if (subject.isVariadic) return excluded(problem, "a function with a varying number of arguments");
  const text = cleanedDocstring(subject.docstring ?? leadingString(root) ?? "");
  const shown = topLevelFunctions(parsePython(python, problem.prompt));
  const told = [...shown.keys()].find((name) => name !== subject.name && new RegExp(`\\b${name}\\b`).test(text));
  if (told !== undefined) return excluded(problem, `its text refers to ${told}, which its prompt defines in Python`);
  try {
    const { signature, suites } = inferSignature(subject, observedSuites(answered, subject));
    const { description, examples } = documentation(python, text, subject, signature);
    return { origin: problem, signature: withoutClashes(signature), description, examples, suites };
  } catch (error) {
    if (error instanceof NoSignature) return excluded(problem, error.message);
    throw error;
  }
}

function excluded(origin: Problem, reason: string): ExcludedProblem {
  return { origin, excluded: reason };
}

function observedSuites({ problem, expected }: AnsweredProblem, subject: PythonFunction): ObservedSuite[] {
  return problem.tests.suites.map((suite, index) => {
    const calls = decodeAnswer(suite.inputs.bytes);
    const answers = expected[index]?.answers ?? [];
    const lists = calls?.kind === "list" ? calls.items : [];
    return {
      name: suite.name,
      calls: lists.map((call, at) => {
        const values = "items" in call ? (call.items as readonly Value[]) : [];
        if (values.length !== subject.parameters.length) throw new NoSignature("calls with too few arguments");
        const answer = answers[at];
        const value = answer?.kind === "V" ? decodeAnswer(answer.payload) : undefined;
        return { arguments: values, answer: value && judgedPart(value, problem.tests) };
      }),
    };
  });
}

/** Where only counts whether something was found, that is the answer: Python's match objects have no like elsewhere. */
function judgedPart(answer: Value, { comparison }: InputTests): Value {
  if (comparison.kind !== "is-not-none" || answer.kind === "bool") return answer;
  return { kind: "bool", value: answer.kind !== "none" };
}

/** Two parameters may differ in case alone, which not all languages tell apart. */
function withoutClashes(signature: FunctionSignature): FunctionSignature {
  const seen = new Set<string>();
  const parameters = signature.parameters.map(({ name, type }) => {
    const free = seen.has(name.toLowerCase()) ? `${name}2` : name;
    seen.add(free.toLowerCase());
    return { name: free, type };
  });
  return { ...signature, parameters };
}

interface Documentation {
  readonly description: string;
  readonly examples: readonly FunctionExample[];
}

function documentation(
  python: Parser,
  text: string,
  { name }: PythonFunction,
  signature: FunctionSignature,
): Documentation {
  const assertion = /^assert [\s\S]*/m.exec(text);
  if (assertion === null) return fromDocstring(docstringExamples(python, text, name), text, signature);
  const stated = assertedExample(python, assertion[0], name);
  const example = stated && fittingExample(stated, signature);
  const description = text
    .slice(0, assertion.index)
    .trim()
    .replace(/\b[Pp]ython (function|program|code)\b/g, "$1");
  return { description, examples: typeof example === "object" ? [example] : [] };
}

function fromDocstring(stated: readonly StatedExample[], text: string, signature: FunctionSignature): Documentation {
  const fitting = stated.map((one) => ({ one, example: fittingExample(one, signature) }));
  // a result of another type is part of an explanation: `tri(4) = 3`
  const cut = fitting.filter(({ example }) => example !== "other-result");
  return {
    description: withoutStretches(
      text,
      cut.map(({ one }) => one),
    ),
    examples: cut.flatMap(({ example }) => (typeof example === "object" ? [example] : [])),
  };
}

/** The example in the types of the signature, or which part of it is of another type. */
function fittingExample(
  stated: StatedExample,
  { parameters, returns }: FunctionSignature,
): FunctionExample | "other-arguments" | "other-result" {
  const types = parameters.map(({ type }) => type);
  const isFitting =
    types.length === stated.arguments.length && types.every((type, i) => isOfType(stated.arguments[i], type));
  if (!isFitting) return "other-arguments";
  const single: Value = { kind: "tuple", items: [stated.result] };
  const result = isOfType(stated.result, returns) ? stated.result : stated.parenthesised ? single : undefined;
  if (result === undefined || !isOfType(result, returns)) return "other-result";
  return {
    arguments: stated.arguments.map((value, index) => functionValue(value, types[index] as FunctionType)),
    result: functionValue(result, returns),
    remark: stated.remark,
  };
}

function isOfType(value: Value | undefined, type: FunctionType): boolean {
  return value !== undefined && admittedType(type, value) === type;
}
