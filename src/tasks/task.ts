import type { Entry } from "../foundation/entry.js";

/** What goes in and what comes out: natural language (NL) or a programming language (PL). */
export const TASK_FAMILIES = ["NL-NL", "NL-PL", "PL-PL", "PL-NL"] as const;

export type TaskFamily = (typeof TASK_FAMILIES)[number];

/** A kind of transformation in the survey's map; never an item of a benchmark. */
export interface Task extends Entry {
  readonly family: TaskFamily;
  readonly input: string;
  readonly output: string;
  /** The usual measure. */
  readonly metric: string;
}
