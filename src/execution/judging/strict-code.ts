import { CladeError } from "../../foundation/errors.js";
import { type Execution, withCostOf } from "../execution.js";
import { DEFAULT_LIMITS } from "../limits.js";
import type { SharedData } from "../program.js";
import type { SandboxWorker } from "../sandbox.js";
import type { CodeTests, JudgedProblemSource } from "../tests.js";
import type { Verdict } from "../verdict.js";
import { contentKey, sharedData } from "./expected-values.js";
import { failureOfEnd, failureOfError, failureOfLoading } from "./failures.js";
import { judgeVersion } from "./judge-version.js";
import { codeLimits, secondsForTests } from "./official-limits.js";
import type { PreparationCache } from "./oracle.js";
import { type ReportedError, readError, readOutcome, readRecords } from "./report-records.js";

/** How the tests went on what a program returned (`harness_replay.py`). */
interface ReplayOutcome {
  readonly state: "passed" | "failed" | "more" | "diverged";
  readonly held: number;
  readonly broke: number;
  readonly first: FirstFailure | null;
  /** The calls to make instead, base64, when the tests diverged from the recording. */
  readonly calls?: string;
}

type FirstFailure =
  | { readonly kind: "ended"; readonly index: number }
  | { readonly kind: "raised"; readonly index: number; readonly error: ReportedError }
  | { readonly kind: "assertion"; readonly index: number; readonly text: string | null }
  | { readonly kind: "unusable"; readonly index: number; readonly text: string | null; readonly detail: string };

/** Rounds of running a program again when its tests' calls depend on its answers. */
const MAX_ROUNDS = 200;

/** A problem whose tests are code: the calls they make, and the tests themselves for the judge's process. */
export class StrictCodeTests {
  private constructor(
    readonly problem: JudgedProblemSource,
    readonly tests: CodeTests,
    readonly definition: SharedData,
    readonly calls: SharedData,
    readonly referenceSeconds: number,
  ) {}

  /** Runs the tests on the reference and writes down every call they make. */
  static async prepare(
    problem: JudgedProblemSource,
    tests: CodeTests,
    context: { readonly toolchain: string; readonly worker: SandboxWorker; readonly cache: PreparationCache },
  ): Promise<StrictCodeTests> {
    const definition = sharedData(
      Buffer.from(
        JSON.stringify({
          setup: tests.setup,
          code: tests.code,
          entryPoint: problem.entryPoint,
          reference: problem.reference,
        }),
      ),
    );
    const key = contentKey("recorded", judgeVersion(), context.toolchain, definition.key);
    let report = await context.cache.get(key);
    if (report === undefined) {
      report = await record(problem, definition, context.worker);
      await context.cache.set(key, report);
    }
    const calls = [...readRecords(report)].find((r) => r.kind === "C")?.payload ?? new Uint8Array();
    const seconds = Number(readOutcome(report)?.["cpuTimeMs"] ?? 0) / 1000;
    return new StrictCodeTests(problem, tests, definition, sharedData(calls), seconds);
  }

  /** Runs the program on the recorded calls, and again where the tests turn out to call otherwise. */
  async run(source: string, worker: SandboxWorker): Promise<{ execution: Execution; verdict: Verdict }> {
    let calls = this.calls;
    let argument: Record<string, unknown> = {};
    const earlier: Execution[] = [];
    for (;;) {
      const { execution: last, outcome } = await this.#round(source, calls, argument, worker);
      const execution = withCostOf(earlier, last);
      const loading = failureOfLoading(execution.report);
      if (loading !== undefined) return { execution, verdict: loading };
      if (outcome.state !== "diverged" || outcome.calls === undefined) {
        return { execution, verdict: verdictOf(outcome, execution) };
      }
      if (earlier.length >= MAX_ROUNDS) {
        const detail = "its answers make the tests call on and on";
        return { execution, verdict: { verdict: "failed", failure: "wrong-answer", detail } };
      }
      // Its report is no longer needed, and may be long.
      earlier.push({ ...last, report: new Uint8Array() });
      calls = sharedData(Buffer.from(outcome.calls, "base64"));
      argument = { calls: outcome.calls };
    }
  }

  async #round(source: string, calls: SharedData, argument: Record<string, unknown>, worker: SandboxWorker) {
    const limits = codeLimits(secondsForTests(this.problem, this.referenceSeconds));
    let consulted = -1;
    const execution = await worker.execute(
      {
        language: "python",
        source,
        harness: { name: "calls", argument: { provesEndless: true }, shared: [calls] },
        limits,
      },
      async (report) => {
        const answers = countAnswers(report);
        if (answers === consulted) return "continue";
        consulted = answers;
        const soFar = await this.#consult(report, false, argument, worker);
        return soFar.first !== null && soFar.held > 0 ? "stop" : "continue";
      },
    );
    return { execution, outcome: await this.#consult(execution.report, true, argument, worker) };
  }

  async #consult(
    report: Uint8Array,
    ended: boolean,
    argument: Record<string, unknown>,
    worker: SandboxWorker,
  ): Promise<ReplayOutcome> {
    const answer = await worker.consult({
      harness: "replay",
      argument,
      shared: [this.definition, this.calls],
      payload: Buffer.concat([Buffer.from([ended ? 1 : 0]), report]),
    });
    return JSON.parse(Buffer.from(answer).toString("utf8")) as ReplayOutcome;
  }
}

function countAnswers(report: Uint8Array): number {
  let answers = 0;
  for (const record of readRecords(report)) if (record.kind === "V" || record.kind === "E") answers += 1;
  return answers;
}

function verdictOf(outcome: ReplayOutcome, execution: Execution): Verdict {
  if (outcome.state === "passed") return { verdict: "passed" };
  const first = outcome.first;
  if (first === null) return failureOfEnd(execution);
  const facts = { firstFailure: first.index, somePassed: outcome.held > 0 };
  switch (first.kind) {
    case "ended":
      return { ...failureOfEnd(execution), ...facts };
    case "raised":
      return { ...failureOfError(readError(Buffer.from(JSON.stringify(first.error)))), ...facts };
    case "assertion":
      return {
        verdict: "failed",
        failure: "wrong-answer",
        ...(first.text === null ? {} : { detail: first.text }),
        ...facts,
      };
    case "unusable":
      return {
        verdict: "failed",
        failure: "wrong-answer",
        detail: `${first.text ?? "tests"} (${first.detail})`,
        ...facts,
      };
    default:
      return first satisfies never;
  }
}

async function record(
  problem: JudgedProblemSource,
  definition: SharedData,
  worker: SandboxWorker,
): Promise<Uint8Array> {
  const execution = await worker.execute({
    language: "python",
    source: "",
    harness: { name: "record", argument: {}, shared: [definition] },
    limits: { ...DEFAULT_LIMITS, cpuTimeMs: 300_000, idleTimeMs: 20_000 },
  });
  const outcome = readOutcome(execution.report) as ReplayOutcome | undefined;
  if (outcome?.state === "passed") return execution.report;
  const end = failureOfEnd(execution);
  const why = outcome?.first ? tell(outcome.first) : (end.detail ?? end.failure);
  throw new CladeError("REFERENCE_FAILED", `The reference solution of ${problem.id} fails its own tests: ${why}`);
}

/** What went wrong first, in one line. */
function tell(first: FirstFailure): string {
  switch (first.kind) {
    case "ended":
      return "it ends the process";
    case "raised":
      return `${first.error.type}: ${first.error.message}`;
    case "assertion":
      return first.text ?? "an assertion";
    case "unusable":
      return [first.text, first.detail].filter((part) => part !== null).join(": ");
    default:
      return first satisfies never;
  }
}
