import type { ExecutedBenchmark } from "./benchmark.js";
import { functionsProblem, SUITES } from "./blind/variants/several-functions.js";
import { variantBenchmark } from "./blind/variants/variant-benchmark.js";

/** Problems of a seed as several functions, each of which is tested. See docs/guide/blind.md. */
export const blindFunctions: ExecutedBenchmark = variantBenchmark({
  id: "blind-functions",
  title: "Blind, several functions (made from a seed, part of Clade)",
  suites: SUITES,
  render: functionsProblem,
});
