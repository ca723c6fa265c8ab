import type { JudgedProgram, PreparedProblem } from "../../execution/judging/oracle.js";
import type { JudgedProblemSource } from "../../execution/tests.js";
import { CladeError } from "../../foundation/errors.js";
import type { StoredCompletion } from "../stores/completion-log.js";
import type { VerdictShard } from "../stores/verdict-cache.js";
import type { Work } from "./schedule.js";

/** One program and all samples of its problem that have exactly this source. */
export interface DistinctProgram {
  readonly sha256: string;
  readonly source: string;
  readonly samples: readonly number[];
}

/** A program whose verdict the cache knew. */
type CachedProgram = readonly [DistinctProgram, JudgedProgram];

export interface ProblemWorkSource {
  readonly problem: JudgedProblemSource;
  /** Completions without verdict, before any is read. */
  readonly completions: number;
  read(): Iterable<StoredCompletion>;
  openShard(): Promise<VerdictShard>;
}

/** The completions of one problem while they are judged. Holds memory only from `open` until the last verdict. */
export class ProblemWork implements Work {
  readonly problem: JudgedProblemSource;
  readonly #source: ProblemWorkSource;
  #opening: Promise<void> | undefined;
  #queue: DistinctProgram[] | undefined;
  #shard: VerdictShard | undefined;
  #prepared: Promise<PreparedProblem | CladeError> | undefined;
  #underWay = 0;

  constructor(source: ProblemWorkSource) {
    this.#source = source;
    this.problem = source.problem;
  }

  get waiting(): number {
    return this.#queue?.length ?? this.#source.completions;
  }

  /**
   * Reads the programs and looks them up in the cache.
   * @returns to the first caller, what the cache knew; to all later ones, nothing.
   */
  async open(): Promise<readonly CachedProgram[]> {
    if (this.#opening !== undefined) {
      await this.#opening;
      return [];
    }
    let known: readonly CachedProgram[] = [];
    this.#opening = this.#open().then((found) => {
      known = found;
    });
    await this.#opening;
    await this.#releaseIfDone();
    return known;
  }

  /** The next programs to judge, at most so many, after `open`. */
  take(most: number): readonly DistinctProgram[] {
    const programs = this.#queue?.splice(-most).reverse() ?? [];
    this.#underWay += programs.length;
    return programs;
  }

  /**
   * Prepares the problem once, whoever asks.
   * @returns why it cannot be prepared, for an error that concerns this problem only.
   */
  prepare(make: () => Promise<PreparedProblem>): Promise<PreparedProblem | CladeError> {
    this.#prepared ??= make().catch((error: unknown) => {
      if (error instanceof CladeError && concernsOneProblem(error)) return error;
      throw error;
    });
    return this.#prepared;
  }

  /** Notes what a taken program earned. */
  async finish(program: DistinctProgram, judged: JudgedProgram): Promise<void> {
    this.#shard?.set(program.sha256, judged);
    this.#underWay--;
    await this.#releaseIfDone();
  }

  /** Gives memory back and keeps new verdicts in the cache; what still waits is forgotten. */
  async release(): Promise<void> {
    const shard = this.#shard;
    this.#queue = [];
    this.#shard = undefined;
    this.#prepared = undefined;
    await shard?.flush();
  }

  async #releaseIfDone(): Promise<void> {
    if (this.#underWay === 0 && this.waiting === 0) await this.release();
  }

  async #open(): Promise<readonly CachedProgram[]> {
    this.#shard = await this.#source.openShard();
    const known: CachedProgram[] = [];
    const queue: DistinctProgram[] = [];
    for (const program of distinct(this.#source.read())) {
      const judged = this.#shard.get(program.sha256);
      if (judged === undefined) queue.push(program);
      else known.push([program, judged]);
    }
    // Taken from the end: first come, first judged.
    this.#queue = queue.reverse();
    return known;
  }
}

function distinct(completions: Iterable<StoredCompletion>): Iterable<DistinctProgram> {
  const programs = new Map<string, { sha256: string; source: string; samples: number[] }>();
  for (const { sha256, source, sample } of completions) {
    const program = programs.get(sha256);
    if (program === undefined) programs.set(sha256, { sha256, source, samples: [sample] });
    else program.samples.push(sample);
  }
  return programs.values();
}

/** Whether other problems may still be judged after this error. */
export function concernsOneProblem(error: CladeError): boolean {
  return error.code !== "SANDBOX_UNAVAILABLE" && error.code !== "INTERRUPTED";
}
