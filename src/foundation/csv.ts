/**
 * Rows of a CSV text (RFC 4180: quotes doubled inside quotes, line ends and commas allowed there), the header included.
 * Each row says the line it begins at, from 1.
 */
export function parseCsv(text: string): { readonly line: number; readonly cells: readonly string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  let line = 1;
  let row = { line, cells: [] as string[] };
  let cell = "";
  let quoted = false;
  for (let at = text.startsWith("\uFEFF") ? 1 : 0; at <= text.length; at++) {
    const character = text[at];
    if (character === "\n") line++;
    if (quoted && character !== undefined) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (character === '"' && cell === "") {
      quoted = true;
    } else if (character === "," || character === "\n" || character === undefined) {
      row.cells.push(cell.endsWith("\r") && character !== "," ? cell.slice(0, -1) : cell);
      cell = "";
      if (character === ",") continue;
      if (row.cells.length > 1 || row.cells[0] !== "") rows.push(row);
      row = { line, cells: [] };
    } else {
      cell += character;
    }
  }
  return rows;
}
