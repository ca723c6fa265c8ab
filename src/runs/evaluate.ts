import { availableParallelism } from "node:os";
import type { ExecutedBenchmark } from "../benchmarks/benchmark.js";
import type { Problem } from "../benchmarks/problem.js";
import type { Oracle, PreparationCache } from "../execution/judging/oracle.js";
import { DEFAULT_LIMITS } from "../execution/limits.js";
import type { Sandbox } from "../execution/sandbox.js";
import { toolchainVersions } from "../execution/toolchains/toolchain-version.js";
import { CladeError } from "../foundation/errors.js";
import type { JsonObject } from "../foundation/lossless-json.js";
import { judgeAll } from "./judging/judge-all.js";
import { ProblemWork } from "./judging/problem-work.js";
import type { Measurements } from "./measurements.js";
import { packageVersion } from "./package-version.js";
import type { ProblemSelection } from "./problem-selection.js";
import { readRun } from "./read-run.js";
import type { Report } from "./report.js";
import type { RunEvent } from "./run-event.js";
import type { RunSpec } from "./run-spec.js";
import type { StoredCompletion } from "./stores/completion-log.js";
import { noPreparations } from "./stores/preparation-store.js";
import { RunFolderWriter } from "./stores/run-folder.js";
import { noVerdicts, type VerdictCache } from "./stores/verdict-cache.js";
import { verdictLine } from "./verdict-record.js";

/** Completions and where they come from. */
export interface CompletionSource {
  /** Name of the file or folder, SHA-256 (hex) of its content, id of its format, and how completions were cut. */
  readonly origin: RunSpec["completions"];
  /** How the model was asked that wrote them, where Clade asked it. */
  readonly model?: NonNullable<RunSpec["model"]>;
  /** Asked for only when a run begins; a resumed run has its own copy. Programs are complete, samples numbered from 0. */
  completions(): Iterable<EvaluatedCompletion> | AsyncIterable<EvaluatedCompletion>;
}

/** One completion as a complete program. */
export type EvaluatedCompletion = Omit<StoredCompletion, "sha256"> & {
  /** The row it was read from, where there was one; official result files repeat it. */
  readonly row?: JsonObject;
};

export interface EvaluateOptions {
  readonly benchmark: Pick<ExecutedBenchmark, "id" | "version" | "suites">;
  /** SHA-256 (hex) that tells this data from any other. */
  readonly datasetSha256: string;
  /** The problems to judge, in the benchmark's order. Completions of others are left out. */
  readonly problems: readonly Problem[];
  /** How `problems` were chosen, for the spec. */
  readonly selection?: ProblemSelection;
  readonly source: CompletionSource;
  readonly oracle: Oracle;
  readonly sandbox: Sandbox;
  /** The run folder. */
  readonly out: string;
  /** Continue an interrupted run, or read a complete one. */
  readonly resume?: boolean;
  /** Workers at a time; one more than there are cores unless told. */
  readonly workers?: number;
  /** Verdicts of earlier runs; none unless told. */
  readonly verdicts?: VerdictCache;
  /** Preparations of earlier runs; none unless told. */
  readonly preparations?: PreparationCache;
  /** Stops the run; what is judged by then is kept and can be resumed. */
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: RunEvent) => void;
}

export type Evaluation =
  | { readonly status: "complete"; readonly report: Report; readonly measurements: Measurements }
  | { readonly status: "interrupted"; readonly judged: number; readonly completions: number };

/**
 * Judges completions into a run folder and reports. The report depends on completions, benchmark, oracle and toolchain
 * alone: not on workers, order, interruptions or caches.
 * @throws CladeError SANDBOX_UNAVAILABLE, RUN_FOLDER, BAD_COMPLETIONS
 */
export async function evaluate(options: EvaluateOptions): Promise<Evaluation> {
  const start = performance.now();
  const spec = await specOf(options);
  const run = await RunFolderWriter.open(options.out, {
    spec,
    completions: () => onlyOf(spec.problems.ids, options.source.completions()),
    resume: options.resume ?? false,
  });
  try {
    const judgedNow = await judgeInto(run, spec, options);
    const judged = run.resumedVerdicts + judgedNow;
    if (options.signal?.aborted && judged < run.completions.count) {
      options.onEvent?.({ kind: "interrupted" });
      return { status: "interrupted", judged, completions: run.completions.count };
    }
    const timing = () => ({ elapsedMs: performance.now() - start, judgedNow });
    const { report, measurements } = await readRun(options.out, timing);
    await run.writeReport(report, measurements);
    return { status: "complete", report, measurements };
  } finally {
    run.release();
  }
}

async function specOf(options: EvaluateOptions): Promise<RunSpec> {
  const { benchmark, oracle, sandbox, problems, selection } = options;
  const availability = await sandbox.availability();
  if (!availability.available) {
    const { reason, remedy } = availability;
    throw new CladeError("SANDBOX_UNAVAILABLE", `The ${sandbox.id} sandbox cannot run here: ${reason} ${remedy}`);
  }
  return {
    clade: packageVersion(),
    benchmark: {
      id: benchmark.id,
      version: benchmark.version,
      datasetSha256: options.datasetSha256,
      suites: [...benchmark.suites],
    },
    completions: { ...options.source.origin },
    ...(options.source.model !== undefined && { model: options.source.model }),
    oracle: { id: oracle.id, version: oracle.version },
    sandbox: { id: sandbox.id, toolchain: availability.toolchain, ...(await toolchainsOf(problems)) },
    limits: { ...DEFAULT_LIMITS },
    problems: { ...selection, ids: problems.map((problem) => problem.id) },
  };
}

async function toolchainsOf(problems: readonly Problem[]): Promise<Pick<RunSpec["sandbox"], "toolchains">> {
  const languages = problems.flatMap(({ tests }) => ("language" in tests ? [tests.language] : []));
  return languages.length === 0 ? {} : { toolchains: await toolchainVersions(languages) };
}

/** One more than cores, so that none idles while we judge what a worker sent: 1.2 times as fast on two cores. */
function defaultWorkers(): number {
  return availableParallelism() + 1;
}

/** @returns how many completions were judged. */
async function judgeInto(run: RunFolderWriter, spec: RunSpec, options: EvaluateOptions): Promise<number> {
  const { verdicts = noVerdicts, oracle, sandbox, onEvent } = options;
  const { toolchain, toolchains = {} } = spec.sandbox;
  const context = { limits: DEFAULT_LIMITS, oracle: spec.oracle, sandbox: sandbox.id };
  const toolchainOf = ({ tests }: Problem) =>
    [toolchain, ...("language" in tests ? [toolchains[tests.language] ?? ""] : [])].join(" · ");
  const works = options.problems
    .map((problem) => ({ problem, completions: run.completions.remaining(problem.id) }))
    .filter(({ completions }) => completions > 0)
    .map(
      ({ problem, completions }) =>
        new ProblemWork({
          problem,
          completions,
          read: () => run.completions.read(problem.id),
          openShard: () => verdicts.open({ problem, ...context, toolchain: toolchainOf(problem) }),
        }),
    );
  const workers = options.workers ?? defaultWorkers();
  const alreadyJudged = run.resumedVerdicts;
  onEvent?.({ kind: "started", completions: run.completions.count, alreadyJudged, problems: works.length, workers });
  let judged = 0;
  try {
    await judgeAll({
      works,
      suites: options.benchmark.suites,
      oracle,
      sandbox,
      preparations: options.preparations ?? noPreparations,
      workers,
      ...(options.signal !== undefined && { signal: options.signal }),
      ...(onEvent !== undefined && { onEvent }),
      record: (problem, sample, program) => {
        run.append(problem, sample, verdictLine(problem, sample, program));
        judged++;
      },
    });
  } finally {
    await run.closeLog();
  }
  return judged;
}

async function* onlyOf(
  problems: readonly string[],
  completions: Iterable<EvaluatedCompletion> | AsyncIterable<EvaluatedCompletion>,
): AsyncGenerator<EvaluatedCompletion> {
  const wanted = new Set(problems);
  for await (const completion of completions) if (wanted.has(completion.problem)) yield completion;
}
