import type { ResultsRow, ResultsTable } from "./results-table.js";

/** How bad: a contradiction, something to be explained, something to know. */
export const SEVERITIES = ["error", "warning", "note"] as const;

export type Severity = (typeof SEVERITIES)[number];

/** What a table can be checked for, in reporting order. */
export const CHECKS = {
  mean: "a mean is the mean of its row",
  plus: "a score with more tests is not above the one with fewer",
  published: "a row is not the published row of another model",
  order: "rows stand in the order of the sort key, also after means are mended",
  count: "a percentage can come from a whole number of problems",
  identical: "rows do not share more cells than chance gives",
  units: "numbers that stand together have one unit",
  resolution: "differences are large enough to rank by",
} as const;

export type CheckId = keyof typeof CHECKS;

/** A printed cell that a finding is about. */
export interface FindingCell {
  readonly row: string;
  readonly column: string;
  readonly printed: string;
}

/** Something that is wrong with a table, or to be explained, with the evidence. */
export interface Finding {
  readonly check: CheckId;
  readonly severity: Severity;
  readonly cells: readonly FindingCell[];
  readonly message: string;
  /** The calculation or comparison that shows it. */
  readonly evidence: string;
}

/** What one check did. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Cells, rows or pairs that were looked at; 0 where the table gives nothing to look at. */
  readonly looked: number;
  /** Why nothing could be looked at. */
  readonly skipped?: string;
}

/** A cell of a score column as findings name it. */
export function findingCell(table: ResultsTable, row: ResultsRow, column: number): FindingCell {
  return {
    row: row.label,
    column: table.columns[column]?.heading ?? "",
    printed: row.numbers[column]?.text ?? "",
  };
}
