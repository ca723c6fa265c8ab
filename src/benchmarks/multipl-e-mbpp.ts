import type { ExecutedBenchmark } from "./benchmark.js";
import { MBPP_FILES } from "./multipl-e/files.js";
import { multiPlEProblems } from "./multipl-e/problems.js";

/** MBPP translated into 18 languages by compilers. @see https://arxiv.org/abs/2208.08227 */
export const multiplEMbpp: ExecutedBenchmark = {
  kind: "executed",
  id: "multipl-e-mbpp",
  title: "MultiPL-E MBPP",
  version: "reworded, as SandboxFusion 469de084",
  licence: "BSD-3-Clause with machine learning restriction",
  source: "https://github.com/nuprl/MultiPL-E (https://arxiv.org/abs/2208.08227)",
  language: "several",
  files: MBPP_FILES,
  suites: ["tests"],
  load: (files, described = MBPP_FILES) => multiPlEProblems("multipl-e-mbpp", files, described),
};
