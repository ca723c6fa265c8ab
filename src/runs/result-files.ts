import { open } from "node:fs/promises";
import { join } from "node:path";
import { locateDatasetFile } from "../benchmarks/data/dataset-files.js";
import type { Problem } from "../benchmarks/problem.js";
import type { Verdict } from "../execution/verdict.js";
import { CladeError } from "../foundation/errors.js";
import type { JsonObject } from "../foundation/lossless-json.js";
import { md5Hex } from "../foundation/stable-hash.js";
import type { CompletionSource, EvaluatedCompletion } from "./evaluate.js";
import { type EvalplusSuiteResult, printEvalplusResults } from "./formats/write-evalplus-results.js";
import { type HumanEvalResult, printHumanEvalResults } from "./formats/write-human-eval-results.js";
import { officialInputText } from "./official-input-text.js";
import type { OpenBenchmark } from "./open-benchmark.js";
import { readRun } from "./read-run.js";
import type { Report } from "./report.js";
import { RunFolder } from "./stores/run-folder.js";

/** Result files that can be written, by whose they are. */
export const RESULT_FORMATS = ["evalplus", "human-eval"] as const;
export type ResultFormat = (typeof RESULT_FORMATS)[number];

export interface ResultsRequest {
  readonly benchmark: OpenBenchmark;
  /** The problems of the run. */
  readonly problems: readonly Problem[];
  /** The completions as they were read; rows of the original file are repeated where there are any. */
  readonly source: CompletionSource;
  /** A complete run's folder. */
  readonly run: string;
}

/** A completion with what its original row was, and what it earned. */
interface JudgedCompletion extends EvaluatedCompletion {
  readonly row?: JsonObject;
  readonly problemOf: Problem;
  readonly suites: Readonly<Record<string, Verdict>>;
}

/**
 * Writes an official result file into the run folder, under the name that the official evaluator would give it.
 * @returns its path, and what the reader should know
 * @throws CladeError USAGE when the format cannot hold this benchmark's verdicts
 */
export async function writeResults(
  format: ResultFormat,
  request: ResultsRequest,
): Promise<{ readonly path: string; readonly notes: readonly string[] }> {
  const { report } = await readRun(request.run);
  const judged = await judgedCompletions(request);
  const path = join(request.run, nameOf(format, request.source.origin));
  const text = format === "evalplus" ? [await evalplusText(request, report, judged)] : humanEvalLines(request, judged);
  await writeAll(path, text);
  return { path, notes: notesOn(format, report) };
}

function nameOf(format: ResultFormat, { file, format: read }: CompletionSource["origin"]): string {
  if (format === "human-eval") return `${file}_results.jsonl`;
  return read === "evalplus-folder" ? "eval_results.json" : `${file.replace(/\.jsonl(\.gz)?$/, "")}.eval_results.json`;
}

/** @throws CladeError USAGE when `format` does not fit the benchmark; asked before anything is judged */
export function checkResultFormat(format: ResultFormat, { benchmark }: OpenBenchmark): void {
  if (format === "human-eval" ? benchmark.suites.length === 1 : benchmark.evalplus !== undefined) return;
  const needs = format === "human-eval" ? "one suite of tests" : "the official files of HumanEval+ or MBPP+";
  throw new CladeError("USAGE", `--write-results ${format} needs a benchmark with ${needs}; ${benchmark.id} is none.`);
}

async function writeAll(path: string, texts: Iterable<string>): Promise<void> {
  const output = await open(path, "w");
  try {
    for (const text of texts) await output.appendFile(text);
  } finally {
    await output.close();
  }
}

async function judgedCompletions({ problems, source, run }: ResultsRequest): Promise<JudgedCompletion[]> {
  const verdicts = new Map<string, Readonly<Record<string, Verdict>>>();
  for await (const batch of new RunFolder(run).verdicts()) {
    for (const { problem, sample, suites } of batch) verdicts.set(`${problem} ${sample}`, suites);
  }
  const byId = new Map<string, Problem>(problems.map((problem) => [problem.id, problem]));
  const judged: JudgedCompletion[] = [];
  for await (const completion of source.completions()) {
    const suites = verdicts.get(`${completion.problem} ${completion.sample}`);
    const problemOf = byId.get(completion.problem);
    if (suites !== undefined && problemOf !== undefined) judged.push({ ...completion, problemOf, suites });
  }
  return judged;
}

async function evalplusText(
  { benchmark: { benchmark } }: ResultsRequest,
  report: Report,
  judged: readonly JudgedCompletion[],
): Promise<string> {
  const [file] = benchmark.files;
  if (file === undefined) throw new RangeError(`${benchmark.id} has no official file`);
  const bytes = await locateDatasetFile(file);
  return printEvalplusResults({
    date: localMinute(new Date()),
    hash: md5Hex(bytes),
    samples: judged.map(({ problemOf, source, suites }) => ({
      officialId: problemOf.officialId,
      solution: source,
      base: evalplusResult(suites.base),
      plus: evalplusResult(suites.plus),
    })),
    passAtK: { base: scoresOf(report, "base"), plus: scoresOf(report, "plus") },
    inputText: officialInputText(benchmark, bytes),
  });
}

/** Under strict rules there is no official word; the nearest one is given. */
function evalplusResult(verdict: Verdict | undefined): EvalplusSuiteResult {
  if (verdict?.verdict === "passed") return { status: "pass" };
  if (verdict?.verdict !== "failed") return { status: "fail" };
  const { official, failure, reached, firstFailure } = verdict;
  const status = official === "timeout" || (official === undefined && failure === "time-limit") ? "timeout" : "fail";
  const last = reached === undefined ? firstFailure : reached - 1;
  return { status, ...(last !== undefined && last >= 0 && { lastTest: last }) };
}

function scoresOf(report: Report, suite: string): Readonly<Record<string, number>> {
  const metrics = Object.entries(report.suites[suite]?.metrics ?? {});
  return Object.fromEntries(
    metrics.flatMap(([name, metric]) => (metric.status === "computed" ? [[name, metric.value]] : [])),
  );
}

function humanEvalLines({ benchmark }: ResultsRequest, judged: readonly JudgedCompletion[]): Iterable<string> {
  const suite = benchmark.benchmark.suites[0] ?? "";
  return printHumanEvalResults(
    judged.map(({ problemOf, source, row, suites }): HumanEvalResult => {
      const verdict = suites[suite];
      const { prompt, officialId } = problemOf;
      return {
        officialId,
        ...(row !== undefined && { row }),
        completion: source.startsWith(prompt) ? source.slice(prompt.length) : source,
        result: humanEvalWord(verdict),
        passed: verdict?.verdict === "passed",
      };
    }),
  );
}

function humanEvalWord(verdict: Verdict | undefined): string {
  if (verdict?.verdict === "passed") return "passed";
  if (verdict?.verdict !== "failed") return `failed: unjudged${verdict === undefined ? "" : ` (${verdict.code})`}`;
  return verdict.official ?? (verdict.failure === "time-limit" ? "timed out" : `failed: ${verdict.detail ?? ""}`);
}

function notesOn(format: ResultFormat, report: Report): readonly string[] {
  const notes: string[] = [];
  if (report.oracle === "strict") {
    notes.push(`The verdicts are those of the strict oracle; ${format} itself gives those of --oracle official.`);
  }
  if (report.unjudged.length > 0)
    notes.push("Unjudged completions stand there as failed: the format has no word for them.");
  return notes;
}

/** Local time as `YYYY-MM-DD HH:MM`. */
function localMinute(date: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
