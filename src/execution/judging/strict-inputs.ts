import { type Execution, withCostOf } from "../execution.js";
import type { ReportWatcher, SandboxWorker } from "../sandbox.js";
import type { InputSuite, InputTests, JudgedProblemSource } from "../tests.js";
import type { Value } from "../value.js";
import { encodeValue } from "../value-codec.js";
import type { Verdict } from "../verdict.js";
import { answerIsRight } from "./answer-check.js";
import {
  DIGESTS_ABOVE,
  type ExpectedValues,
  entryPointOf,
  perfectReport,
  sharedData,
  wholeAnswer,
} from "./expected-values.js";
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
    readonly problem: JudgedProblemSource,
    readonly suite: InputSuite,
    readonly tests: InputTests,
    readonly expected: ExpectedValues,
    readonly alternatives: readonly ExpectedValues[],
  ) {
    this.#perfect = perfectReport(expected);
    this.#tolerance = toleranceOf(tests.absoluteTolerance);
  }

  /** Runs the program on the inputs; ends it once a wrong answer and a right one were seen. */
  async run(source: string, worker: SandboxWorker): Promise<{ execution: Execution; verdict: Verdict }> {
    const settled: Settled = new Map();
    const execution = await this.#execute(source, this.suite, { digestsAbove: DIGESTS_ABOVE }, worker, (report) =>
      this.#tally(report, settled).isDecided() ? "stop" : "continue",
    );
    const again: Execution[] = [];
    for (;;) {
      const tally = this.#tally(execution.report, settled);
      if (tally.unsettled === undefined) {
        return { execution: withCostOf(again, execution), verdict: this.#verdict(execution, tally) };
      }
      settled.set(tally.unsettled, await this.#settle(source, tally.unsettled, again, worker));
    }
  }

  #execute(
    source: string,
    suite: InputSuite,
    digests: { readonly digestsAbove?: number },
    worker: SandboxWorker,
    watch?: ReportWatcher,
  ): Promise<Execution> {
    const argument = { ...entryPointOf(this.problem, suite), provesEndless: true, ...digests };
    const harness = { name: "calls", argument, shared: [suite.inputs] };
    return worker.execute(
      { language: "python", source, harness, limits: strictInputLimits(this.tests, this.expected) },
      watch,
    );
  }

  #verdict(execution: Execution, tally: Tally): Verdict {
    if (Buffer.compare(execution.report, this.#perfect) === 0) return { verdict: "passed" };
    const loading = failureOfLoading(execution.report);
    if (loading !== undefined) return loading;
    if (tally.first !== undefined) return { ...tally.first, somePassed: tally.somePassed };
    if (tally.done && tally.answered === this.suite.count) return { verdict: "passed" };
    return { ...failureOfEnd(execution), firstFailure: tally.answered, somePassed: tally.somePassed };
  }

  #tally(report: Uint8Array, settled: Settled): Tally {
    const tally = new Tally();
    for (const record of readRecords(report)) {
      if (record.kind === "D") tally.done = true;
      if (record.kind !== "V" && record.kind !== "H" && record.kind !== "E") continue;
      const index = tally.answered;
      if (index >= this.suite.count) break;
      const failure = settled.has(index) ? settled.get(index) : this.#failureOf(record, index);
      if (failure === "unsettled") {
        tally.unsettled = index;
        break;
      }
      tally.add(failure);
      if (tally.isDecided()) break;
    }
    return tally;
  }

  #failureOf(record: ReportRecord, index: number): Failed | undefined | "unsettled" {
    if (record.kind === "E") return failureOfError(readError(record.payload));
    // the harness sends the digest of a longer one: the program wrote this record itself
    if (record.payload.length > DIGESTS_ABOVE) return { ...WRONG, detail: "returned something unreadable" };
    const expected = this.expected.answers[index];
    if (expected === undefined) return WRONG;
    const same = record.kind === expected.kind && Buffer.compare(record.payload, expected.payload) === 0;
    if (same && this.tests.comparison.kind !== "polynomial-root") return undefined;
    const all = [expected, ...this.alternatives.flatMap((values) => values.answers[index] ?? [])];
    if (record.kind === "H" || all.some((answer) => answer.kind === "H")) return "unsettled";
    return this.#compare(
      record.payload,
      all.map((answer) => answer.payload),
      index,
    );
  }

  #compare(answer: Uint8Array, expected: readonly Uint8Array[], index: number): Failed | undefined {
    const got = decodeAnswer(answer);
    if (got === undefined) return { ...WRONG, detail: "returned something unreadable" };
    const wanted = expected.map(decodeAnswer);
    const context = { tolerance: this.#tolerance, argumentsOf: () => this.#argumentsOf(index) };
    const right = wanted.some(
      (value) => value !== undefined && answerIsRight(got, value, this.tests.comparison, context),
    );
    if (right) return undefined;
    return {
      ...WRONG,
      detail: `returned ${showValue(got)}, expected ${wanted[0] === undefined ? "?" : showValue(wanted[0])}`,
    };
  }

  /** Long values whose digests differ may still be equal (1 and 1.0): runs that one call again, and compares the values whole. */
  async #settle(source: string, index: number, again: Execution[], worker: SandboxWorker): Promise<Failed | undefined> {
    if (again.length >= MAX_SETTLED) return { ...WRONG, detail: "returned another long value than expected" };
    const inputs = encodeValue({ kind: "list", items: this.#calls().slice(index, index + 1) });
    const call: InputSuite = { ...this.suite, count: 1, inputs: sharedData(inputs) };
    const expected: Uint8Array[] = [];
    for (const program of [this.problem.reference, ...this.tests.alternatives]) {
      expected.push(await wholeAnswer(this.problem, call, program, worker));
    }
    const execution = await this.#execute(source, call, {}, worker);
    again.push(execution);
    for (const record of readRecords(execution.report)) {
      if (record.kind === "V") return this.#compare(record.payload, expected, index);
      if (record.kind === "E") return failureOfError(readError(record.payload));
    }
    return failureOfEnd(execution);
  }

  #calls(): readonly Value[] {
    if (this.#inputs === undefined) {
      const all = decodeAnswer(this.suite.inputs.bytes);
      this.#inputs = all?.kind === "list" ? all.items : [];
    }
    return this.#inputs;
  }

  #argumentsOf(index: number): readonly Value[] {
    const call = this.#calls()[index];
    return call?.kind === "list" || call?.kind === "tuple" ? call.items : [];
  }
}

type Settled = Map<number, Failed | undefined>;

const WRONG: Failed = { verdict: "failed", failure: "wrong-answer" };
const MAX_SETTLED = 5;

/** What the answers so far amount to. Decided once the first wrong answer and whether any is right are known. */
class Tally {
  answered = 0;
  somePassed = false;
  done = false;
  /** A call whose answer cannot be told right or wrong by its digest. */
  unsettled: number | undefined;
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
