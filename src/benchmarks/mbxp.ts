import type { ExecutedBenchmark } from "./benchmark.js";
import { MBXP_FILES } from "./mxeval/files.js";
import { mxevalProblems } from "./mxeval/problems.js";

/** MBPP in 13 languages. @see https://arxiv.org/abs/2210.14868 */
export const mbxp: ExecutedBenchmark = {
  kind: "executed",
  id: "mbxp",
  title: "MBXP",
  version: "e09974f9",
  licence: "Apache-2.0",
  source: "https://github.com/amazon-science/mxeval (https://arxiv.org/abs/2210.14868)",
  language: "several",
  files: MBXP_FILES,
  suites: ["tests"],
  load: (files, described = MBXP_FILES) => mxevalProblems("mbxp", files, described),
};
