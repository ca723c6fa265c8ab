import { type Source, survey } from "../../foundation/source.js";

/** What a column holds. */
export interface TableColumn {
  /** Unique within the table, lower case. */
  readonly id: string;
  /** The heading as printed, lines joined by spaces. */
  readonly heading: string;
  /** What its numbers count, such as `%` or `fraction from 0 to 1`; for text, what the text is. */
  readonly unit: string;
  /** The benchmark whose figures it holds, by its id in the map. */
  readonly benchmark?: string;
}

/** One table of the survey, as printed. */
export interface SurveyTable {
  readonly id: `survey-table-${number}`;
  /** The survey's own number, such as `IV`. */
  readonly number: string;
  /** What it shows, in our own words. */
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** One row of a table. */
export interface TableRow {
  /** The node of the map that the row is about; unique within the table. */
  readonly id: string;
  /** The cells as printed, in the order of the columns. */
  readonly printed: readonly string[];
}

/** One cell with everything that is known of it. */
export interface TableCell {
  readonly table: SurveyTable["id"];
  /** The node of the map that the row is about. */
  readonly row: string;
  readonly column: string;
  readonly unit: string;
  /** Exactly the characters that the survey prints. */
  readonly printed: string;
  /** The number in it; `undefined` where it holds none. */
  readonly value: number | undefined;
  /** True where the survey marks it as its own experiment. */
  readonly ownExperiment: boolean;
  readonly source: Source;
}

/** Rows written a line each: the row's id, then the printed cells, separated by ` | `. */
export function writtenRows(text: string): TableRow[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [id = "", ...printed] = line.split(" | ").map((cell) => cell.trim());
      return { id, printed };
    });
}

/** Every cell of a table, row by row. */
export function cellsOf(table: SurveyTable): TableCell[] {
  return table.rows.flatMap((row, at) =>
    table.columns.map((column, index) => {
      const printed = row.printed[index] ?? "";
      return {
        table: table.id,
        row: row.id,
        column: column.id,
        unit: column.unit,
        printed,
        value: printedNumber(printed),
        ownExperiment: /\d \*$/.test(printed),
        source: survey(`Table ${table.number}, row ${at + 1}, column ${column.heading}`),
      };
    }),
  );
}

/** The number that a printed cell starts with, `~` aside: 240 of `~240 per problem`, none of `phi-1`. */
export function printedNumber(printed: string): number | undefined {
  const found = /^~?(\d+(?:\.\d+)?)/.exec(printed)?.[1];
  return found === undefined ? undefined : Number(found);
}
