import type { BenchmarkEntry } from "./benchmark-entry.js";
import { CODE_GENERATION_BENCHMARKS } from "./code-generation.js";
import { RELATED_BENCHMARKS } from "./related.js";
import { UNDERSTANDING_BENCHMARKS } from "./understanding.js";

/** Every benchmark that the survey names, and those whose data Clade has besides. */
export const BENCHMARK_CATALOG: readonly BenchmarkEntry[] = [
  ...CODE_GENERATION_BENCHMARKS,
  ...RELATED_BENCHMARKS,
  ...UNDERSTANDING_BENCHMARKS,
];
