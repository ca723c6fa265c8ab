import { createHash } from "node:crypto";
import { CladeError } from "../../foundation/errors.js";
import { DEFAULT_LIMITS, type Limits } from "../limits.js";
import type { SharedData } from "../program.js";
import type { SandboxWorker } from "../sandbox.js";
import type { InputSuite, InputTests, JudgedProblemSource } from "../tests.js";
import { encodeValue } from "../value-codec.js";
import { failureOfEnd, failureOfError, failureOfLoading } from "./failures.js";
import { judgeVersion } from "./judge-version.js";
import type { PreparationCache } from "./oracle.js";
import { readError, readRecords, recordBytes } from "./report-records.js";
import { decodeAnswer } from "./value-comparison.js";

/** What the reference solution returns for a suite, and how long it took. */
export interface ExpectedValues {
  /** One encoded value per call. */
  readonly values: readonly Uint8Array[];
  /** CPU seconds the reference took per call, and to send what it returned. */
  readonly seconds: readonly number[];
  readonly sendingSeconds: readonly number[];
}

const REFERENCE_LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  cpuTimeMs: 300_000,
  idleTimeMs: 20_000,
  memoryBytes: 12 * 1024 ** 3,
  outputBytes: 2 * 1024 ** 3 - 1,
};

/**
 * Runs a trusted program of the benchmark on a suite's inputs, or takes what an earlier run found.
 * @throws CladeError REFERENCE_FAILED naming the call that fails.
 */
export async function expectedValues(
  problem: JudgedProblemSource,
  suite: InputSuite,
  context: {
    readonly program: string;
    readonly toolchain: string;
    readonly worker: SandboxWorker;
    readonly cache: PreparationCache;
  },
): Promise<ExpectedValues> {
  const key = contentKey(
    "expected",
    judgeVersion(),
    context.toolchain,
    context.program,
    problem.entryPoint,
    suite.inputs.key,
  );
  const report = (await context.cache.get(key)) ?? (await runReference(problem, suite, context, key));
  const records = [...readRecords(report)];
  const measured = Buffer.from(records.find((record) => record.kind === "S")?.payload ?? []).toString();
  const { calls, sending } = JSON.parse(measured) as { calls: number[]; sending: number[] };
  const values = records.filter((record) => record.kind === "V").map((record) => record.payload);
  return { values, seconds: calls, sendingSeconds: sending };
}

async function runReference(
  problem: JudgedProblemSource,
  suite: InputSuite,
  { program, worker, cache }: { program: string; worker: SandboxWorker; cache: PreparationCache },
  key: string,
): Promise<Uint8Array> {
  const execution = await worker.execute({
    language: "python",
    source: program,
    harness: { name: "calls", argument: { entryPoint: problem.entryPoint, timed: true }, shared: [suite.inputs] },
    limits: REFERENCE_LIMITS,
  });
  let answered = 0;
  for (const record of readRecords(execution.report)) {
    if (record.kind === "E") fail(problem, suite, `raises on input ${answered}: ${detailOf(record.payload)}`);
    if (record.kind === "V") answered += 1;
  }
  if (answered !== suite.count) {
    const failure = failureOfLoading(execution.report) ?? failureOfEnd(execution);
    fail(problem, suite, `answers ${answered} of ${suite.count} inputs: ${failure.detail ?? failure.failure}`);
  }
  await cache.set(key, execution.report);
  return execution.report;
}

function detailOf(payload: Uint8Array): string {
  const failure = failureOfError(readError(payload));
  return failure.detail ?? failure.failure;
}

function fail(problem: JudgedProblemSource, suite: InputSuite, what: string): never {
  throw new CladeError("REFERENCE_FAILED", `The reference solution of ${problem.id} (suite ${suite.name}) ${what}`);
}

/** The expected values as the official rules compare with them: for "is it None", whether each is not. */
export function officialExpected(tests: InputTests, expected: ExpectedValues): SharedData {
  const values =
    tests.comparison.kind === "is-not-none"
      ? expected.values.map((v) => encodeValue({ kind: "bool", value: decodeAnswer(v)?.kind !== "none" }))
      : expected.values;
  return sharedData(Buffer.concat([Buffer.from(`l${values.length}:`), ...values]));
}

/** The report of a program that answers everything exactly as the reference does, to compare byte for byte. */
export function perfectReport(expected: ExpectedValues): Uint8Array {
  return Buffer.concat([recordBytes("L"), ...expected.values.map((v) => recordBytes("V", v)), recordBytes("D")]);
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
