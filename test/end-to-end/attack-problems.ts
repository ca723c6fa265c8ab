import { createHash } from "node:crypto";
import type { JudgedProblemSource } from "../../src/execution/tests.js";
import type { Value } from "../../src/execution/value.js";
import { encodeValue } from "../../src/execution/value-codec.js";

/** The function every attack pretends to be, as its benchmark would solve it. */
const REFERENCE = "def add(a, b):\n    return a + b\n";

/** Says so where a program finds its text although it should have been wiped (`read-previous-*`). */
export const RIGHT = "def add(a, b):\n    # the right program that ran before\n    return b + a\n";
export const WRONG = "def add(a, b):\n    return a - b\n";

const INPUTS: readonly (readonly [bigint, bigint])[] = [
  [1n, 2n],
  [-5n, 5n],
  [10n ** 20n, 1n],
];

const CHECK = `
def check(candidate):
    assert candidate(1, 2) == 3
    assert candidate(-5, 5) == 0
    assert candidate(10**20, 1) == 100000000000000000001

check(add)
`;

export type TestKind = "inputs" | "code";
export const TEST_KINDS: readonly TestKind[] = ["inputs", "code"];

/** The three tests of the fixtures' README, as inputs (HumanEval+) and as code (HumanEval). */
export const PROBLEMS: Readonly<Record<TestKind, JudgedProblemSource>> = {
  inputs: {
    id: "attack/inputs",
    entryPoint: "add",
    reference: REFERENCE,
    tests: {
      kind: "inputs",
      suites: [{ name: "base", count: INPUTS.length, inputs: shared(INPUTS) }],
      comparison: { kind: "equal" },
      absoluteTolerance: 0,
      alternatives: [],
      // what is waited for is the same with less
      official: { rules: "evalplus", special: "none", minTimeLimitSeconds: 0.75 },
    },
  },
  code: {
    id: "attack/code",
    entryPoint: "add",
    reference: REFERENCE,
    tests: { kind: "code", suite: "tests", setup: "", code: CHECK, official: { rules: "human-eval" } },
    cpuTimeMs: 1_500,
  },
};

function shared(calls: readonly (readonly bigint[])[]) {
  const int = (value: bigint): Value => ({ kind: "int", value });
  const items = calls.map((call): Value => ({ kind: "list", items: call.map(int) }));
  const bytes = encodeValue({ kind: "list", items });
  return { key: createHash("sha256").update(bytes).digest("hex"), bytes };
}
