import { type RawTable, rectangle, UnreadableTable } from "../raw-table.js";

type Flat = Readonly<Record<string, string>>;

/**
 * A table from JSON: a list of objects, an object of objects by row name, as the EvalPlus board is, or `{headings, rows}`
 * with a list of lists. Objects within a row are flattened; those named `pass@1` give their own names to the columns.
 * @throws UnreadableTable
 */
export function readJson(text: string): RawTable {
  const parsed = parse(text);
  if (isObject(parsed) && Array.isArray(parsed.rows)) {
    const headings = parsed.headings ?? parsed.columns;
    if (Array.isArray(headings)) return rectangle(headings.map(String), parsed.rows.map(listed));
    return fromRows(parsed.rows.map((row) => flat(row)));
  }
  if (Array.isArray(parsed)) return fromRows(parsed.map((row) => flat(row)));
  if (isObject(parsed)) return fromRows(Object.entries(parsed).map(([name, row]) => ({ name, ...flat(row) })));
  throw new UnreadableTable("it is neither a list of objects nor an object of objects");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableTable((error as Error).message);
  }
}

function listed(row: unknown): string[] {
  if (!Array.isArray(row)) throw new UnreadableTable("a row under headings is no list");
  return row.map(cellText);
}

function fromRows(rows: readonly Flat[]): RawTable {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return rectangle(
    headings,
    rows.map((row) => headings.map((heading) => row[heading] ?? "")),
  );
}

function flat(row: unknown, prefix = ""): Flat {
  if (!isObject(row)) throw new UnreadableTable("a row is no object");
  const entries = Object.entries(row).flatMap(([name, value]) => {
    if (isObject(value)) return Object.entries(flat(value, name === "pass@1" ? prefix : `${prefix}${name}.`));
    return [[`${prefix}${name}`, cellText(value)] as const];
  });
  return Object.fromEntries(entries);
}

function cellText(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
