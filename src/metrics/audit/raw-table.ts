/** A table as text: headings and rows of equal length. */
export interface RawTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The id of each row's model, where the reader knows better than its name says. */
  readonly models?: readonly (string | undefined)[];
}

/** A table that cannot be read, with the reason. */
export class UnreadableTable extends Error {
  override readonly name = "UnreadableTable";
}

/**
 * Rows made as long as the headings by empty cells.
 * @throws UnreadableTable when there are no rows, or one has more cells than there are headings
 */
export function rectangle(headings: readonly string[], rows: readonly (readonly string[])[]): RawTable {
  if (headings.length < 2 || rows.length === 0) throw new UnreadableTable("there is no table of two columns and a row");
  const long = rows.findIndex((row) => row.length > headings.length);
  if (long !== -1) {
    const found = `${rows[long]?.length} cells under ${headings.length} headings`;
    throw new UnreadableTable(`row ${long + 1} (${rows[long]?.[0]}) has ${found}`);
  }
  return { headings, rows: rows.map((row) => headings.map((_, at) => (row[at] ?? "").trim())) };
}
