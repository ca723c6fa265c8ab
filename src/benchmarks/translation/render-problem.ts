import {
  type FunctionSignature,
  type FunctionSupport,
  type FunctionType,
  Inexpressible,
  type SpelledExample,
  type TextUnit,
} from "../../execution/languages/function-support.js";
import type { InputTests } from "../../execution/tests.js";
import type { TranslatedTests } from "../../execution/translated-tests.js";
import { sha256Hex } from "../../foundation/stable-hash.js";
import type { Problem } from "../problem.js";
import type { CallDemands, ExcludedProblem, FunctionExample, FunctionProblem } from "./function-problem.js";

/** A language that problems are rendered in. */
export interface TargetLanguage {
  readonly id: string;
  readonly functions: FunctionSupport;
}

/** A problem in a language of its own. */
export type RenderedProblem = Problem & {
  readonly tests: TranslatedTests;
  readonly stopSequences: readonly string[];
};

/** The problem as it is asked in a language, or why the language cannot say it. */
export function renderProblem(problem: FunctionProblem, language: TargetLanguage): RenderedProblem | ExcludedProblem {
  const { origin } = problem;
  if (origin.tests.kind !== "inputs") return { origin, excluded: "its tests are Python code" };
  const { functions } = language;
  try {
    const signature = expressibleSignature(problem.signature, functions);
    const leftOut = leftOutCalls(problem, functions);
    const [first] = origin.tests.suites;
    if (first !== undefined && leftOut[first.name]?.length === first.count) {
      return { origin, excluded: `no call of its suite ${first.name} can be said` };
    }
    const examples = problem.examples.flatMap((example) => spelledExample(example, signature, functions) ?? []);
    const tests: TranslatedTests = {
      kind: "translated",
      language: language.id,
      signature,
      driverSha256: sha256Hex(Buffer.from(functions.driver(signature, ""))),
      origin: { ...origin, tests: origin.tests },
      leftOut,
    };
    return {
      id: origin.id,
      officialId: origin.officialId,
      prompt: functions.prompt(signature, problem.description, examples),
      entryPoint: functions.functionName(signature.name),
      reference: "",
      tests,
      language: language.id,
      parallel: origin.id,
      stopSequences: functions.stopSequences,
    };
  } catch (error) {
    if (error instanceof Inexpressible) return { origin, excluded: error.message };
    throw error;
  }
}

/** The signature, with integers of 64 bits where the language has no larger ones: calls that need them are left out. */
function expressibleSignature(signature: FunctionSignature, functions: FunctionSupport): FunctionSignature {
  const check = (candidate: FunctionSignature) => {
    for (const type of [...candidate.parameters.map((one) => one.type), candidate.returns]) functions.type(type);
    // what it cannot return or read shows in the driver, what it cannot write in the stub
    functions.driver(candidate, "");
    functions.stub(candidate);
    return candidate;
  };
  try {
    return check(signature);
  } catch (error) {
    const narrow = narrowed(signature);
    if (!(error instanceof Inexpressible) || JSON.stringify(narrow) === JSON.stringify(signature)) throw error;
    return check(narrow);
  }
}

function narrowed({ name, parameters, returns }: FunctionSignature): FunctionSignature {
  return {
    name,
    parameters: parameters.map((one) => ({ ...one, type: withoutBig(one.type) })),
    returns: withoutBig(returns),
  };
}

function withoutBig(type: FunctionType): FunctionType {
  switch (type.kind) {
    case "integer":
      return type.size === "big" ? { kind: "integer", size: "wide" } : type;
    case "list":
    case "set":
    case "optional":
      return { ...type, item: withoutBig(type.item) };
    case "tuple":
      return { kind: "tuple", items: type.items.map(withoutBig) };
    case "map":
      return { kind: "map", key: withoutBig(type.key), value: withoutBig(type.value) };
    default:
      return type;
  }
}

const ORDINARY_BITS = 63;
const UNITS: readonly TextUnit[] = ["byte", "utf-16", "character"];

/** By suite, the calls that the language does not get. */
function leftOutCalls(problem: FunctionProblem, functions: FunctionSupport): Record<string, number[]> {
  const { integerBits = ORDINARY_BITS, textUnit = "character", finiteFloats = false } = functions;
  const isSaid = (call: CallDemands | string) =>
    typeof call !== "string" &&
    call.integerBits <= integerBits &&
    !(finiteFloats && call.hasInfinite) &&
    UNITS.indexOf(call.textUnit) <= UNITS.indexOf(textUnit);
  const entries = problem.suites.map(({ name, calls }) => {
    const indices = calls.flatMap((call, index) => (isSaid(call) ? [] : [index]));
    return [name, indices] as const;
  });
  return Object.fromEntries(entries);
}

/** The example in the language's words; `undefined` where it has none for one of the values. */
function spelledExample(
  example: FunctionExample,
  { name, parameters, returns }: FunctionSignature,
  functions: FunctionSupport,
): SpelledExample | undefined {
  try {
    const values = example.arguments.map((value, index) =>
      functions.literal(value, parameters[index]?.type as FunctionType),
    );
    const result = functions.literal(example.result, returns);
    return {
      call: (functions.call ?? plainCall)(functions.functionName(name), values),
      result: example.remark === "" ? result : `${result}\n(${example.remark.replace(/^\((.*)\)$/, "$1")})`,
    };
  } catch (error) {
    if (error instanceof Inexpressible) return undefined;
    throw error;
  }
}

function plainCall(name: string, values: readonly string[]): string {
  return `${name}(${values.join(", ")})`;
}

/** Input tests of a problem, which alone can be translated. */
export function hasInputs(problem: Problem): problem is Problem & { readonly tests: InputTests } {
  return problem.tests.kind === "inputs";
}
