import type { ExecutedBenchmark } from "./benchmark.js";
import { MHUMANEVAL_PL_FILES } from "./mhumaneval/files.js";
import { mHumanEvalProblems } from "./mhumaneval/problems.js";

/** HumanEval described in many natural languages, for many programming languages. @see https://arxiv.org/abs/2410.15037 */
export const mhumaneval: ExecutedBenchmark = {
  kind: "executed",
  id: "mhumaneval",
  title: "mHumanEval",
  version: "b4ac5b3f",
  licence: "Apache-2.0",
  source: "https://github.com/mraihan-gmu/mHumanEval-Benchmark (https://arxiv.org/abs/2410.15037)",
  language: "several",
  files: MHUMANEVAL_PL_FILES,
  suites: ["tests"],
  load: (files, described = MHUMANEVAL_PL_FILES) => mHumanEvalProblems("mhumaneval", files, described),
};
