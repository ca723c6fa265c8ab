import { cellsOf, type SurveyTable, type TableCell } from "./survey-table.js";
import { TABLE_1 } from "./table-1.js";
import { TABLE_2 } from "./table-2.js";
import { TABLE_3 } from "./table-3.js";
import { TABLE_4 } from "./table-4.js";
import { TABLE_5 } from "./table-5.js";

/** Tables I to V of the survey, complete and as printed. */
export const SURVEY_TABLES: readonly SurveyTable[] = [TABLE_1, TABLE_2, TABLE_3, TABLE_4, TABLE_5];

/** Every cell of every table. */
export function surveyCells(): TableCell[] {
  return SURVEY_TABLES.flatMap(cellsOf);
}
