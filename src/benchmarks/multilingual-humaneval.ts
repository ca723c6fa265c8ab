import type { ExecutedBenchmark } from "./benchmark.js";
import { MULTILINGUAL_HUMANEVAL_FILES } from "./mxeval/files.js";
import { mxevalProblems } from "./mxeval/problems.js";

/** HumanEval in 12 languages, as mxeval translates it. @see https://arxiv.org/abs/2210.14868 */
export const multilingualHumaneval: ExecutedBenchmark = {
  kind: "executed",
  id: "multilingual-humaneval",
  title: "Multilingual HumanEval",
  version: "e09974f9",
  licence: "Apache-2.0",
  source: "https://github.com/amazon-science/mxeval (https://arxiv.org/abs/2210.14868)",
  language: "several",
  files: MULTILINGUAL_HUMANEVAL_FILES,
  suites: ["tests"],
  load: (files, described = MULTILINGUAL_HUMANEVAL_FILES) => mxevalProblems("multilingual-humaneval", files, described),
};
