import { parseCsv, UnclosedQuote } from "../../../foundation/csv.js";
import { type RawTable, rectangle, UnreadableTable } from "../raw-table.js";

/**
 * Comma- or tab-separated values; the first row has the headings, rows without any text are skipped.
 * @throws UnreadableTable
 */
export function readCsv(text: string): RawTable {
  const separator = (text.split("\n", 1)[0] ?? "").includes("\t") ? "\t" : ",";
  const [headings = [], ...rows] = trimmedRows(text, separator);
  return rectangle(headings, rows);
}

function trimmedRows(text: string, separator: "," | "\t"): string[][] {
  try {
    const rows = parseCsv(text, separator).map(({ cells }) => cells.map((cell) => cell.trim()));
    return rows.filter((cells) => cells.some((cell) => cell !== ""));
  } catch (error) {
    if (error instanceof UnclosedQuote) throw new UnreadableTable(error.message);
    throw error;
  }
}
