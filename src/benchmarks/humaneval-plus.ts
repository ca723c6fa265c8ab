import type { ExecutedBenchmark } from "./benchmark.js";
import { mapJsonLines } from "./dataset-rows.js";
import { type EvalplusRules, evalplusProblem } from "./evalplus-problems.js";
import { AS_WRITTEN } from "./input-shapes.js";

const file = {
  path: "evalplus/humanevalplus/HumanEvalPlus.jsonl.gz",
  url: "https://github.com/evalplus/humanevalplus_release/releases/download/v0.1.10/HumanEvalPlus.jsonl.gz",
  sha256: "42526ec0e7d5f3ee0b06d6ced98f8c8bae3d76519151bfb3d36f79010645bd7f",
};

const rules: EvalplusRules = {
  dataset: "humaneval",
  shapes: () => AS_WRITTEN,
  // Any root of the polynomial is right, so there is no one value to expect.
  special: { find_zero: { official: "root", comparison: { kind: "polynomial-root" } } },
};

/** HumanEval with some 80 times the tests, as inputs and a corrected reference. @see https://arxiv.org/abs/2305.01210 */
export const humanevalPlus: ExecutedBenchmark = {
  kind: "executed",
  id: "humaneval-plus",
  title: "HumanEval+",
  version: "v0.1.10",
  licence: "Apache-2.0 (HumanEval parts MIT)",
  source: "https://github.com/evalplus/humanevalplus_release (https://arxiv.org/abs/2305.01210)",
  language: "python",
  files: [file],
  suites: ["base", "plus"],
  bigcode: { dataset: "humaneval" },
  evalplus: { dataset: "humaneval" },
  load: ([bytes]) => mapJsonLines(bytes, file, (row) => evalplusProblem(row, rules)),
};
