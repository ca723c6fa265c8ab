import type { ExecutedBenchmark } from "./benchmark.js";
import { filesProblem, SUITES } from "./blind/variants/several-functions.js";
import { variantBenchmark } from "./blind/variants/variant-benchmark.js";

/** Problems of a seed as two files, one of which imports the other. See docs/guide/blind.md. */
export const blindFiles: ExecutedBenchmark = variantBenchmark({
  id: "blind-files",
  title: "Blind, several files (made from a seed, part of Clade)",
  suites: SUITES,
  render: filesProblem,
});
