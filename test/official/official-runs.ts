// Runs of the official data through the public API, for the tests beside this file.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect } from "vitest";
import { cacheFolder } from "../../src/foundation/cache-folder.js";
import {
  type CompletionSource,
  chooseSandbox,
  createOracle,
  evaluate,
  type OpenBenchmark,
  type OracleId,
  openBenchmark,
  preparationsOnDisk,
  type Report,
  readCompletions,
  type Sandbox,
  type Verdict,
} from "../../src/index.js";
import { parseVerdictLine, type VerdictRecord } from "../../src/runs/verdict-record.js";

/** Where the official files lie; nothing here runs without them. */
const DATA_FOLDER = resolve(process.env.CLADE_DATA_DIR ?? "../shared/data");

const sandbox: Sandbox | undefined = await chooseSandbox("namespace").then(
  (chosen) => chosen.sandbox,
  () => undefined,
);
const availability = await sandbox?.availability();
const toolchain = availability?.available ? availability.toolchain : "";

/** Why the tests beside this file cannot run here; for titles, so that a skipped test says it. */
export const MISSING: string | undefined = !existsSync(DATA_FOLDER)
  ? `no official data at ${DATA_FOLDER}`
  : sandbox === undefined
    ? "the namespace sandbox cannot run here"
    : undefined;

/** A title that says why it is skipped, where it is. */
export function titled(title: string): string {
  return MISSING === undefined ? title : `${title} (skipped: ${MISSING})`;
}

/** The official verdicts were made by this Python; others word their exceptions differently. */
export const SAME_PYTHON = toolchain.startsWith("CPython 3.11.");

/** A run of a quarter of an hour is no failure: the machine may be busy. */
export const LONG_MS = 45 * 60_000;

// Found again by the other test files, and by the next run: what the judge made of a reference is kept by content and
// by the version of the judge.
const PREPARATIONS = join(cacheFolder(), "official-tests");

export interface OfficialRun {
  readonly report: Report;
  /** Verdict records by `problem#sample`. */
  readonly records: ReadonlyMap<string, VerdictRecord>;
}

export interface RunRequest {
  readonly benchmark: string;
  /** Of a benchmark with several languages. */
  readonly language?: string;
  readonly naturalLanguage?: string;
  /** The first so many problems with a reference; all problems when left out. */
  readonly limit?: number | undefined;
  /** The benchmark's wrong solutions instead of its references. */
  readonly wrong?: boolean;
  /** A file below the data folder; the benchmark's own references when left out. */
  readonly completions?: string;
  readonly truncate?: "codet" | undefined;
}

/** Judges completions, all of them, with no verdict taken from an earlier run. */
export async function judgeOfficial(request: RunRequest & { readonly oracle: OracleId }): Promise<OfficialRun> {
  if (sandbox === undefined) throw new Error(MISSING);
  const { benchmark, problems, datasetSha256, source } = await opened(request);
  const folder = mkdtempSync(join(tmpdir(), "clade-official-"));
  try {
    const out = join(folder, "run");
    const evaluation = await evaluate({
      benchmark,
      datasetSha256,
      problems,
      source,
      oracle: createOracle(request.oracle, toolchain),
      sandbox,
      out,
      preparations: preparationsOnDisk(PREPARATIONS),
    });
    if (evaluation.status !== "complete") throw new Error("the run did not end");
    return { report: evaluation.report, records: recordsOf(out) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The programs of a request, by `problem#sample`. */
export async function sourcesOf(request: RunRequest): Promise<ReadonlyMap<string, string>> {
  const { source } = await opened(request);
  const sources = new Map<string, string>();
  for await (const { problem, sample, source: text } of source.completions()) sources.set(`${problem}#${sample}`, text);
  return sources;
}

async function opened(request: RunRequest): Promise<OpenBenchmark & { readonly source: CompletionSource }> {
  const { language, naturalLanguage, limit } = request;
  const all = await openBenchmark(request.benchmark, {
    ...(language !== undefined && { language }),
    ...(naturalLanguage !== undefined && { naturalLanguage }),
  });
  const open = limit === undefined ? all : { ...all, problems: all.problems.slice(0, limit) };
  const { problems, datasetSha256 } = open;
  if (request.completions === undefined) {
    const origin = { file: "references", sha256: datasetSha256, format: "references" };
    const completions = () =>
      problems.map(({ id, reference, wrongSolution }) => ({
        problem: id,
        sample: 0,
        source: request.wrong ? (wrongSolution ?? "") : reference,
      }));
    return { ...open, source: { origin, completions } };
  }
  const { truncate } = request;
  const file = request.completions;
  const read = await readCompletions(join(DATA_FOLDER, file), problems, truncate === undefined ? {} : { truncate });
  const origin = { file, sha256: read.sha256, format: read.format };
  return { ...open, source: { origin, completions: () => read.completions } };
}

function recordsOf(run: string): ReadonlyMap<string, VerdictRecord> {
  const records = new Map<string, VerdictRecord>();
  for (const line of readFileSync(join(run, "verdicts.jsonl"), "utf8").trimEnd().split("\n")) {
    const record = parseVerdictLine(line);
    expect(record, line).toBeDefined();
    if (record !== undefined) records.set(`${record.problem}#${record.sample}`, record);
  }
  return records;
}

/** The rows of a JSON Lines file below the data folder, packed or not. */
export function officialRows<Row>(file: string): Row[] {
  return officialText(file)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
}

/** A JSON file below the data folder, packed or not. */
export function officialJson<Content>(file: string): Content {
  return JSON.parse(officialText(file)) as Content;
}

function officialText(file: string): string {
  const bytes = readFileSync(join(DATA_FOLDER, file));
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** `passed`, or what failed and why, in one line. */
export function said(verdict: Verdict | undefined): string {
  if (verdict === undefined) return "no verdict";
  if (verdict.verdict === "passed") return "passed";
  if (verdict.verdict === "unjudged") return `unjudged: ${verdict.code}: ${verdict.detail}`;
  return `${verdict.failure}${verdict.detail === undefined ? "" : `: ${verdict.detail}`}`;
}

/** What a record says about all its suites, for each that is not `passed`. */
export function failuresIn({ records }: OfficialRun): Record<string, string> {
  const failures: Record<string, string> = {};
  for (const [key, { suites }] of records) {
    for (const [suite, verdict] of Object.entries(suites)) {
      if (verdict.verdict !== "passed") failures[`${key} ${suite}`] = said(verdict);
    }
  }
  return failures;
}
