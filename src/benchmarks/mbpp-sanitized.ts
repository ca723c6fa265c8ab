import type { ExecutedBenchmark } from "./benchmark.js";
import { rowsOfJsonArray } from "./dataset-rows.js";
import { mbppProblem } from "./mbpp-problems.js";

const file = {
  path: "mbpp/sanitized-mbpp.json.gz",
  url: "https://raw.githubusercontent.com/google-research/google-research/master/mbpp/sanitized-mbpp.json",
  // Of the compact form that Python's json.dumps gives; an indented copy of the same content is accepted too.
  sha256: "ca95deaa9a01ef0a6f439f88bcf0dd3db3563d22f22aad6cae04ebb9a8d8c8e9",
};

/** The 427 problems of MBPP that its authors edited and verified. @see https://arxiv.org/abs/2108.07732 */
export const mbppSanitized: ExecutedBenchmark = {
  kind: "executed",
  id: "mbpp-sanitized",
  title: "MBPP, sanitized",
  version: "2021-08",
  licence: "CC-BY-4.0",
  source: "https://github.com/google-research/google-research/tree/master/mbpp (https://arxiv.org/abs/2108.07732)",
  language: "python",
  files: [file],
  suites: ["tests"],
  load: ([bytes]) =>
    rowsOfJsonArray(bytes, file).map((row) => mbppProblem(row, { description: "prompt", setup: "test_imports" })),
};
