// The public API: what the command line uses, and everything a program needs to do the same.
export type { Benchmark, ExecutedBenchmark, MakingOptions } from "./benchmarks/benchmark.js";
export { findDatasetFile } from "./benchmarks/data/dataset-files.js";
export {
  EXTRACTOR_IDS,
  type Extraction,
  type ExtractionContext,
  type Extractor,
  type ExtractorId,
} from "./benchmarks/extraction/extraction.js";
export { openExtractors } from "./benchmarks/extraction/open-extractors.js";
export { BENCHMARKS } from "./benchmarks/index.js";
export type { Problem } from "./benchmarks/problem.js";
export type { PromptStyle } from "./benchmarks/prompts/prompt-style.js";
export { findPromptStyle, PROMPT_STYLES } from "./benchmarks/prompts/prompt-styles.js";
export { type DoctorOptions, type DoctorReport, runDoctor, type SandboxDiagnosis } from "./execution/doctor.js";
export { createOracle } from "./execution/judging/create-oracle.js";
export {
  type JudgedProgram,
  ORACLE_IDS,
  type Oracle,
  type OracleId,
  type Suspicion,
} from "./execution/judging/oracle.js";
export { findLanguage } from "./execution/languages/find-language.js";
export { LANGUAGES } from "./execution/languages/index.js";
export type { Language } from "./execution/languages/language.js";
export type { Sandbox, SandboxId } from "./execution/sandbox.js";
export { SANDBOX_FACTORIES } from "./execution/sandboxes/index.js";
export { type InstallOutcome, installToolchains } from "./execution/toolchains/install-toolchains.js";
export { fixturesOf } from "./execution/toolchains/language-fixtures.js";
export { type LanguageProof, proveLanguage } from "./execution/toolchains/prove-language.js";
export { toolchainFolder } from "./execution/toolchains/toolchain-places.js";
export { presenceOf } from "./execution/toolchains/toolchain-presence.js";
export type { Failure, Verdict } from "./execution/verdict.js";
export { cacheFolder } from "./foundation/cache-folder.js";
export { CladeError, type ErrorCode } from "./foundation/errors.js";
export { type Fact, type Source, sourceText } from "./foundation/source.js";
export { type Audit, type AuditOptions, auditTable } from "./metrics/audit/audit-table.js";
export { CHECKS, type Finding, SEVERITIES, type Severity } from "./metrics/audit/finding.js";
export type { RawTable } from "./metrics/audit/raw-table.js";
export { readTable, TABLE_FORMATS, type TableFormat } from "./metrics/audit/reading/read-table.js";
export type { AuditKnowledge } from "./metrics/audit/results-table.js";
export type { MetricValue } from "./metrics/metric.js";
export { REPORTED_K } from "./metrics/pass-at-k.js";
export { shareInterval } from "./metrics/share-interval.js";
export type { PublishedRow } from "./models/catalog/board-history.js";
export { readEvalplusBoard } from "./models/catalog/evalplus-board.js";
export { findLocalModel, type LocalModel } from "./models/find-local-model.js";
export type { GenerateOptions, Model, ModelOutput, ModelReply, Usage } from "./models/model.js";
export { ModelFailure, type ModelFailureKind } from "./models/model-failure.js";
export type { ChatMessage, Prompt, PromptKind } from "./models/prompt.js";
export type { Provider, ProviderSettings } from "./models/provider.js";
export type { Sampling } from "./models/sampling.js";
export { answerQuestions, type BlindAnswers } from "./runs/blind-answers.js";
export { checkRevelation, writeCommitment, writeRevelation } from "./runs/blind-files.js";
export { type FoundRun, findRuns } from "./runs/browsing/find-runs.js";
export { type ProblemFinding, ProblemShelf, type ProblemView } from "./runs/browsing/problem-view.js";
export { type ProvenLanguage, provenLanguages } from "./runs/browsing/proven-languages.js";
export { RunBrowser, type RunState } from "./runs/browsing/run-browser.js";
export { groupShares } from "./runs/browsing/unpaired-groups.js";
export { VERDICT_CLASSES, type VerdictClass } from "./runs/browsing/verdict-index.js";
export { type ChosenSandbox, chooseSandbox, SANDBOX_CHOICES, type SandboxChoice } from "./runs/choose-sandbox.js";
export {
  CORRECTIONS,
  type ComparedPair,
  type CompareOptions,
  type Correction,
  compareRuns,
  type RunsComparison,
  type SuiteRanking,
} from "./runs/comparing/compare-runs.js";
export { type DifferingProblem, differingProblems } from "./runs/comparing/differing-problems.js";
export { ratedRunOfReport } from "./runs/comparing/rated-report.js";
export type { JudgedSource, Rated, RatedRun } from "./runs/comparing/rated-run.js";
export { readRatedRuns } from "./runs/comparing/read-rated-runs.js";
export { type Comparison, compareReports } from "./runs/comparison.js";
export { type CompletionSource, type EvaluateOptions, type Evaluation, evaluate } from "./runs/evaluate.js";
export { benchmarkOfRun, type RawAnswer, readAnswers } from "./runs/extraction/answers.js";
export {
  diagnoseExtraction,
  type ExtractionDiagnosis,
  type JudgePrograms,
} from "./runs/extraction/diagnose-extraction.js";
export { judgeInPassing } from "./runs/extraction/judge-programs.js";
export { FORMAT_IDS, type FormatId } from "./runs/formats/format.js";
export { type CompletionsRead, readCompletions } from "./runs/formats/read-completions.js";
export { answersOnDisk } from "./runs/generating/answer-cache.js";
export type { BudgetLimits, Price, Spending } from "./runs/generating/budget.js";
export {
  type GenerateRunOptions,
  type Generation,
  generateAnswers,
} from "./runs/generating/generate.js";
export { type GeneratedCompletions, generatedCompletions } from "./runs/generating/generated-completions.js";
export type { GenerationEvent } from "./runs/generating/generation-event.js";
export { ALL_PROVIDERS, openModel } from "./runs/generating/open-model.js";
export {
  defaultStyle,
  estimateGeneration,
  type GenerationEstimate,
  type PlannedProblem,
  planGeneration,
  type SamplingChoice,
} from "./runs/generating/plan-generation.js";
export type { Measurements } from "./runs/measurements.js";
export { findBenchmark, type OpenBenchmark, type OpeningOptions, openBenchmark } from "./runs/open-benchmark.js";
export { packageVersion } from "./runs/package-version.js";
export type { ComparisonPageOptions } from "./runs/pages/comparison-page.js";
export { loadPages } from "./runs/pages/load-pages.js";
export { type Plan, planComparison } from "./runs/plan.js";
export { type ProblemSelection, selectProblems } from "./runs/problem-selection.js";
export { type DriverProof, proveDriver, proveStubs, type StubContext } from "./runs/prove-translation.js";
export { type RunReading, readRun } from "./runs/read-run.js";
export { type Report, type SuiteReport, serialiseReport } from "./runs/report.js";
export { checkResultFormat, RESULT_FORMATS, type ResultFormat, writeResults } from "./runs/result-files.js";
export type { RunEvent } from "./runs/run-event.js";
export type { RunSpec } from "./runs/run-spec.js";
export { runCompletions, storedAnswers } from "./runs/stored-run.js";
export { preparationsOnDisk } from "./runs/stores/preparation-store.js";
export { verdictsOnDisk } from "./runs/stores/verdict-cache.js";
export {
  type NeutralBenchmark,
  neutralBenchmark,
  renderBenchmark,
  type TranslatedBenchmark,
  translateBenchmark,
} from "./runs/translated-benchmark.js";
export { type KeptVerification, keepVerification, keptVerification } from "./runs/verifying/kept-verifications.js";
export { LEDGER } from "./runs/verifying/ledger.js";
export type { LedgerEntry } from "./runs/verifying/ledger-entry.js";
export { readLedger } from "./runs/verifying/read-ledger.js";
export { type Verification, type VerifyOptions, verifyEntry } from "./runs/verifying/verify-entry.js";
export { catalogKnowledge, surveyTableText } from "./taxonomy/audit-knowledge.js";
export {
  CATALOG_KINDS,
  type CatalogKind,
  type CatalogRow,
  findEntry,
  listEntries,
  requireEntry,
} from "./taxonomy/catalogs.js";
export { allFigures, type Figure } from "./taxonomy/figures.js";
export type { MapNode } from "./taxonomy/map-node.js";
export { AREAS } from "./taxonomy/map-node.js";
export { type CellReading, describeNode, type NodeDetail } from "./taxonomy/node-detail.js";
export { catalogEntryOf } from "./taxonomy/running-benchmarks.js";
export { SURVEY_TABLES } from "./taxonomy/tables/index.js";
export { nodesBelow, TAXONOMY } from "./taxonomy/taxonomy.js";
