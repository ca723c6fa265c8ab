import type { Execution } from "../execution.js";
import type { SandboxWorker } from "../sandbox.js";
import type { InputSuite, InputTests } from "../tests.js";
import type { Value } from "../value.js";
import type { Verdict } from "../verdict.js";
import { answerIsRight } from "./answer-check.js";
import { type ExpectedValues, perfectReport } from "./expected-values.js";
import { failureOfEnd, failureOfError, failureOfLoading } from "./failures.js";
import { strictInputLimits } from "./official-limits.js";
import { type ReportRecord, readError, readRecords } from "./report-records.js";
import { showValue } from "./show-value.js";
import { decodeAnswer, toleranceOf } from "./value-comparison.js";

type Failed = Extract<Verdict, { verdict: "failed" }>;

/** One suite of inputs, with what the reference and the alternatives return. */
export class StrictInputSuite {
  readonly #perfect: Uint8Array;
  readonly #tolerance: number;
  #inputs: readonly Value[] | undefined;

  constructor(
    readonly suite: InputSuite,
    readonly tests: InputTests,
    readonly expected: ExpectedValues,
    readonly alternatives: readonly ExpectedValues[],
  ) {
    this.#perfect = perfectReport(expected);
    this.#tolerance = toleranceOf(tests.absoluteTolerance);
  }

  /** Runs the program on the inputs; ends it once a wrong answer and a right one were seen. */
  async run(
    source: string,
    entryPoint: string,
    worker: SandboxWorker,
  ): Promise<{ execution: Execution; verdict: Verdict }> {
    const execution = await worker.execute(
      {
        language: "python",
        source,
        harness: { name: "calls", argument: { entryPoint, provesEndless: true }, shared: [this.suite.inputs] },
        limits: strictInputLimits(this.expected),
      },
      (report) => (this.#tally(report).isDecided() ? "stop" : "continue"),
    );
    return { execution, verdict: this.verdict(execution) };
  }

  verdict(execution: Execution): Verdict {
    if (Buffer.compare(execution.report, this.#perfect) === 0) return { verdict: "passed" };
    const loading = failureOfLoading(execution.report);
    if (loading !== undefined) return loading;
    const tally = this.#tally(execution.report);
    if (tally.first !== undefined) return { ...tally.first, somePassed: tally.somePassed };
    if (tally.done && tally.answered === this.suite.count) return { verdict: "passed" };
    return { ...failureOfEnd(execution), firstFailure: tally.answered, somePassed: tally.somePassed };
  }

  #tally(report: Uint8Array): Tally {
    const tally = new Tally();
    for (const record of readRecords(report)) {
      if (record.kind === "D") tally.done = true;
      if (record.kind !== "V" && record.kind !== "E") continue;
      if (tally.answered >= this.suite.count) break;
      tally.add(this.#failureOf(record, tally.answered));
      if (tally.isDecided()) break;
    }
    return tally;
  }

  #failureOf(record: ReportRecord, index: number): Failed | undefined {
    if (record.kind === "E") return failureOfError(readError(record.payload));
    const expected = this.expected.values[index] as Uint8Array;
    if (this.tests.comparison.kind !== "polynomial-root" && Buffer.compare(record.payload, expected) === 0)
      return undefined;
    const got = decodeAnswer(record.payload);
    if (got === undefined)
      return { verdict: "failed", failure: "wrong-answer", detail: "returned something unreadable" };
    const wanted = [this.expected, ...this.alternatives].map((v) => decodeAnswer(v.values[index] as Uint8Array));
    const right = wanted.some(
      (value) =>
        value !== undefined &&
        answerIsRight(got, value, this.tests.comparison, {
          tolerance: this.#tolerance,
          argumentsOf: () => this.#argumentsOf(index),
        }),
    );
    if (right) return undefined;
    const detail = `returned ${showValue(got)}, expected ${wanted[0] === undefined ? "?" : showValue(wanted[0])}`;
    return { verdict: "failed", failure: "wrong-answer", detail };
  }

  #argumentsOf(index: number): readonly Value[] {
    if (this.#inputs === undefined) {
      const all = decodeAnswer(this.suite.inputs.bytes);
      this.#inputs = all?.kind === "list" ? all.items : [];
    }
    const call = this.#inputs[index];
    return call?.kind === "list" || call?.kind === "tuple" ? call.items : [];
  }
}

/** What the answers so far amount to. Decided once the first wrong answer and whether any is right are known. */
class Tally {
  answered = 0;
  somePassed = false;
  done = false;
  first: Failed | undefined;

  add(failure: Failed | undefined): void {
    if (failure === undefined) this.somePassed = true;
    else this.first ??= { ...failure, firstFailure: this.answered };
    this.answered += 1;
  }

  isDecided(): boolean {
    return this.first !== undefined && this.somePassed;
  }
}
