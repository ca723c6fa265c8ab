import type { BenchmarkEntry } from "../benchmarks/catalog/benchmark-entry.js";
import { BENCHMARK_CATALOG } from "../benchmarks/catalog/index.js";
import { BENCHMARKS } from "../benchmarks/index.js";

/** Ids of the benchmarks of Clade that run what a catalogue entry describes: the join of catalogue and registry. */
export function runningBenchmarks({ runs }: Pick<BenchmarkEntry, "runs">): string[] {
  return Object.keys(BENCHMARKS).filter((id) => runs.some((pattern) => matches(id, pattern)));
}

/** The catalogue entry that a benchmark of Clade runs, or `undefined`: `starter` and `blind` are Clade's own. */
export function catalogEntryOf(benchmark: string): BenchmarkEntry | undefined {
  return BENCHMARK_CATALOG.find(({ runs }) => runs.some((pattern) => matches(benchmark, pattern)));
}

function matches(id: string, pattern: string): boolean {
  return pattern.endsWith("*") ? id.startsWith(pattern.slice(0, -1)) : id === pattern;
}
