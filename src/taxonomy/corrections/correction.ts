import type { Source } from "../../foundation/source.js";
import type { SurveyTable } from "../tables/survey-table.js";

/**
 * How far a correction can be relied on.
 * - `recomputed`: it follows from the printed cells alone.
 * - `checked`: it was read in the named file or place, or counted there.
 * - `recalled`: remembered from the named work and not looked up. Never a fact.
 */
export type Grade = "recomputed" | "checked" | "recalled";

/** What evidence says of one printed cell. */
export interface Correction {
  readonly table: SurveyTable["id"];
  readonly row: string;
  readonly column: string;
  /** The value that evidence supports; left out where it only speaks against the printed one. */
  readonly corrected?: string;
  readonly reason: string;
  readonly grade: Grade;
  /** At least one. */
  readonly evidence: readonly Source[];
}

/** Corrections of one table, each written as `[row, column, the rest]`. */
export function correctionsOf(
  table: SurveyTable["id"],
  written: readonly (readonly [row: string, column: string, Omit<Correction, "table" | "row" | "column">])[],
): Correction[] {
  return written.map(([row, column, rest]) => ({ table, row, column, ...rest }));
}
