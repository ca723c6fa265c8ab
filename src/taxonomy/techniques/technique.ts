import type { Entry } from "../../foundation/entry.js";

/** The branches of techniques: how models are trained, built, made cheaper, fed and measured. */
export type TechniqueBranch = "pretraining" | "architecture" | "efficiency" | "training-data" | "measurement";

/** A technique that the survey names. */
export interface Technique extends Entry {
  readonly branch: TechniqueBranch;
}

/** One technique a line: the name and what it is, by id; `sources` and branch are common to all. */
export function techniques(
  branch: TechniqueBranch,
  sources: Entry["sources"],
  written: Readonly<Record<string, readonly [name: string, description: string]>>,
): Technique[] {
  return Object.entries(written).map(([id, [name, description]]) => ({ branch, id, name, description, sources }));
}
