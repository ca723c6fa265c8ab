import type { JudgedProgram, Oracle, PreparationCache, PreparedProblem } from "../../execution/judging/oracle.js";
import type { Sandbox, SandboxWorker } from "../../execution/sandbox.js";
import type { JudgedProblemSource } from "../../execution/tests.js";
import { CladeError } from "../../foundation/errors.js";
import type { RunEvent, VerdictOrigin } from "../run-event.js";
import { concernsOneProblem, type DistinctProgram, type ProblemWork } from "./problem-work.js";
import { ReplaceableWorker, TRIES } from "./replaceable-worker.js";
import { Schedule } from "./schedule.js";

export interface JudgingOptions {
  readonly works: Iterable<ProblemWork>;
  /** Suites of the benchmark, for programs that cannot be judged. */
  readonly suites: readonly string[];
  readonly oracle: Oracle;
  readonly sandbox: Sandbox;
  readonly preparations: PreparationCache;
  readonly workers: number;
  readonly signal?: AbortSignal;
  /** Called for each verdict of each sample. */
  record(problem: string, sample: number, judged: JudgedProgram): void;
  readonly onEvent?: (event: RunEvent) => void;
}

/**
 * Judges everything that waits, each distinct program once, with several workers. Verdicts do not depend on how many
 * workers there are or on the order of their work.
 * @returns once all is judged or, after `signal`, once all workers have ended.
 * @throws CladeError SANDBOX_UNAVAILABLE when no worker can be started; and bugs.
 */
export async function judgeAll(options: JudgingOptions): Promise<void> {
  const works = [...options.works];
  const schedule = new Schedule(works);
  const stop = new AbortController();
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal]);
  const judges = Array.from({ length: options.workers }, () => new Judge(options, schedule, signal));
  const aborted = whenAborted(signal);
  try {
    // A worker may take long to notice that the run was interrupted; nobody waits for it.
    await Promise.race([Promise.all(judges.map((judge) => judge.run())), aborted.promise]);
  } finally {
    aborted.forget();
    // After a failure of one, the others stop too.
    stop.abort();
    await Promise.all(judges.map((judge) => judge.end()));
    await Promise.all(works.map((work) => work.release()));
  }
}

/** One worker's loop over the schedule. */
class Judge {
  readonly #worker: ReplaceableWorker;

  constructor(
    private readonly options: JudgingOptions,
    private readonly schedule: Schedule<ProblemWork>,
    private readonly signal: AbortSignal,
  ) {
    this.#worker = new ReplaceableWorker(options.sandbox, (reason) => {
      options.onEvent?.({ kind: "worker-replaced", reason });
    });
  }

  async end(): Promise<void> {
    await this.#worker.end();
  }

  async run(): Promise<void> {
    let work = this.schedule.next();
    for (; work !== undefined && !this.signal.aborted; work = this.schedule.next(work)) {
      const known = await work.open();
      if (this.signal.aborted) return;
      for (const [program, judged] of known) this.#record(work, program, judged, "cached");
      const programs = work.take(this.schedule.share(work, this.options.workers));
      await this.#judgeSome(work, programs);
    }
  }

  /** Judges several programs at once; one after the other those with which the worker broke, so that each is to blame
   * for itself only. */
  async #judgeSome(work: ProblemWork, programs: readonly DistinctProgram[]): Promise<void> {
    if (programs.length === 0) return;
    const prepared = await work.prepare(() => this.#prepare(work.problem));
    const left: DistinctProgram[] = [];
    const judgeFirst = async (program: DistinctProgram) => {
      const judged = await this.#worker.tryOnce((worker) => judge(prepared, program, worker, this.options.suites));
      if (judged === undefined) left.push(program);
      else await this.#finish(work, program, judged);
    };
    const outcomes = await Promise.allSettled(programs.map(judgeFirst));
    for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
    for (const program of left) {
      const judged = await this.#retry(prepared, program);
      await this.#finish(work, program, judged);
    }
  }

  async #retry(prepared: PreparedProblem | CladeError, program: DistinctProgram): Promise<JudgedProgram> {
    try {
      return await this.#worker.use((worker) => judge(prepared, program, worker, this.options.suites), TRIES - 1);
    } catch (error) {
      if (error instanceof CladeError && concernsOneProblem(error)) return unjudged(this.options.suites, error);
      throw error;
    }
  }

  async #finish(work: ProblemWork, program: DistinctProgram, judged: JudgedProgram): Promise<void> {
    if (this.signal.aborted) return;
    this.#record(work, program, judged, "executed");
    await work.finish(program, judged);
  }

  async #prepare(problem: JudgedProblemSource): Promise<PreparedProblem> {
    const { oracle, preparations, onEvent } = this.options;
    const start = performance.now();
    const prepared = (failure?: CladeError) => {
      const wallTimeMs = performance.now() - start;
      onEvent?.({ kind: "prepared", problem: problem.id, wallTimeMs, ...(failure !== undefined && { failure }) });
    };
    onEvent?.({ kind: "preparing", problem: problem.id });
    try {
      const result = await this.#worker.use((worker) => oracle.prepare(problem, worker, preparations));
      prepared();
      return result;
    } catch (error) {
      if (error instanceof CladeError) prepared(error);
      throw error;
    }
  }

  #record(work: ProblemWork, program: DistinctProgram, judged: JudgedProgram, origin: VerdictOrigin): void {
    const problem = work.problem.id;
    program.samples.forEach((sample, index) => {
      this.options.record(problem, sample, judged);
      const seenAs = index > 0 && origin === "executed" ? "copied" : origin;
      this.options.onEvent?.({ kind: "judged", problem, sample, judged, origin: seenAs });
    });
  }
}

/** What a program earns; errors that concern this problem only are a verdict too, but not a broken sandbox. */
async function judge(
  prepared: PreparedProblem | CladeError,
  program: DistinctProgram,
  worker: SandboxWorker,
  suites: readonly string[],
): Promise<JudgedProgram> {
  if (prepared instanceof CladeError) return unjudged(suites, prepared);
  try {
    return await prepared.judge(program.source, worker);
  } catch (error) {
    const ours = error instanceof CladeError && error.code !== "SANDBOX_BROKEN" && concernsOneProblem(error);
    if (ours) return unjudged(suites, error);
    throw error;
  }
}

/** A verdict that says that our surroundings failed, not the program. */
function unjudged(suites: readonly string[], error: CladeError): JudgedProgram {
  const verdict = { verdict: "unjudged", code: error.code, detail: error.message } as const;
  return {
    suites: Object.fromEntries(suites.map((suite) => [suite, verdict])),
    suspicions: [],
    cpuTimeMs: 0,
    wallTimeMs: 0,
    memoryBytes: 0,
  };
}

function whenAborted(signal: AbortSignal): { promise: Promise<void>; forget(): void } {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  if (signal.aborted) resolve();
  signal.addEventListener("abort", resolve, { once: true });
  return { promise, forget: () => signal.removeEventListener("abort", resolve) };
}
