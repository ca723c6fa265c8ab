import { columnsOf, fitText } from "./visible-text.js";

/** A column of a text table. */
export interface Column {
  readonly heading?: string;
  readonly align?: "left" | "right";
  /** Colours a padded cell. */
  readonly colour?: (cell: string) => string;
}

const GAP = "  ";

/**
 * Rows as aligned columns, two spaces apart; the last column is cut where the line would be longer than `width`.
 * Cells are visible text (see `visibleText`) without colour codes. Lines have no spaces at the end.
 */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  const headed = columns.some((column) => column.heading !== undefined);
  const lines = headed ? [columns.map((column) => column.heading ?? ""), ...rows] : rows;
  const widths = columns.map((_, at) => Math.max(0, ...lines.map((cells) => columnsOf(cells[at] ?? ""))));
  const last = columns.length - 1;
  const before = widths.slice(0, last).reduce((sum, columnWidth) => sum + columnWidth + GAP.length, 0);
  widths[last] = Math.min(widths[last] ?? 0, Math.max(10, width - before));
  return lines.map((cells, row) => {
    const padded = columns.map((column, at) => {
      const cell = pad(cells[at] ?? "", widths[at] as number, column.align ?? "left");
      // The spaces after a last cell are dropped before colours hide them.
      const shown = at === last ? cell.trimEnd() : cell;
      return headed && row === 0 ? shown : (column.colour?.(shown) ?? shown);
    });
    return padded.join(GAP).trimEnd();
  });
}

function pad(cell: string, width: number, align: "left" | "right"): string {
  const fitted = fitText(cell, width);
  const space = " ".repeat(Math.max(0, width - columnsOf(fitted)));
  return align === "left" ? fitted + space : space + fitted;
}
