/** A quotation mark that is never closed; `line` is where it opens, from 1. */
export class UnclosedQuote extends Error {
  constructor(readonly line: number) {
    super(`a quotation mark is opened and never closed (line ${line})`);
  }
}

/** One row and the line it begins at, from 1. */
interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Rows of comma-separated values, the header included (RFC 4180: quotes doubled inside quotes, line ends and separators
 * allowed there). Empty lines are left out.
 * @throws UnclosedQuote
 */
export function parseCsv(text: string, separator: "," | "\t" = ","): CsvRow[] {
  const rows: CsvRow[] = [];
  let line = 1;
  let row = { line, cells: [] as string[] };
  let cell = "";
  let openedAt: number | undefined;
  for (let at = text.startsWith("\uFEFF") ? 1 : 0; at <= text.length; at++) {
    const character = text[at];
    if (character === "\n") line++;
    if (openedAt !== undefined) {
      if (character === undefined) throw new UnclosedQuote(openedAt);
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[++at];
      else openedAt = undefined;
    } else if (character === '"' && cell.trim() === "") {
      openedAt = line;
      cell = "";
    } else if (character === separator || character === "\n" || character === undefined) {
      row.cells.push(cell.endsWith("\r") && character !== separator ? cell.slice(0, -1) : cell);
      cell = "";
      if (character === separator) continue;
      if (row.cells.length > 1 || row.cells[0] !== "") rows.push(row);
      row = { line, cells: [] };
    } else {
      cell += character;
    }
  }
  return rows;
}
