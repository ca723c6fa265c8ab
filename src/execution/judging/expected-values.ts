import { createHash } from "node:crypto";
import { CladeError } from "../../foundation/errors.js";
import { DEFAULT_LIMITS, type Limits } from "../limits.js";
import type { SharedData } from "../program.js";
import type { SandboxWorker } from "../sandbox.js";
import type { InputSuite, JudgedProblemSource } from "../tests.js";
import { failureOfEnd, failureOfError, failureOfLoading } from "./failures.js";
import { judgeVersion } from "./judge-version.js";
import type { PreparationCache } from "./oracle.js";
import { type ReportRecord, readError, readRecords, recordBytes } from "./report-records.js";

/** What a trusted program of the benchmark returns for a suite, and how long it took. */
export interface ExpectedValues {
  /** One record per call: the value (`V`), or the digest of a long one (`H`). */
  readonly answers: readonly ReportRecord[];
  /** CPU seconds per call, and to send what it returned. */
  readonly seconds: readonly number[];
  readonly sendingSeconds: readonly number[];
}

/** Values longer than this many bytes are kept and compared by digest: Mbpp/255 alone returns a gigabyte. */
export const DIGESTS_ABOVE = 64 * 1024;

const REFERENCE_LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  cpuTimeMs: 300_000,
  idleTimeMs: 20_000,
  memoryBytes: 12 * 1024 ** 3,
  outputBytes: 1024 ** 3,
};

/** A trusted program, and where it runs. */
export interface ReferenceContext {
  readonly program: string;
  readonly toolchain: string;
  readonly worker: SandboxWorker;
  readonly cache: PreparationCache;
}

/**
 * Runs a trusted program of the benchmark on a suite's inputs, or takes what an earlier run found.
 * @throws CladeError REFERENCE_FAILED naming the call that fails.
 */
export async function expectedValues(
  problem: JudgedProblemSource,
  suite: InputSuite,
  context: ReferenceContext,
): Promise<ExpectedValues> {
  const { program, toolchain, worker, cache } = context;
  const key = contentKey("expected", judgeVersion(), toolchain, program, problem.entryPoint, suite.inputs.key);
  let report = await cache.get(key);
  if (report === undefined) {
    report = await runReference(problem, suite, program, worker);
    await cache.set(key, report);
  }
  const records = [...readRecords(report)];
  const measured = Buffer.from(records.find((record) => record.kind === "S")?.payload ?? []).toString();
  const { calls, sending } = JSON.parse(measured) as { calls: number[]; sending: number[] };
  return { answers: records.filter(isAnswer), seconds: calls, sendingSeconds: sending };
}

function isAnswer({ kind }: ReportRecord): boolean {
  return kind === "V" || kind === "H";
}

/** The whole value that a trusted program returns for one call, however long. */
export async function wholeAnswer(
  problem: JudgedProblemSource,
  call: InputSuite,
  program: string,
  worker: SandboxWorker,
): Promise<Uint8Array> {
  const report = await runReference(problem, call, program, worker, {});
  return [...readRecords(report)].find(isAnswer)?.payload ?? new Uint8Array();
}

async function runReference(
  problem: JudgedProblemSource,
  suite: InputSuite,
  program: string,
  worker: SandboxWorker,
  digests: { digestsAbove?: number } = { digestsAbove: DIGESTS_ABOVE },
): Promise<Uint8Array> {
  const argument = { ...entryPointOf(problem, suite), timed: true, ...digests };
  const execution = await worker.execute({
    language: "python",
    source: program,
    harness: { name: "calls", argument, shared: [suite.inputs] },
    limits: REFERENCE_LIMITS,
  });
  let answered = 0;
  for (const record of readRecords(execution.report)) {
    if (record.kind === "E") fail(problem, suite, `raises on input ${answered}: ${detailOf(record.payload)}`);
    if (isAnswer(record)) answered += 1;
  }
  if (answered !== suite.count) {
    const failure = failureOfLoading(execution.report) ?? failureOfEnd(execution);
    fail(problem, suite, `answers ${answered} of ${suite.count} inputs: ${failure.detail ?? failure.failure}`);
  }
  return execution.report;
}

/** The function that all calls of a suite are made to; none where each call names its own. */
export function entryPointOf({ entryPoint }: JudgedProblemSource, suite: InputSuite): { readonly entryPoint?: string } {
  return suite.namesFunctions ? {} : { entryPoint };
}

function detailOf(payload: Uint8Array): string {
  const failure = failureOfError(readError(payload));
  return failure.detail ?? failure.failure;
}

function fail(problem: JudgedProblemSource, suite: InputSuite, what: string): never {
  throw new CladeError("REFERENCE_FAILED", `The reference solution of ${problem.id} (suite ${suite.name}) ${what}`);
}

/** The report of a program that answers everything exactly as the reference does, to compare byte for byte. */
export function perfectReport({ answers }: ExpectedValues): Uint8Array {
  return Buffer.concat([recordBytes("L"), ...answers.map((a) => recordBytes(a.kind, a.payload)), recordBytes("D")]);
}

export function sharedData(bytes: Uint8Array): SharedData {
  return { key: createHash("sha256").update(bytes).digest("hex"), bytes };
}

/** A hash over parts that cannot run into each other. */
export function contentKey(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest("hex");
}
