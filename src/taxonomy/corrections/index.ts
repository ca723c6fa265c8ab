import { averageCorrections } from "./averages.js";
import { BENCHMARK_CORRECTIONS } from "./benchmark-table.js";
import { CODE_GENERATION_CORRECTIONS } from "./code-generation-table.js";
import type { Correction } from "./correction.js";
import { PRETRAINING_CORRECTIONS } from "./pretraining-tables.js";

/** What evidence says of printed cells, beside them; a cell without an entry was not found wrong, nor proved right. */
export const CORRECTIONS: readonly Correction[] = [
  ...PRETRAINING_CORRECTIONS,
  ...averageCorrections(),
  ...CODE_GENERATION_CORRECTIONS,
  ...BENCHMARK_CORRECTIONS,
];

/** The corrections of one cell. */
export function correctionsAt(cell: Pick<Correction, "table" | "row" | "column">): Correction[] {
  return CORRECTIONS.filter(
    ({ table, row, column }) => table === cell.table && row === cell.row && column === cell.column,
  );
}
