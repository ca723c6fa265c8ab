import { randomBytes } from "node:crypto";
import type { CommandExecution, CommandProgram } from "../command-program.js";
import { answerIsRight } from "../judging/answer-check.js";
import type { ExpectedValues } from "../judging/expected-values.js";
import { withoutControls } from "../judging/report-records.js";
import { showValue } from "../judging/show-value.js";
import { decodeAnswer, toleranceOf } from "../judging/value-comparison.js";
import type { FunctionSupport, FunctionType } from "../languages/function-support.js";
import type { Language } from "../languages/language.js";
import { programOf } from "../languages/program-of.js";
import { verdictOfProcess } from "../languages/verdict-of-process.js";
import type { Limits } from "../limits.js";
import type { TranslatedTests } from "../translated-tests.js";
import type { Value } from "../value.js";
import type { Verdict } from "../verdict.js";
import { decodeAnswers, encodeCalls, NONCE_LENGTH } from "./line-codec.js";
import { normalValue } from "./normal-value.js";

type Failed = Extract<Verdict, { verdict: "failed" }>;

/** Runs a program of commands; a sandbox worker does. */
export type RunCommands = (program: CommandProgram) => Promise<CommandExecution>;

/** What the reference and the alternatives return for one suite. */
export interface SuiteAnswers {
  readonly suite: string;
  readonly expected: ExpectedValues;
  readonly alternatives: readonly ExpectedValues[];
}

/** One call of a suite that the language can say. */
interface Call {
  readonly suite: string;
  /** Index in the suite, calls that are left out included. */
  readonly index: number;
  readonly arguments: readonly Value[];
  /** Right answers in normal form; the first is the reference's. */
  readonly answers: readonly Value[];
  readonly shown: Value;
}

/** What a program earned on each suite, and the executions it took. */
export interface JudgedSuites {
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly executions: readonly CommandExecution[];
}

/** Judges programs of another language by what the Python reference returns: compiled once, run on all suites at once. */
export class TranslatedSuites {
  readonly #suites: readonly { readonly name: string; readonly calls: readonly Call[] }[];
  readonly #stdin = new Map<string, Uint8Array>();
  readonly #types: readonly FunctionType[];

  constructor(
    readonly tests: TranslatedTests,
    readonly language: Language & { readonly functions: FunctionSupport },
    readonly answers: readonly SuiteAnswers[],
  ) {
    this.#types = tests.signature.parameters.map(({ type }) => type);
    this.#suites = tests.origin.tests.suites.map(({ name, inputs }) => {
      const of = answers.find(({ suite }) => suite === name);
      if (of === undefined) throw new Error(`there are no answers for the suite ${name}`);
      return { name, calls: callsOf(name, inputs.bytes, tests, of) };
    });
  }

  async judge(completion: string, commands: RunCommands): Promise<JudgedSuites> {
    const source = this.language.functions.driver(this.tests.signature, completion);
    const verdicts = new Map<string, Verdict>();
    const executions: CommandExecution[] = [];
    // a program that ends in one suite has not been asked the next ones: they are run without those that are judged
    for (let names = this.#suites.map(({ name }) => name); names.length > 0; ) {
      const nonce = randomBytes(NONCE_LENGTH / 2).toString("hex");
      const execution = await commands(this.#program(source, nonce, names));
      executions.push(execution);
      for (const [name, verdict] of this.#verdicts(execution, nonce, names)) verdicts.set(name, verdict);
      names = names.filter((name) => !verdicts.has(name));
    }
    const inOrder = this.#suites.map(({ name }) => [name, verdicts.get(name) as Verdict] as const);
    return { verdicts: new Map(inOrder), executions };
  }

  #program(source: string, nonce: string, names: readonly string[]): CommandProgram {
    const stdin = Buffer.concat([Buffer.from(`${nonce}\n`), this.#calls(names)]);
    return programOf(this.language, source, { stdin, limits: this.#limits() });
  }

  #calls(names: readonly string[]): Uint8Array {
    const key = names.join("\n");
    const known = this.#stdin.get(key);
    if (known !== undefined) return known;
    const calls = this.#callsOf(names).map((call) => call.arguments);
    const encoded = encodeCalls(calls, this.#types);
    this.#stdin.set(key, encoded);
    return encoded;
  }

  #callsOf(names: readonly string[]): Call[] {
    return this.#suites.filter(({ name }) => names.includes(name)).flatMap(({ calls }) => calls);
  }

  #limits(): Partial<Limits> {
    const seconds = this.answers.flatMap(({ expected }) => expected.seconds).reduce((sum, one) => sum + one, 0);
    return { cpuTimeMs: 1000 * (LEAST_SECONDS + TIMES_REFERENCE * seconds) };
  }

  /** The verdicts that an execution settles: those of the suites that were begun. */
  #verdicts(execution: CommandExecution, nonce: string, names: readonly string[]): Map<string, Verdict> {
    const run = execution.steps.at(-1);
    const tallies = new Map(names.map((name) => [name, new Tally()]));
    const calls = this.#callsOf(names);
    let answered = 0;
    let ended = false;
    const output = run?.name === "run" ? run.stdout : new Uint8Array();
    for (const answer of decodeAnswers(output, nonce)) {
      const call = calls[answered];
      if (answer.kind === "end") ended = answered === calls.length;
      if (answer.kind === "end" || call === undefined) break;
      const failure =
        answer.kind === "value"
          ? this.#failureOf(answer.value, call)
          : answer.kind === "error"
            ? errorOf(answer.text)
            : UNREADABLE;
      (tallies.get(call.suite) as Tally).add(failure, call.index);
      answered += 1;
    }
    if (ended) return new Map([...tallies].map(([name, tally]) => [name, tally.verdict()]));
    const end = this.#failureOfEnd(execution, answered);
    if (end.verdict !== "failed" || end.failure === "compile-error") return new Map(names.map((name) => [name, end]));
    const current = calls[Math.min(answered, calls.length - 1)] as Call;
    tallies.get(current.suite)?.add(end, current.index);
    const settled = [...tallies].slice(0, names.indexOf(current.suite) + 1);
    return new Map(settled.map(([name, tally]) => [name, tally.verdict()]));
  }

  #failureOf(got: Value, call: Call): Failed | undefined {
    const { comparison, absoluteTolerance } = this.tests.origin.tests;
    const context = { tolerance: toleranceOf(absoluteTolerance), argumentsOf: () => call.arguments };
    const normal = normalValue(got, this.tests.signature.returns);
    if (call.answers.some((answer) => answerIsRight(normal, answer, comparison, context))) return undefined;
    return { ...WRONG, detail: `returned ${showValue(got)}, expected ${showValue(call.shown)}` };
  }

  #failureOfEnd(execution: CommandExecution, answered: number): Verdict {
    const verdict = verdictOfProcess(execution, this.language);
    if (verdict.verdict === "unjudged") return verdict;
    if (verdict.verdict === "passed" || verdict.failure === "wrong-answer") return EARLY_END;
    // what an interpreter says at the end of a program that has answered is no word about its syntax
    return verdict.failure === "compile-error" && answered > 0 ? EARLY_END : verdict;
  }
}

/** There is no official limit for other languages: a program gets this and ten times what the reference takes. */
const LEAST_SECONDS = 15;
const TIMES_REFERENCE = 10;

const WRONG: Failed = { verdict: "failed", failure: "wrong-answer" };
const UNREADABLE: Failed = { ...WRONG, detail: "returned something unreadable" };
const EARLY_END: Failed = { verdict: "failed", failure: "runtime-error", detail: "ended before it had answered" };

/** Counts one suite's answers. */
class Tally {
  #somePassed = false;
  #first: Failed | undefined;

  add(failure: Failed | undefined, index: number): void {
    if (failure === undefined) this.#somePassed = true;
    else this.#first ??= { ...failure, firstFailure: index };
  }

  verdict(): Verdict {
    return this.#first === undefined ? { verdict: "passed" } : { ...this.#first, somePassed: this.#somePassed };
  }
}

function callsOf(suite: string, inputs: Uint8Array, tests: TranslatedTests, answers: SuiteAnswers): Call[] {
  const lists = decodeAnswer(inputs);
  const leftOut = new Set(tests.leftOut[suite] ?? []);
  const calls = lists?.kind === "list" ? lists.items : [];
  return calls.flatMap((call, index) => {
    if (leftOut.has(index)) return [];
    const shown = answerAt(answers.expected, index);
    if (shown === undefined) throw new Error(`the suite ${suite} keeps no answer to its call ${index}`);
    const all = [shown, ...answers.alternatives.flatMap((values) => answerAt(values, index) ?? [])];
    return {
      suite,
      index,
      arguments: "items" in call ? (call.items as readonly Value[]) : [],
      answers: all.map((answer) => normalValue(answer, tests.signature.returns)),
      shown,
    };
  });
}

function answerAt({ answers }: ExpectedValues, index: number): Value | undefined {
  const answer = answers[index];
  return answer?.kind === "V" ? decodeAnswer(answer.payload) : undefined;
}

const OUT_OF_MEMORY = /OutOfMemory|bad_alloc|MemoryError|NoMemoryError|not enough memory/;

/** An exception that the driver caught, without what differs from run to run. */
function errorOf(text: string): Failed {
  const said = withoutControls(text.replace(/0x[0-9a-fA-F]{4,}|@[0-9a-f]{4,}/g, "…")).trim();
  if (OUT_OF_MEMORY.test(said)) return { verdict: "failed", failure: "memory-limit", detail: said };
  return { verdict: "failed", failure: "runtime-error", detail: said === "" ? "an exception" : said };
}
