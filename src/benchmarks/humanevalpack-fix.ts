import type { ExecutedBenchmark } from "./benchmark.js";
import { HUMANEVALPACK_FILES } from "./humaneval-x/pack-files.js";
import { packProblems } from "./humaneval-x/pack-problems.js";

/** Repair a function, shown the tests that it fails. Six languages. @see https://arxiv.org/abs/2308.07124 */
export const humanevalpackFix: ExecutedBenchmark = {
  kind: "executed",
  id: "humanevalpack-fix",
  title: "HumanEvalPack Fix",
  version: "e17a8f64",
  licence: "MIT",
  source: "https://github.com/bigcode-project/octopack (https://arxiv.org/abs/2308.07124)",
  language: "several",
  files: HUMANEVALPACK_FILES,
  suites: ["tests"],
  load: (files, described = HUMANEVALPACK_FILES) => packProblems("humanevalpack-fix", "fix-tests", files, described),
};
