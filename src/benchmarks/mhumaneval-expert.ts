import type { ExecutedBenchmark } from "./benchmark.js";
import { MHUMANEVAL_EXPERT_FILES } from "./mhumaneval/expert-files.js";
import { mHumanEvalProblems } from "./mhumaneval/problems.js";

/** HumanEval's Python prompts translated by people. @see https://arxiv.org/abs/2410.15037 */
export const mhumanevalExpert: ExecutedBenchmark = {
  kind: "executed",
  id: "mhumaneval-expert",
  title: "mHumanEval Expert",
  version: "b4ac5b3f",
  licence: "Apache-2.0",
  source: "https://github.com/mraihan-gmu/mHumanEval-Benchmark (https://arxiv.org/abs/2410.15037)",
  language: "several",
  files: MHUMANEVAL_EXPERT_FILES,
  suites: ["tests"],
  load: (files, described = MHUMANEVAL_EXPERT_FILES) => mHumanEvalProblems("mhumaneval-expert", files, described),
};
