import { beforeAll, expect, test } from "vitest";
import type { Parser } from "web-tree-sitter";
import type { Problem, ProblemId } from "../../src/benchmarks/problem.js";
import type { FunctionProblem } from "../../src/benchmarks/translation/function-problem.js";
import { integerVariants } from "../../src/benchmarks/translation/number-types.js";
import { pythonParser } from "../../src/benchmarks/translation/python-parser.js";
import { renderProblem } from "../../src/benchmarks/translation/render-problem.js";
import { translateProblem } from "../../src/benchmarks/translation/translate-problem.js";
import { sharedData } from "../../src/execution/judging/expected-values.js";
import { javaFunctions } from "../../src/execution/languages/functions/java.js";
import { javascriptFunctions } from "../../src/execution/languages/functions/javascript.js";
import { rustFunctions } from "../../src/execution/languages/functions/rust.js";
import type { InputTests } from "../../src/execution/tests.js";
import type { Value } from "../../src/execution/value.js";
import { encodeValue } from "../../src/execution/value-codec.js";

let python: Parser;
beforeAll(async () => {
  python = await pythonParser();
});

const int = (value: number | bigint): Value => ({ kind: "int", value: BigInt(value) });
const float = (value: number): Value => ({ kind: "float", value });
const str = (value: string): Value => ({ kind: "str", value });
const bool = (value: boolean): Value => ({ kind: "bool", value });
const list = (...items: Value[]): Value => ({ kind: "list", items });
const NONE: Value = { kind: "none" };

type Calls = readonly (readonly [args: readonly Value[], answer: Value])[];

function translated(prompt: string, entryPoint: string, base: Calls, plus: Calls = []) {
  const suites = Object.entries({ base, plus }).map(([name, calls]) => ({
    name,
    count: calls.length,
    inputs: sharedData(encodeValue(list(...calls.map(([args]) => list(...args))))),
  }));
  const tests: InputTests = {
    kind: "inputs",
    suites,
    comparison: { kind: "equal" },
    absoluteTolerance: 0,
    alternatives: [],
    official: { rules: "evalplus", special: "none" },
  };
  const reference = `${prompt}    pass\n`;
  const problem: Problem & { tests: InputTests } = {
    id: "humaneval/0" as ProblemId,
    officialId: "HumanEval/0",
    prompt,
    entryPoint,
    reference,
    tests,
  };
  const expected = [base, plus].map((calls) => ({
    answers: calls.map(([, answer]) => ({ kind: "V" as const, payload: encodeValue(answer) })),
    seconds: [],
    sendingSeconds: [],
  }));
  return translateProblem(python, { problem, expected });
}

function problemOf(...args: Parameters<typeof translated>): FunctionProblem {
  const problem = translated(...args);
  if ("excluded" in problem) throw new Error(problem.excluded);
  return problem;
}

const LONGEST = `from typing import List, Optional


def longest(strings: List[str]) -> Optional[str]:
    """ Out of list of strings, return the longest one. Return None in case the list is empty.
    Examples:
    >>> longest([])

    >>> longest(['a', 'bb\\n'])
    'bb\\n'
    """
`;

test("signature, prose and doctests", () => {
  const problem = problemOf(LONGEST, "longest", [[[list()], NONE]], [[[list(str("a"))], str("a")]]);
  expect(problem.signature).toEqual({
    name: "longest",
    parameters: [{ name: "strings", type: { kind: "list", item: { kind: "string" } } }],
    returns: { kind: "optional", item: { kind: "string" } },
  });
  expect(problem.description).toBe(
    "Out of list of strings, return the longest one. Return None in case the list is empty.",
  );
  expect(problem.examples).toEqual([
    { arguments: [{ list: [] }], result: null, remark: "" },
    { arguments: [{ list: ["a", "bb\n"] }], result: "bb\n", remark: "" },
  ]);
});

test("the prompt is what a base model of the language continues", () => {
  const problem = problemOf(LONGEST, "longest", [[[list()], NONE]]);
  const rendered = renderProblem(problem, { id: "rust", functions: rustFunctions });
  expect(
    "excluded" in rendered ? rendered.excluded : rendered.prompt,
  ).toBe(`/// Out of list of strings, return the longest one. Return None in case the list is empty.
/// >>> longest(vec![])
/// None
/// >>> longest(vec![String::from("a"), String::from("bb\\n")])
/// Some(String::from("bb\\n"))
fn longest(strings: Vec<String>) -> Option<String> {
`);
});

test("examples of all the forms that docstrings have; prose that looks like them stays", () => {
  const prompt = `def f(n):
    """Adds one. f(n) == f(n-1) + 1 for all n.
    f(1) ➞ 2
    f(2) => 3 # because
    * f(3) should return 4.
    f(4) -> 4 + 1 = 5
    f(5) ==> [6]
    f(n) = n + 1
    """
`;
  const { examples, description } = problemOf(prompt, "f", [[[int(1)], int(2)]]);
  expect(examples.map(({ arguments: [value], result, remark }) => [value, result, remark])).toEqual([
    [1n, 2n, ""],
    [2n, 3n, "because"],
    [3n, 4n, ""],
    [4n, 5n, ""],
  ]);
  expect(description).toBe("Adds one. f(n) == f(n-1) + 1 for all n.\nf(5) ==> [6]\nf(n) = n + 1");
});

test("calls of other types than those written by hand are left out, wider integers are not", () => {
  const problem = problemOf(
    'def f(n):\n    """Even?"""\n',
    "f",
    [[[int(1)], bool(false)]],
    [
      [[bool(true)], bool(false)],
      [[int(2 ** 40)], bool(true)],
      [[int(2n ** 70n)], bool(true)],
      [[str("😀")], bool(true)],
    ],
  );
  expect(problem.signature.parameters[0]?.type).toEqual({ kind: "integer", size: "wide" });
  const rendered = renderProblem(problem, { id: "java", functions: javaFunctions });
  expect("excluded" in rendered ? rendered : rendered.tests.leftOut).toEqual({ base: [], plus: [0, 2, 3] });
});

test("a text of several units in the language leaves its call out", () => {
  const problem = problemOf('def f(s):\n    """Length."""\n', "f", [[[str("é")], int(1)]], [[[str("😀")], int(1)]]);
  const rendered = renderProblem(problem, { id: "javascript", functions: javascriptFunctions });
  expect("excluded" in rendered ? rendered : rendered.tests.leftOut).toEqual({ base: [], plus: [0] });
});

test("where integers and floats stand in one place, floats without a fraction are tried as integers", () => {
  const problem = problemOf('def f(x):\n    """Is x an int?"""\n', "f", [
    [[int(1)], bool(true)],
    [[float(1.5)], bool(false)],
    [[float(2)], bool(false)],
  ]);
  expect(integerVariants(problem).map(({ suite, indices }) => [suite.name, indices])).toEqual([["base", [2]]]);
});

test("what is about Python is excluded, with the reason", () => {
  const helper = 'def poly(x):\n    return x\n\n\ndef f(x):\n    """Zero of poly."""\n';
  expect(translated(helper, "f", [[[int(1)], int(1)]])).toMatchObject({
    excluded: "its text refers to poly, which its prompt defines in Python",
  });
  const complex: Value = { kind: "complex", real: 0, imaginary: 1 };
  expect(translated('def f(x):\n    """Turns."""\n', "f", [[[int(1)], complex]])).toMatchObject({
    excluded: "values of Python's type complex",
  });
  expect(translated('def f(*x):\n    """Sums."""\n', "f", [[[int(1)], int(1)]])).toMatchObject({
    excluded: "a function with a varying number of arguments",
  });
});
