import { describe, expect, it } from "vitest";
import { type JsonObject, parseLosslessJson } from "../../foundation/lossless-json.js";
import { printEvalplusResults } from "./write-evalplus-results.js";
import { printHumanEvalResults } from "./write-human-eval-results.js";

function rowOf(text: string): JsonObject {
  const node = parseLosslessJson(text);
  if (node.kind !== "object") throw new Error("an object expected");
  return node;
}

describe("result files of human-eval", () => {
  const common = { officialId: "HumanEval/0", completion: "é", result: "failed: ", passed: false };

  it("repeat the row as Python prints it and add the result", () => {
    const row = rowOf('{"task_id":"HumanEval/0","completion":"é\\ud800","t":0.80,"n":1e3,"x":[null,NaN,{}]}');
    expect([...printHumanEvalResults([{ ...common, row }])]).toEqual([
      '{"task_id": "HumanEval/0", "completion": "\\u00e9\\ud800", "t": 0.8, "n": 1000.0, "x": [null, NaN, {}], ' +
        '"result": "failed: ", "passed": false}\n',
    ]);
  });

  it("keep the place of a field that is already there", () => {
    const row = rowOf('{"passed":null,"task_id":"HumanEval/0"}');
    expect([...printHumanEvalResults([{ ...common, row }])]).toEqual([
      '{"passed": false, "task_id": "HumanEval/0", "result": "failed: "}\n',
    ]);
  });

  it("do without a row", () => {
    expect([...printHumanEvalResults([common])]).toEqual([
      '{"task_id": "HumanEval/0", "completion": "\\u00e9", "result": "failed: ", "passed": false}\n',
    ]);
  });
});

describe("result files of EvalPlus", () => {
  it("quote the last test of a failure, and null for a suite that was not run", () => {
    const text = printEvalplusResults({
      date: "2026-01-02 03:04",
      hash: "abc",
      samples: [
        { officialId: "B/1", solution: "s", base: { status: "fail", lastTest: 2 }, plus: undefined },
        { officialId: "A/0", solution: "", base: { status: "timeout" }, plus: { status: "fail", lastTest: 0 } },
        { officialId: "B/1", solution: "", base: { status: "pass", lastTest: 4 }, plus: { status: "pass" } },
      ],
      passAtK: { base: { "pass@1": 0.5, "pass@10": 1 } },
      inputText: (id, suite, test) => `["${id} ${suite} ${test}"]`,
    });
    expect(text).toBe(
      '{"date": "2026-01-02 03:04", "hash": "abc", "eval": {' +
        '"B/1": [{"task_id": "B/1", "solution": "s", "base_status": "fail", "plus_status": null, ' +
        '"base_fail_tests": [["B/1 base 2"]], "plus_fail_tests": []}, ' +
        '{"task_id": "B/1", "solution": "", "base_status": "pass", "plus_status": "pass", ' +
        '"base_fail_tests": [], "plus_fail_tests": []}], ' +
        '"A/0": [{"task_id": "A/0", "solution": "", "base_status": "timeout", "plus_status": "fail", ' +
        '"base_fail_tests": [], "plus_fail_tests": [["A/0 plus 0"]]}]}, ' +
        '"pass_at_k": {"base": {"pass@1": 0.5, "pass@10": 1.0}}}',
    );
  });
});
