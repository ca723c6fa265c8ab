import { CladeError } from "../../../foundation/errors.js";
import { type RawTable, UnreadableTable } from "../raw-table.js";
import { readCsv } from "./csv.js";
import { readJson } from "./json.js";
import { readLatex } from "./latex.js";
import { readMarkdown } from "./markdown.js";

/** The kinds of text that a table can be written in. */
export const TABLE_FORMATS = ["csv", "json", "markdown", "latex"] as const;

export type TableFormat = (typeof TABLE_FORMATS)[number];

const READERS: Readonly<Record<TableFormat, (text: string) => RawTable>> = {
  csv: readCsv,
  json: readJson,
  markdown: readMarkdown,
  latex: readLatex,
};

const BY_ENDING: Readonly<Record<string, TableFormat>> = {
  csv: "csv",
  tsv: "csv",
  json: "json",
  md: "markdown",
  markdown: "markdown",
  tex: "latex",
};

/**
 * The table in a text. The format is that of the file's ending where it has a known one, else the text shows it.
 * @throws CladeError USAGE when there is no table of that format
 */
export function readTable(text: string, fileName: string, format = formatOf(text, fileName)): RawTable {
  try {
    return READERS[format](text);
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    const others = TABLE_FORMATS.filter((other) => other !== format).join(", ");
    throw new CladeError(
      "USAGE",
      `${fileName} cannot be read as a table in ${format}: ${error.message}. --format can name another: ${others}.`,
    );
  }
}

function formatOf(text: string, fileName: string): TableFormat {
  const byEnding = BY_ENDING[fileName.toLowerCase().split(".").at(-1) ?? ""];
  if (byEnding !== undefined) return byEnding;
  if (/\\begin\{(tabular|longtable|array)/.test(text)) return "latex";
  if (/^\s*[[{]/.test(text)) return "json";
  return /^\s*\|?[\s:|-]*-[\s:|-]*\|/m.test(text) ? "markdown" : "csv";
}
