import type { FunctionSignature, FunctionType } from "../../execution/languages/function-support.js";
import { admittedType } from "../../execution/translation/admitted-type.js";
import { ObservedType } from "../../execution/translation/observed-type.js";
import { hasInfinite, integerBits, textUnit } from "../../execution/translation/value-demands.js";
import type { Value } from "../../execution/value.js";
import type { CallDemands, SuiteCalls } from "./function-problem.js";
import { addAnnotation, type PythonFunction } from "./python-functions.js";
import type { PythonNode } from "./python-parser.js";

/** What is known of the calls of one suite. `answer` is missing where it is too long to be kept. */
export interface ObservedSuite {
  readonly name: string;
  readonly calls: readonly { readonly arguments: readonly Value[]; readonly answer: Value | undefined }[];
}

export interface InferredSignature {
  readonly signature: FunctionSignature;
  readonly suites: readonly SuiteCalls[];
}

/** A parameter has a type if so many of the calls written by hand agree on it; the others are left out. */
const MOST = 0.8;

/**
 * The types of a function. The first suite (the tests written by hand) and the annotations say what they are; a call of
 * a later suite that is of other types (EvalPlus mutates types too: `is_prime(True)`) is left out. Sizes of integers
 * and the lengths of tuples come from all suites.
 *
 * @throws Error in words where Python alone has such values
 */
export function inferSignature(python: PythonFunction, suites: readonly ObservedSuite[]): InferredSignature {
  const [base] = suites;
  if (base === undefined) throw new NoSignature("there are no tests");
  const parameters = python.parameters.map(({ annotation }, index) =>
    parameterType(
      annotation,
      base.calls.map((call) => call.arguments[index] as Value),
    ),
  );
  const answers = base.calls.flatMap(({ answer }) => answer ?? []);
  const written = [...parameters, resultType(python.returns, answers)];
  const asWritten = admitCalls(written, suites);
  if (asWritten.leftOut <= MOST_LEFT_OUT) return inferred(python, asWritten, suites);
  // `triangle_area(5, 3)` is written with integers and tried with floats
  const annotations = [...python.parameters.map(({ annotation }) => annotation), python.returns];
  const asFloats = admitCalls(
    written.map((type, index) => (annotations[index] === undefined ? withFloats(type) : type)),
    suites,
  );
  return inferred(python, asFloats.leftOut <= MOST_LEFT_OUT ? asFloats : asWritten, suites);
}

/** If more than this part of all calls would be left out, integers that nothing says are integers are tried as floats. */
const MOST_LEFT_OUT = 0.5;

interface Admission {
  readonly types: readonly FunctionType[];
  readonly calls: readonly SuiteCalls["calls"][];
  readonly leftOut: number;
}

function admitCalls(written: readonly FunctionType[], suites: readonly ObservedSuite[]): Admission {
  const types = new Types(written);
  // what an early call was admitted by may widen later; what was refused stays refused
  const calls = suites.map((suite) => suite.calls.map((call) => types.admit(call)));
  const all = calls.flat();
  return { types: types.all, calls, leftOut: all.filter((call) => typeof call === "string").length / all.length };
}

function inferred(
  python: PythonFunction,
  { types, calls }: Admission,
  suites: readonly ObservedSuite[],
): InferredSignature {
  const parameters = python.parameters.map(({ name }, index) => ({ name, type: types[index] as FunctionType }));
  return {
    signature: { name: python.name, parameters, returns: types.at(-1) as FunctionType },
    suites: suites.map(({ name }, index) => ({ name, calls: calls[index] ?? [] })),
  };
}

function withFloats(type: FunctionType): FunctionType {
  if (type.kind === "integer") return { kind: "float" };
  return type.kind === "list" ? { ...type, item: withFloats(type.item) } : type;
}

/** Why a function has no signature in other languages. */
export class NoSignature extends Error {
  override readonly name = "NoSignature";
}

/** Types that widen as calls are admitted. */
class Types {
  constructor(public all: readonly FunctionType[]) {}

  /** What a call asks for, or why it is left out. */
  admit(call: ObservedSuite["calls"][number]): CallDemands | string {
    if (call.answer === undefined) return "an answer longer than is kept";
    const values = [...call.arguments, call.answer];
    const admitted = values.map((value, index) => admittedType(this.all[index] as FunctionType, value));
    const misfit = admitted.indexOf(undefined);
    if (misfit >= 0) return misfit === values.length - 1 ? "an answer of another type" : "an argument of another type";
    this.all = admitted as FunctionType[];
    return { integerBits: integerBits(values), textUnit: textUnit(values), hasInfinite: hasInfinite(values) };
  }
}

function parameterType(annotation: PythonNode | undefined, values: readonly Value[]): FunctionType {
  const type = resultType(annotation, values);
  if (type.kind !== "any") return type;
  for (const first of values.slice(0, 2)) {
    const alone = new ObservedType();
    alone.addValue(first);
    let narrow: FunctionType = alone.resolve();
    let agreeing = 0;
    for (const value of values) {
      const admitted = admittedType(narrow, value);
      if (admitted === undefined) continue;
      narrow = admitted;
      agreeing += 1;
    }
    if (agreeing >= MOST * values.length) return narrow;
  }
  return type;
}

/** The type of all values and of the annotation; where these disagree, of the values. */
function resultType(annotation: PythonNode | undefined, values: readonly Value[]): FunctionType {
  const observed = new ObservedType();
  for (const value of values) observed.addValue(value);
  if (observed.untranslatable !== undefined)
    throw new NoSignature(`values of Python's type ${observed.untranslatable}`);
  const fromValues = observed.resolve();
  if (annotation === undefined) return fromValues;
  const annotated = new ObservedType();
  annotated.merge(observed);
  addAnnotation(annotation, annotated);
  const both = annotated.resolve();
  return both.kind === "any" && !/Any|object|Union/.test(annotation.text) ? fromValues : both;
}
