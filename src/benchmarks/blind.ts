import type { ExecutedBenchmark } from "./benchmark.js";
import { functionBenchmark } from "./blind/rendering/function-benchmark.js";

/** Problems composed afresh from a seed, so that no model can have been trained on them. See docs/guide/blind.md. */
export const blind: ExecutedBenchmark = functionBenchmark({
  id: "blind",
  title: "Blind (problems made from a seed, part of Clade)",
  version: "2",
});
