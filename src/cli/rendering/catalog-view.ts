import { type CatalogKind, type CatalogRow, type Figure, sourceText } from "../../index.js";
import { countedText } from "./number-text.js";
import { type Column, renderTable } from "./table.js";
import type { TerminalStyle } from "./terminal-style.js";
import { visibleText, wrapText } from "./visible-text.js";

/** The fields that a list shows beside id and name. */
const SHOWN: Readonly<Record<CatalogKind, readonly string[]>> = {
  models: ["kind", "architecture", "size", "openness", "context", "year"],
  corpora: ["type", "bytes", "languages", "origin"],
  benchmarks: ["task", "languages", "naturalLanguages", "metric"],
  tasks: ["family", "metric", "modules"],
  challenges: ["group", "modules"],
};
/** Sources are not cut: a line may be longer than the terminal. */
const LONG = 250;
const NUMBERS = ["size", "context", "year", "bytes"];

/** An entry as JSON: its facts by name, each with its sources. */
export function jsonOfRow({ id, name, description, sources, fields }: CatalogRow) {
  const facts = Object.fromEntries(fields.map(({ field, value, sources: of }) => [field, { value, sources: of }]));
  return { id, name, description, sources, facts };
}

/** Entries as a table, a line each. */
export function renderList(
  kind: CatalogKind,
  rows: readonly CatalogRow[],
  { colours, columns }: TerminalStyle,
): string {
  const shown = SHOWN[kind];
  const headings: Column[] = [
    { heading: "id" },
    { heading: "name" },
    ...shown.map((field) => ({
      heading: headingOf(field),
      ...(NUMBERS.includes(field) && { align: "right" as const }),
    })),
  ];
  const [head = "", ...body] = renderTable(
    headings,
    rows.map((row) => [row.id, row.name, ...shown.map((field) => cellOf(row, field))]),
    Math.max(columns, LONG),
  );
  return [
    colours.bold(head),
    ...body,
    colours.dim(countedText(rows.length, "entry").replace("entrys", "entries")),
  ].join("\n");
}

function headingOf(field: string): string {
  const units: Readonly<Record<string, string>> = {
    size: "size (B)",
    bytes: "size",
    naturalLanguages: "natural languages",
  };
  return units[field] ?? field;
}

function cellOf(row: CatalogRow, field: string): string {
  const value = row.fields.find((fact) => fact.field === field)?.value;
  if (value === undefined) return "–";
  return field === "bytes" ? decimalBytes(Number(value)) : String(value);
}

/** Bytes in the decimal units that corpora are given in. */
function decimalBytes(bytes: number): string {
  return bytes >= 1e12 ? `${bytes / 1e12} TB` : `${bytes / 1e9} GB`;
}

/** One entry: every field with its source, and its figures. */
export function renderEntry(
  row: CatalogRow,
  path: readonly string[],
  figures: readonly Figure[],
  style: TerminalStyle,
): string {
  const { colours, columns } = style;
  return [
    colours.bold(row.name),
    colours.dim(path.join(" › ")),
    ...wrapText(row.description, columns),
    `named in: ${row.sources.map(sourceText).join("; ")}`,
    "",
    ...renderFields(row.fields, style),
    ...renderFigures(figures, style),
    colours.dim(`clade map ${row.id} also shows what the survey prints of it, and what evidence says of that.`),
  ].join("\n");
}

/** Fields with their values and sources. */
export function renderFields(fields: CatalogRow["fields"], { columns }: TerminalStyle): string[] {
  if (fields.length === 0) return [];
  const rows = fields.map(({ field, value, sources }) => [field, String(value), sources.map(sourceText).join("; ")]);
  return renderTable([{}, {}, {}], rows, Math.max(columns, LONG));
}

/** Figures, the survey's first, each with its standing and source. */
export function renderFigures(figures: readonly Figure[], { colours, columns }: TerminalStyle): string[] {
  if (figures.length === 0) return [];
  const rows = figures.map(({ model, benchmark, value, problems, standing, grade, note, sources }) => [
    model,
    benchmark,
    String(value),
    problems === undefined ? "–" : String(problems),
    grade === undefined ? standing : `${standing}, ${grade}`,
    [note, ...sources.map(sourceText)]
      .filter((text) => text !== undefined)
      .map(visibleText)
      .join("; "),
  ]);
  const right = { align: "right" } as const;
  const [head = "", ...body] = renderTable(
    [
      { heading: "model" },
      { heading: "benchmark" },
      { heading: "figure", ...right },
      { heading: "n", ...right },
      { heading: "standing" },
      { heading: "source" },
    ],
    rows,
    Math.max(columns, LONG),
  );
  return ["", colours.bold(head), ...body];
}
