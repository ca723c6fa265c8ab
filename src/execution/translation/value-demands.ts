import type { TextUnit } from "../languages/function-support.js";
import type { Value } from "../value.js";

/** The largest number of bits, without sign, of the integers inside values. */
export function integerBits(values: readonly Value[]): number {
  let most = 0;
  for (const value of scalars(values)) {
    if (value.kind !== "int") continue;
    most = Math.max(most, (value.value < 0n ? -value.value - 1n : value.value).toString(2).length);
  }
  return most;
}

/** The smallest text unit in which every character inside values is one unit. */
export function textUnit(values: readonly Value[]): TextUnit {
  let unit: TextUnit = "byte";
  for (const value of scalars(values)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them
    if (value.kind !== "str" || /^[\x00-\x7f]*$/.test(value.value)) continue;
    if (/[\u{10000}-\u{10ffff}]/u.test(value.value)) return "character";
    unit = "utf-16";
  }
  return unit;
}

/** Whether infinity or no-number is among the floats inside values. */
export function hasInfinite(values: readonly Value[]): boolean {
  for (const value of scalars(values)) if (value.kind === "float" && !Number.isFinite(value.value)) return true;
  return false;
}

/** Everything inside values that holds nothing itself. */
function* scalars(values: readonly Value[]): Generator<Value> {
  for (const value of values) {
    if (value.kind === "subclass") yield* scalars([value.base]);
    else if (value.kind === "dict") for (const entry of value.entries) yield* scalars(entry);
    else if ("items" in value) yield* scalars(value.items);
    else yield value;
  }
}
