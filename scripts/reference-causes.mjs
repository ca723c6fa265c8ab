// Why published solutions fail: what was found by looking at a solution and its input, and what a failure says by itself.

/**
 * Problems where HumanEval's own solution in Python is wrong or too slow on inputs of HumanEval+, judged without any translation.
 * HumanEval-X is that solution in six languages.
 */
const WRONG_IN_HUMANEVAL = new Set([
  22, 44, 49, 55, 63, 64, 76, 91, 95, 97, 111, 122, 123, 124, 125, 127, 132, 140, 150,
]);

const COMMA = "the solution writes `(a, b)`, which in JavaScript is `b`";
const HALVES = "the solution rounds halves up, Python rounds them to even";
const NUMBER_TYPE = "the solution asks whether a number is an int; translated, numbers of this problem are floats";

const DIGITS = "ours: the driver could not write so many digits; mended since, and seen to pass";

const SHORT_FLOAT = "the solution's numbers are floats of 32 bits";
const OTHER_NONE = "the solution returns a number for None";

const OVERFLOW = "overflow: the solution's integers have 32 bits";

/** By language and number of the problem. */
const CAUSES = {
  python: { 83: DIGITS, 92: NUMBER_TYPE, 139: DIGITS, 151: NUMBER_TYPE },
  javascript: {
    71: "the solution returns a text for a number",
    87: COMMA,
    103: HALVES,
    112: COMMA,
    155: COMMA,
    162: "needs the package js-md5",
  },
  cpp: {
    ...{ 2: SHORT_FLOAT, 4: SHORT_FLOAT, 20: SHORT_FLOAT, 71: SHORT_FLOAT, 128: OTHER_NONE, 136: OTHER_NONE },
    112: "the solution returns a text for a truth value",
  },
  csharp: { 2: SHORT_FLOAT },
  java: { 92: NUMBER_TYPE, 114: OVERFLOW },
  php: { 92: NUMBER_TYPE },
  ruby: { 92: NUMBER_TYPE },
  rust: {
    2: "the solution takes a reference to a float of 32 bits, which the adapter does not make",
    45: "the solution takes integers where the problem has floats",
    71: SHORT_FLOAT,
    ...{ 90: OTHER_NONE, 128: OTHER_NONE, 136: OTHER_NONE },
    91: "needs the crate regex",
    112: "the solution returns a text for a truth value",
    162: "needs the crate md5",
  },
  go: { 92: NUMBER_TYPE, 95: "the answer depends on the order of a map, which Go changes", 103: HALVES },
};

const OVERFLOW_SAID = /does not hold|integer overflow|with overflow|too large or too small for an Int32/;
const MAX_32 = 2n ** 31n - 1n;

/** What is known about a failure; `undefined` where nothing is. */
export function causeOf({ language, source, number }, { suite, failure, detail, own }) {
  const known = CAUSES[language]?.[number];
  if (known !== undefined) return known;
  if (OVERFLOW_SAID.test(detail)) return OVERFLOW;
  if (hasLargeInteger(/, expected ([\s\S]*)$/.exec(detail)?.[1])) return OVERFLOW;
  if (/^returned (''|""|0|-1), expected None$/.test(detail)) return "the solution's signature has no way to say None";
  if (source === "humaneval-x" && suite !== "base" && WRONG_IN_HUMANEVAL.has(number))
    return "so does HumanEval's own solution, in Python and without translation";
  if (own !== undefined && own !== "passed") return `${own} with its own benchmark's tests too`;
  if (failure === "time-limit") return "too slow for the inputs";
  return suite === "base" ? undefined : "right on HumanEval's inputs, wrong on one that HumanEval+ adds";
}

function hasLargeInteger(text = "") {
  return (text.match(/(?<![\d.])\d+(?![\d.])/g) ?? []).some((digits) => BigInt(digits) > MAX_32);
}
