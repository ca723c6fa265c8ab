import { type RawTable, rectangle, UnreadableTable } from "../raw-table.js";

/**
 * Comma- or tab-separated values, quoted as RFC 4180 says. The first record has the headings; empty lines are skipped.
 * @throws UnreadableTable
 */
export function readCsv(text: string): RawTable {
  const separator = (text.split("\n", 1)[0] ?? "").includes("\t") ? "\t" : ",";
  const [headings = [], ...rows] = records(text.replace(/^\u{feff}/u, ""), separator);
  return rectangle(headings, rows);
}

function records(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted] = [[] as string[], "", false];
  const endCell = () => {
    row.push(cell.trim());
    cell = "";
  };
  const endRow = () => {
    endCell();
    if (row.some((value) => value !== "")) rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (quoted && character === '"' && text[at + 1] === '"') cell += text[at++];
    else if (character === '"' && (quoted || cell.trim() === "")) quoted = !quoted;
    else if (quoted) cell += character;
    else if (character === separator) endCell();
    else if (character === "\n") endRow();
    else if (character !== "\r") cell += character;
  }
  if (quoted) throw new UnreadableTable("a quotation mark is never closed");
  endRow();
  return rows;
}
