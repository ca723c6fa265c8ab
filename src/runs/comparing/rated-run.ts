import type { VerdictRecord } from "../verdict-record.js";

/** What one problem earned: the share of its completions that passed. */
export interface Rated {
  /** From 0 to 1. */
  readonly rate: number;
  /** Completions that it is a share of, where known. */
  readonly completions?: number;
}

/** Rates by problem, and what is known of how they came about. From whatever file. */
export interface RatedRun {
  /** Unique among those that are compared. */
  readonly name: string;
  /** By suite, then by problem id in lower case. */
  readonly suites: Readonly<Record<string, ReadonlyMap<string, Rated>>>;
  /** What rates depend on besides the model: `benchmark`, `data version`, `oracle`. Unknown ones are left out. */
  readonly facts: Readonly<Partial<Record<Circumstance, string>>>;
  /** Circumstances without a name of their own, from the spec of a run, by key. */
  readonly settings: Readonly<Record<string, string>>;
  /** Verdicts that our own faults left missing. */
  readonly unjudged: number;
  /** Programs of a problem, where the source holds them. */
  readonly programs?: (problem: string) => Promise<readonly JudgedSource[]>;
}

/** Circumstances that make two runs comparable, in the order in which they are said. */
export const CIRCUMSTANCES = ["benchmark", "data version", "data", "prompt", "oracle", "decoding"] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

/** A program and what it earned. */
export interface JudgedSource {
  readonly sample: number;
  readonly source: string;
  readonly suites: VerdictRecord["suites"];
}
