import type { ExecutedBenchmark } from "./benchmark.js";
import { HUMANEVALPACK_FILES } from "./humaneval-x/pack-files.js";
import { packProblems } from "./humaneval-x/pack-problems.js";

/** Write a function from its documentation. Six languages. @see https://arxiv.org/abs/2308.07124 */
export const humanevalpackSynthesize: ExecutedBenchmark = {
  kind: "executed",
  id: "humanevalpack-synthesize",
  title: "HumanEvalPack Synthesize",
  version: "e17a8f64",
  licence: "MIT",
  source: "https://github.com/bigcode-project/octopack (https://arxiv.org/abs/2308.07124)",
  language: "several",
  files: HUMANEVALPACK_FILES,
  suites: ["tests"],
  load: (files, described = HUMANEVALPACK_FILES) =>
    packProblems("humanevalpack-synthesize", "synthesize", files, described),
};
