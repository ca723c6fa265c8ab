import { type RawTable, rectangle, UnreadableTable } from "../raw-table.js";

/**
 * The first pipe table of a Markdown text. Emphasis, code marks and links are taken off the cells.
 * @throws UnreadableTable
 */
export function readMarkdown(text: string): RawTable {
  const lines = text.split("\n").map((line) => line.trim());
  const ruler = lines.findIndex((line) => line.includes("-") && /^\|?[\s:|-]+\|[\s:|-]*$/.test(line));
  if (ruler < 1) throw new UnreadableTable("there is no line of |---| below headings");
  const after = lines.slice(ruler + 1);
  const end = after.findIndex((line) => !line.includes("|"));
  const body = end === -1 ? after : after.slice(0, end);
  return rectangle(cellsOf(lines[ruler - 1] ?? ""), body.map(cellsOf));
}

function cellsOf(line: string): string[] {
  const inner = line.replace(/^\|/, "").replace(/\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) =>
    cell
      .replace(/\\\|/g, "|")
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/\*\*|__|`|~~/g, "")
      .replace(/(^|\s)[*_](\S.*\S|\S)[*_](?=\s|$)/g, "$1$2")
      .trim(),
  );
}
