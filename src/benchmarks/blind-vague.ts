import type { ExecutedBenchmark } from "./benchmark.js";
import { SUITES, vagueProblem } from "./blind/variants/vague.js";
import { variantBenchmark } from "./blind/variants/variant-benchmark.js";

/** Problems of a seed whose specification lacks something: right is to ask for it. See docs/guide/blind.md. */
export const blindVague: ExecutedBenchmark = variantBenchmark({
  id: "blind-vague",
  title: "Blind, vague specifications (made from a seed, part of Clade)",
  suites: SUITES,
  render: vagueProblem,
});
