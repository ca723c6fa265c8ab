import { survey } from "../../foundation/source.js";
import { cellsOf } from "../tables/survey-table.js";
import { TABLE_4 } from "../tables/table-4.js";
import type { Correction } from "./correction.js";

const SCORES = ["humaneval", "humaneval-plus", "mbpp", "mbpp-plus"];
/** Half a unit of the printed digit, and a hair for what is not exact in binary. */
const ROUNDING = 0.05 + 1e-9;

/** The averages of Table IV that are not the mean of their row, with the mean. */
export function averageCorrections(): Correction[] {
  const cells = cellsOf(TABLE_4);
  return TABLE_4.rows.flatMap(({ id }) => {
    const scoreIn = (column: string) =>
      cells.find((cell) => cell.row === id && cell.column === column)?.value ?? Number.NaN;
    const mean = SCORES.map(scoreIn).reduce((sum, score) => sum + score, 0) / SCORES.length;
    if (Math.abs(scoreIn("average") - mean) <= ROUNDING) return [];
    return {
      table: TABLE_4.id,
      row: id,
      column: "average",
      corrected: mean.toFixed(2),
      reason: `the mean of ${SCORES.map(scoreIn).join(", ")} is ${mean.toFixed(3)}`,
      grade: "recomputed" as const,
      evidence: [survey("Table IV, the same row")],
    };
  });
}
