import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import type { Problem } from "../../benchmarks/problem.js";
import { createOracle } from "../../execution/judging/create-oracle.js";
import { LANGUAGES } from "../../execution/languages/index.js";
import type { Language } from "../../execution/languages/language.js";
import type { Sandbox } from "../../execution/sandbox.js";
import { commandAvailability } from "../../execution/sandboxes/open-command-worker.js";
import { dataFolder } from "../../foundation/data-folder.js";
import { CladeError } from "../../foundation/errors.js";
import { unpack } from "../../foundation/gunzip.js";
import { type CompletionSource, type EvaluateOptions, evaluate } from "../evaluate.js";
import { readCompletions } from "../formats/read-completions.js";
import { type OpenBenchmark, openBenchmark } from "../open-benchmark.js";
import type { Report } from "../report.js";
import type { RunEvent } from "../run-event.js";
import { RunFolder } from "../stores/run-folder.js";
import type { ExpectedValue, LedgerEntry } from "./ledger-entry.js";
import { readPublishedVerdicts } from "./published-verdicts.js";

export interface VerifyOptions {
  readonly sandbox: Sandbox;
  /** Where the entry's run folder lies; an interrupted run there is continued. */
  readonly folder: string;
  readonly workers?: number;
  readonly preparations?: NonNullable<EvaluateOptions["preparations"]>;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: RunEvent) => void;
}

/** An expected value beside what was measured. */
export interface MeasuredValue extends ExpectedValue {
  /** `undefined` where nothing could be computed. */
  readonly measured: number | undefined;
  readonly holds: boolean;
}

/** How the verdicts agree with those published, completion by completion and suite by suite. */
export interface VerdictAgreement {
  readonly compared: number;
  /** `problem#sample suite`, with the reason where it is explained. */
  readonly differing: readonly { readonly completion: string; readonly explained?: string }[];
}

export type Verification =
  | { readonly id: string; readonly title: string; readonly outcome: "skipped"; readonly reason: string }
  | { readonly id: string; readonly title: string; readonly outcome: "interrupted" }
  | {
      readonly id: string;
      readonly title: string;
      /** `drift`: a value outside its tolerance, a verdict that differs without explanation, or an unjudged one. */
      readonly outcome: "holds" | "drift";
      readonly completions: number;
      readonly values: readonly MeasuredValue[];
      readonly agreement?: VerdictAgreement;
      readonly unjudged: number;
      readonly elapsedMs: number;
    };

/** Judges the completions of an entry anew, by the official rules, and holds the numbers against those published. */
export async function verifyEntry(entry: LedgerEntry, options: VerifyOptions): Promise<Verification> {
  const { id, title } = entry;
  const opened = await openEntry(entry);
  if (typeof opened === "string") return { id, title, outcome: "skipped", reason: opened };
  const start = performance.now();
  const run = join(options.folder, id);
  const evaluation = await judge(opened, run, options);
  if (evaluation.status === "interrupted") return { id, title, outcome: "interrupted" };
  const { report } = evaluation;
  const values = entry.expected.map((expected) => measured(expected, report));
  const agreement = await agreementOf(entry, run, opened.problems);
  const unjudged = report.unjudged.length;
  const drift =
    unjudged > 0 ||
    values.some(({ holds }) => !holds) ||
    agreement?.differing.some(({ explained }) => explained === undefined);
  return {
    id,
    title,
    outcome: drift ? "drift" : "holds",
    completions: report.completions,
    values,
    ...(agreement !== undefined && { agreement }),
    unjudged,
    elapsedMs: performance.now() - start,
  };
}

type OpenEntry = OpenBenchmark & { readonly source: CompletionSource };

/** The entry's data, or why it cannot be verified here. */
async function openEntry(entry: LedgerEntry): Promise<OpenEntry | string> {
  const missing = missingFile(entry) ?? (await missingToolchain(entry));
  if (missing !== undefined) return missing;
  try {
    const open = await openBenchmark(entry.benchmark, entry.language === undefined ? {} : { language: entry.language });
    return { ...open, source: await sourceOf(entry, open) };
  } catch (error) {
    if (error instanceof CladeError && error.code === "DATASET_MISSING") return error.message;
    throw error;
  }
}

function missingFile({ completions, verdicts }: LedgerEntry): string | undefined {
  for (const file of [completions, verdicts?.file]) {
    if (file === undefined) continue;
    const path = pathOf(file);
    if (path === undefined) return "CLADE_DATA_DIR is not set.";
    if (!existsSync(path)) return `${path} is not there.`;
  }
  return undefined;
}

function pathOf(file: string): string | undefined {
  if (isAbsolute(file)) return file;
  const folder = dataFolder();
  return folder === undefined ? undefined : join(folder, file);
}

async function missingToolchain({ toolchain }: LedgerEntry): Promise<string | undefined> {
  const languages: Readonly<Partial<Record<string, Language>>> = LANGUAGES;
  const language = toolchain === undefined ? undefined : languages[toolchain];
  if (language === undefined) return undefined;
  const availability = await commandAvailability(language);
  return availability.available ? undefined : `${availability.reason} ${availability.remedy}`;
}

async function sourceOf({ completions, truncate }: LedgerEntry, open: OpenBenchmark): Promise<CompletionSource> {
  const { problems, datasetSha256 } = open;
  if (completions === undefined) {
    return {
      origin: { file: "references", sha256: datasetSha256, format: "references" },
      completions: () => problems.map(({ id, reference }) => ({ problem: id, sample: 0, source: reference })),
    };
  }
  const cut = truncate === undefined ? {} : { truncate };
  const read = await readCompletions(pathOf(completions) ?? completions, problems, cut);
  return {
    origin: { file: completions, sha256: read.sha256, format: read.format, ...cut },
    completions: () => read.completions,
  };
}

async function judge(open: OpenEntry, out: string, { sandbox, folder: _, ...options }: VerifyOptions) {
  const availability = await sandbox.availability();
  const oracle = createOracle("official", availability.available ? availability.toolchain : "");
  const request = { ...open, ...options, oracle, sandbox, out, resume: true };
  try {
    return await evaluate(request);
  } catch (error) {
    const stale = error instanceof CladeError && error.code === "RUN_FOLDER" && /holds another run/.test(error.message);
    if (!stale) throw error;
    // Left by another version of Clade or of the toolchain: it can no longer be continued.
    await rm(out, { recursive: true, force: true });
    return evaluate(request);
  }
}

function measured(expected: ExpectedValue, report: Report): MeasuredValue {
  const metric = report.suites[expected.suite]?.metrics[expected.metric];
  const value = metric?.status === "computed" ? metric.value : undefined;
  return {
    ...expected,
    measured: value,
    holds: value !== undefined && Math.abs(value - expected.value) <= expected.tolerance,
  };
}

async function agreementOf(
  { verdicts }: LedgerEntry,
  run: string,
  problems: readonly Problem[],
): Promise<VerdictAgreement | undefined> {
  const path = verdicts === undefined ? undefined : pathOf(verdicts.file);
  if (verdicts === undefined || path === undefined) return undefined;
  const text = new TextDecoder().decode(unpack(await readFile(path)));
  const published = readPublishedVerdicts(text, verdicts.written, path);
  const officialIds = new Map<string, string>(problems.map(({ id, officialId }) => [id, officialId]));
  const differing: { completion: string; explained?: string }[] = [];
  let compared = 0;
  for await (const batch of new RunFolder(run).verdicts()) {
    for (const { problem, sample, suites } of batch) {
      const theirs = published.get(`${officialIds.get(problem)}#${sample}`);
      for (const [suite, verdict] of Object.entries(suites)) {
        if (theirs?.[suite] === undefined) continue;
        compared++;
        if (theirs[suite] === (verdict.verdict === "passed")) continue;
        const explained = verdicts.explained?.[`${problem}#${sample}`];
        differing.push({ completion: `${problem}#${sample} ${suite}`, ...(explained !== undefined && { explained }) });
      }
    }
  }
  return { compared, differing };
}
