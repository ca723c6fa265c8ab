import type { ExecutedBenchmark } from "./benchmark.js";
import { documentedProblem, SUITES } from "./blind/variants/documented.js";
import { variantBenchmark } from "./blind/variants/variant-benchmark.js";

/** Problems of a seed whose solutions must be documented too. See docs/guide/blind.md. */
export const blindDocumented: ExecutedBenchmark = variantBenchmark({
  id: "blind-documented",
  title: "Blind, documentation wanted (made from a seed, part of Clade)",
  suites: SUITES,
  render: documentedProblem,
});
