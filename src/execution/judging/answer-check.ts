import type { Comparison } from "../tests.js";
import type { Value } from "../value.js";
import { equalValues, hashKey } from "./value-comparison.js";

/** Whether an answer is right. `argumentsOf` gives the call's arguments, which few comparisons need. */
export function answerIsRight(
  got: Value,
  expected: Value,
  comparison: Comparison,
  context: { readonly tolerance: number; argumentsOf(): readonly Value[] },
): boolean {
  switch (comparison.kind) {
    case "equal":
      return equalValues(got, expected, context.tolerance);
    case "as-set":
      return equalAsSets(got, expected);
    case "is-not-none": {
      const wanted = expected.kind === "bool" ? expected.value : expected.kind !== "none";
      return (got.kind === "bool" ? got.value : got.kind !== "none") === wanted;
    }
    case "polynomial-root":
      return isRoot(got, context.argumentsOf()[0], context.tolerance);
    default:
      return comparison satisfies never;
  }
}

function elementsOf(value: Value): readonly Value[] | undefined {
  switch (value.kind) {
    case "list":
    case "tuple":
    case "set":
    case "frozenset":
      return value.items;
    case "dict":
      return value.entries.map(([key]) => key);
    case "str":
      return [...value.value].map((character) => ({ kind: "str", value: character }));
    case "subclass":
      return elementsOf(value.base);
    default:
      return undefined;
  }
}

function equalAsSets(got: Value, expected: Value): boolean {
  const a = elementsOf(got);
  const b = elementsOf(expected);
  if (a === undefined || b === undefined || a.some((item) => !isHashable(item))) return false;
  const [x, y] = [new Set(a.map(hashKey)), new Set(b.map(hashKey))];
  return x.size === y.size && [...x].every((key) => y.has(key));
}

function isHashable(value: Value): boolean {
  if (value.kind === "tuple") return value.items.every(isHashable);
  return !["list", "set", "dict", "bytearray", "numpy-array"].includes(value.kind);
}

function asNumber(value: Value | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (value.kind === "numpy-scalar") return asNumber(value.value);
  return value.kind === "int" || value.kind === "float" ? Number(value.value) : undefined;
}

/**
 * |sum of c_i x^i| within the tolerance, plus what rounding can add to that sum: libraries differ in the last bit of
 * a power, by processor too, and near 8,000 in the fourth power one bit is more than the tolerance of 1e-4.
 */
function isRoot(got: Value, coefficients: Value | undefined, tolerance: number): boolean {
  const x = asNumber(got);
  if (x === undefined || coefficients === undefined || coefficients.kind !== "list") return false;
  let sum = 0;
  let magnitude = 0;
  for (const [power, item] of coefficients.items.entries()) {
    const coefficient = asNumber(item);
    if (coefficient === undefined) return false;
    const term = coefficient * x ** power;
    sum += term;
    magnitude += Math.abs(term);
  }
  // a power, a product and an addition round once each, and every term goes through all later additions
  const rounding = (coefficients.items.length + 2) * Number.EPSILON * magnitude;
  return Math.abs(sum) <= tolerance + rounding;
}
