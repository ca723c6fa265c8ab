import type { Problem } from "../../src/benchmarks/problem.js";
import type { Oracle } from "../../src/execution/judging/oracle.js";
import type { Sandbox } from "../../src/execution/sandbox.js";
import type { CompletionSource, EvaluateOptions } from "../../src/runs/evaluate.js";

export function fakeBenchmark(
  count: number,
): Pick<EvaluateOptions, "benchmark" | "datasetSha256"> & { problems: readonly Problem[] };
export function fakeCompletions(shape: { problems: number; samples: number; padding?: number }): CompletionSource;
export const fakeOracle: Oracle;
export function fakeSandbox(delayMs: number): Sandbox;
