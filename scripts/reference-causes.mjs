// Why published solutions fail, as far as it is known: found by looking at the solution and the input.

/** By language and number of the problem. */
const CAUSES = {};

/** What is known about a failure, or what its kind says by itself; `undefined` where neither does. */
export function causeOf(language, number, { outcome, detail = "" }) {
  const known = CAUSES[language]?.[number];
  if (known !== undefined) return known;
  if (/does not hold|does not fit|integer overflow|ArithmeticException/.test(detail)) return "overflow: an integer of 32 bits in the solution";
  if (outcome === "time-limit") return "too slow for the inputs";
  return undefined;
}
