import { sharedData } from "../../execution/judging/expected-values.js";
import { decodeAnswer } from "../../execution/judging/value-comparison.js";
import type { FunctionType } from "../../execution/languages/function-support.js";
import type { InputSuite } from "../../execution/tests.js";
import type { Value } from "../../execution/value.js";
import { encodeValue } from "../../execution/value-codec.js";
import type { FunctionProblem } from "./function-problem.js";

/**
 * Python tells 1 from 1.0, most languages do not: where integers and floats stand in one place, floats without a
 * fraction reach a program as integers may. These are the calls with such values, as the reference would be called with
 * integers. A call whose answer then differs is about Python's types.
 */
export interface IntegerVariant {
  readonly suite: InputSuite;
  /** For each call of `suite` its index in the suite it comes from. */
  readonly indices: readonly number[];
}

/** By suite; suites without such calls have none. */
export function integerVariants(problem: FunctionProblem): IntegerVariant[] {
  const { tests } = problem.origin;
  if (tests.kind !== "inputs") return [];
  const types = problem.signature.parameters.map(({ type }) => type);
  const suites = tests.suites.map((suite) => ({ suite, calls: argumentsOf(suite) }));
  const mixed = new Set<string>();
  for (const { suite, calls } of suites) {
    const admitted = problem.suites.find(({ name }) => name === suite.name)?.calls ?? [];
    calls.forEach((call, index) => {
      if (typeof admitted[index] !== "string") collectIntegers(call, types, mixed);
    });
  }
  if (mixed.size === 0) return [];
  return suites.flatMap(({ suite, calls }) => {
    const changed = calls.flatMap((call, index) => {
      const variant = call.map((value, at) => withIntegers(value, types[at] as FunctionType, `${at}`, mixed));
      return variant.some((value, at) => value !== call[at]) ? [{ index, variant }] : [];
    });
    return changed.length === 0 ? [] : [variantOf(suite, changed)];
  });
}

function variantOf(
  suite: InputSuite,
  changed: readonly { index: number; variant: readonly Value[] }[],
): IntegerVariant {
  const calls = changed.map(({ variant }): Value => ({ kind: "list", items: variant }));
  const inputs = sharedData(encodeValue({ kind: "list", items: calls }));
  return {
    suite: { name: suite.name, count: calls.length, inputs },
    indices: changed.map(({ index }) => index),
  };
}

function argumentsOf(suite: InputSuite): (readonly Value[])[] {
  const calls = decodeAnswer(suite.inputs.bytes);
  if (calls?.kind !== "list") return [];
  return calls.items.map((call) => ("items" in call ? (call.items as readonly Value[]) : []));
}

/** The places, by path, where integers stand although the type is float. */
function collectIntegers(call: readonly Value[], types: readonly FunctionType[], into: Set<string>): void {
  const visit = (value: Value, type: FunctionType, path: string) => {
    if (type.kind === "float" || type.kind === "any") {
      if (value.kind === "int") into.add(path);
    }
    for (const [inner, innerType, innerPath] of innerValues(value, type, path)) visit(inner, innerType, innerPath);
  };
  call.forEach((value, at) => {
    const type = types[at];
    if (type !== undefined) visit(value, type, `${at}`);
  });
}

function innerValues(value: Value, type: FunctionType, path: string): (readonly [Value, FunctionType, string])[] {
  if (type.kind === "optional") return innerValues(value, type.item, path);
  if (value.kind !== "list" && value.kind !== "tuple") return [];
  if (type.kind === "tuple") {
    return value.items.map((item, index) => [item, type.items[index] ?? ANY, `${path}.${index}`] as const);
  }
  const itemType = type.kind === "list" ? type.item : ANY;
  return value.items.map((item) => [item, itemType, `${path}[]`] as const);
}

const ANY: FunctionType = { kind: "any" };

/** The value with integers for floats without a fraction in mixed places; itself where there are none. */
function withIntegers(value: Value, type: FunctionType, path: string, mixed: ReadonlySet<string>): Value {
  if (value.kind === "float" && mixed.has(path) && Number.isInteger(value.value)) {
    return { kind: "int", value: BigInt(value.value) };
  }
  if (value.kind !== "list" && value.kind !== "tuple") return value;
  const items = innerValues(value, type, path).map(([inner, innerType, innerPath]) =>
    withIntegers(inner, innerType, innerPath, mixed),
  );
  return items.every((item, index) => item === value.items[index]) ? value : { kind: value.kind, items };
}

/** The problem without calls, for a reason in words. */
export function withoutCalls(
  problem: FunctionProblem,
  suiteName: string,
  indices: readonly number[],
  reason: string,
): FunctionProblem {
  const gone = new Set(indices);
  return {
    ...problem,
    suites: problem.suites.map((suite) =>
      suite.name === suiteName
        ? { name: suite.name, calls: suite.calls.map((call, index) => (gone.has(index) ? reason : call)) }
        : suite,
    ),
  };
}
