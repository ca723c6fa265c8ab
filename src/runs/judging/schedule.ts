/** Something that several workers may take programs from. */
export interface Work {
  /** Programs nobody has taken yet. */
  readonly waiting: number;
}

/** Programs judged at once by one worker: the sandbox may run them together. */
const MOST_AT_ONCE = 32;

/**
 * Decides whose programs a free worker takes: it stays with its problem, whose inputs it already has; then begins the
 * next problem; and when all are begun, helps where most programs wait.
 */
export class Schedule<W extends Work> {
  readonly #unbegun: W[];
  readonly #begun = new Set<W>();

  /** @param works in the order in which they are begun. */
  constructor(works: Iterable<W>) {
    this.#unbegun = [...works].reverse();
  }

  /** What to take from next; `undefined` when nothing waits any more. */
  next(current?: W): W | undefined {
    if (current !== undefined && current.waiting > 0) return current;
    const fresh = this.#unbegun.pop();
    if (fresh !== undefined) {
      this.#begun.add(fresh);
      return fresh;
    }
    return this.#fullest();
  }

  /** How many programs a worker may take at once from `work`, so that at the end there is something for all. */
  share(work: W, workers: number): number {
    return this.#unbegun.length > 0 ? MOST_AT_ONCE : Math.min(MOST_AT_ONCE, Math.ceil(work.waiting / (2 * workers)));
  }

  #fullest(): W | undefined {
    let fullest: W | undefined;
    for (const work of this.#begun) {
      if (work.waiting === 0) this.#begun.delete(work);
      else if (fullest === undefined || work.waiting > fullest.waiting) fullest = work;
    }
    return fullest;
  }
}
