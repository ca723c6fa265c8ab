import type { ExecutedBenchmark } from "./benchmark.js";
import { mapJsonLines } from "./dataset-rows.js";
import { mbppProblem } from "./mbpp-problems.js";

const file = {
  path: "mbpp/mbpp.jsonl.gz",
  url: "https://raw.githubusercontent.com/google-research/google-research/master/mbpp/mbpp.jsonl",
  sha256: "ccf64ceae9c5403bf50a044cb6d505bfd2a2963ee58338ba268fd65beab92a9f",
};

/** All 974 crowd-sourced Python problems, each with three assertions. @see https://arxiv.org/abs/2108.07732 */
export const mbpp: ExecutedBenchmark = {
  kind: "executed",
  id: "mbpp",
  title: "MBPP",
  version: "2021-08",
  licence: "CC-BY-4.0",
  source: "https://github.com/google-research/google-research/tree/master/mbpp (https://arxiv.org/abs/2108.07732)",
  language: "python",
  files: [file],
  suites: ["tests"],
  bigcode: { dataset: "mbpp" },
  load: ([bytes]) =>
    mapJsonLines(bytes, file, (row) => mbppProblem(row, { description: "text", setup: "test_setup_code" })),
};
