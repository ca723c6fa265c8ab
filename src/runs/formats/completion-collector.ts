import type { Problem } from "../../benchmarks/problem.js";
import type { JsonObject } from "../../foundation/lossless-json.js";
import type { BadEntry, FormatReading, ReadCompletion } from "./format.js";
import { ProblemIds } from "./problem-ids.js";

/** Where an entry comes from. */
export interface Entry {
  readonly file: string;
  readonly line?: number;
  readonly row?: JsonObject;
}

/** Numbers the samples of each problem and keeps account of what could not be used. */
export class CompletionCollector {
  private readonly ids: ProblemIds;
  private readonly counts = new Map<Problem, number>();
  private readonly unknown = new Set<string>();
  private readonly completions: ReadCompletion[] = [];
  private readonly bad: BadEntry[] = [];
  private readonly notes: string[] = [];

  constructor(private readonly problems: readonly Problem[]) {
    this.ids = new ProblemIds(problems);
  }

  /** The problem with this id; one that does not exist is remembered as unknown. */
  find(id: string | bigint): Problem | undefined {
    const problem = this.ids.find(id);
    if (problem === undefined) this.unknown.add(String(id));
    return problem;
  }

  add(problem: Problem, source: string, { file, line, row }: Entry): void {
    const sample = this.counts.get(problem) ?? 0;
    this.counts.set(problem, sample + 1);
    this.completions.push({
      problem: problem.id,
      officialId: problem.officialId,
      sample,
      source,
      from: line === undefined ? { file } : { file, line },
      ...(row === undefined ? {} : { row }),
    });
  }

  addBad(where: string, reason: string): void {
    this.bad.push({ where, reason });
  }

  addNote(note: string): void {
    this.notes.push(note);
  }

  finish(detail: string): FormatReading {
    const without = this.problems.filter((problem) => !this.counts.has(problem));
    return {
      completions: this.completions,
      bad: this.bad,
      notes: this.notes,
      problemsWithoutCompletions: without.map((problem) => problem.officialId),
      unknownIds: [...this.unknown],
      detail,
    };
  }
}
