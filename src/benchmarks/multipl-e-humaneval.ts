import type { ExecutedBenchmark } from "./benchmark.js";
import { HUMANEVAL_FILES } from "./multipl-e/files.js";
import { multiPlEProblems } from "./multipl-e/problems.js";

/** HumanEval translated into 18 languages by compilers. @see https://arxiv.org/abs/2208.08227 */
export const multiplEHumaneval: ExecutedBenchmark = {
  kind: "executed",
  id: "multipl-e-humaneval",
  title: "MultiPL-E HumanEval",
  version: "reworded, as SandboxFusion 469de084",
  licence: "BSD-3-Clause with machine learning restriction",
  source: "https://github.com/nuprl/MultiPL-E (https://arxiv.org/abs/2208.08227)",
  language: "several",
  files: HUMANEVAL_FILES,
  suites: ["tests"],
  load: (files, described = HUMANEVAL_FILES) => multiPlEProblems("multipl-e-humaneval", files, described),
};
