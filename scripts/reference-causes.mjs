// Why published solutions fail, as far as it is known: found by looking at the solution and the input.

/** By language and number of the problem. */
const CAUSES = {};

const OVERFLOW = "overflow: the solution's integers have 32 bits";
const OVERFLOW_SAID = /does not hold|integer overflow|with overflow|too large or too small for an Int32/;
const MAX_32 = 2n ** 31n - 1n;

/** What is known about a failure, or what its kind says by itself; `undefined` where neither does. */
export function causeOf(language, number, { outcome, detail = "" }) {
  const known = CAUSES[language]?.[number];
  if (known !== undefined) return known;
  if (OVERFLOW_SAID.test(detail)) return OVERFLOW;
  const expected = /, expected ([\s\S]*)$/.exec(detail)?.[1] ?? "";
  const isLarge = (digits) => BigInt(digits) > MAX_32;
  if ((expected.match(/(?<![\d.])\d+(?![\d.])/g) ?? []).some(isLarge)) return OVERFLOW;
  if (/^returned (''|""|0|-1), expected None$/.test(detail)) return "the solution's signature has no way to say None";
  return outcome === "time-limit" ? "too slow for the inputs" : undefined;
}
