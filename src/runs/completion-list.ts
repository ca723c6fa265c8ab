/** One entry of a `CompletionList`. */
interface ListedCompletion<Note> {
  readonly problem: number;
  readonly sample: number;
  readonly note: Note;
}

/**
 * A list of completions with a note each, small enough for a million: three numbers an entry, each distinct note
 * kept once.
 */
export class CompletionList<Note> {
  readonly #problems: number[] = [];
  readonly #samples: number[] = [];
  readonly #noteIndices: number[] = [];
  readonly #notes: Note[] = [];
  readonly #noteIndexByText = new Map<string, number>();

  /** @param problem index of the problem in the run's order */
  add(problem: number, sample: number, note: Note): void {
    this.#problems.push(problem);
    this.#samples.push(sample);
    this.#noteIndices.push(this.#noteIndex(note));
  }

  /** Entries by problem, then sample, then note in the order given by `compareNotes`. */
  sorted(compareNotes: (a: Note, b: Note) => number): ListedCompletion<Note>[] {
    return this.#problems
      .map((problem, at) => ({
        problem,
        sample: this.#samples[at] as number,
        note: this.#notes[this.#noteIndices[at] as number] as Note,
      }))
      .sort((a, b) => a.problem - b.problem || a.sample - b.sample || compareNotes(a.note, b.note));
  }

  #noteIndex(note: Note): number {
    const text = JSON.stringify(note);
    const known = this.#noteIndexByText.get(text);
    if (known !== undefined) return known;
    this.#noteIndexByText.set(text, this.#notes.length);
    return this.#notes.push(note) - 1;
  }
}
