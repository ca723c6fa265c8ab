// The public API: what the command line uses, and everything a program needs to do the same.
export type { Benchmark, ExecutedBenchmark } from "./benchmarks/benchmark.js";
export { findDatasetFile } from "./benchmarks/data/dataset-files.js";
export { BENCHMARKS } from "./benchmarks/index.js";
export type { Problem } from "./benchmarks/problem.js";
export { type DoctorOptions, type DoctorReport, runDoctor, type SandboxDiagnosis } from "./execution/doctor.js";
export { createOracle } from "./execution/judging/create-oracle.js";
export {
  type JudgedProgram,
  ORACLE_IDS,
  type Oracle,
  type OracleId,
  type Suspicion,
} from "./execution/judging/oracle.js";
export type { Sandbox, SandboxId } from "./execution/sandbox.js";
export { SANDBOX_FACTORIES } from "./execution/sandboxes/index.js";
export type { Failure, Verdict } from "./execution/verdict.js";
export { cacheFolder } from "./foundation/cache-folder.js";
export { CladeError, type ErrorCode } from "./foundation/errors.js";
export type { MetricValue } from "./metrics/metric.js";
export { REPORTED_K } from "./metrics/pass-at-k.js";
export { type ChosenSandbox, chooseSandbox, SANDBOX_CHOICES, type SandboxChoice } from "./runs/choose-sandbox.js";
export { type Comparison, compareReports } from "./runs/comparison.js";
export { type CompletionSource, type EvaluateOptions, type Evaluation, evaluate } from "./runs/evaluate.js";
export { FORMAT_IDS, type FormatId } from "./runs/formats/format.js";
export { type CompletionsRead, readCompletions } from "./runs/formats/read-completions.js";
export type { Measurements } from "./runs/measurements.js";
export { findBenchmark, type OpenBenchmark, openBenchmark } from "./runs/open-benchmark.js";
export { packageVersion } from "./runs/package-version.js";
export { type ProblemSelection, selectProblems } from "./runs/problem-selection.js";
export { type RunReading, readRun } from "./runs/read-run.js";
export { type Report, type SuiteReport, serialiseReport } from "./runs/report.js";
export { checkResultFormat, RESULT_FORMATS, type ResultFormat, writeResults } from "./runs/result-files.js";
export type { RunEvent } from "./runs/run-event.js";
export type { RunSpec } from "./runs/run-spec.js";
export { runCompletions } from "./runs/stored-run.js";
export { preparationsOnDisk } from "./runs/stores/preparation-store.js";
export { verdictsOnDisk } from "./runs/stores/verdict-cache.js";
