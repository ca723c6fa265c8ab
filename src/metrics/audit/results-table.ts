import type { RawTable } from "./raw-table.js";

/** A number as a table prints it. */
export interface PrintedNumber {
  readonly text: string;
  readonly value: number;
  /** Digits after the point; a dropped zero counts where the rest of the column has it. */
  readonly decimals: number;
  readonly percentSign: boolean;
}

/** A column of numbers. */
export interface ScoreColumn {
  readonly heading: string;
  /** Where the column stands in the table. */
  readonly at: number;
  /** The benchmark it is of, where the heading is known. */
  readonly benchmark: string | undefined;
  /** Numbers of problems that the benchmark may have had; empty where unknown or where a percentage is no plain share. */
  readonly problems: readonly number[];
  /** Index of the score column whose tests this one includes and extends. */
  readonly base: number | undefined;
  readonly isMean: boolean;
}

/** One row. */
export interface ResultsRow {
  /** Its name; with its size where another row has the same name. */
  readonly label: string;
  /** Its name with its size, where the table has sizes. */
  readonly fullName: string;
  /** The model's id, where known. */
  readonly model: string | undefined;
  /** In the order of the score columns; `undefined` where there is no number. */
  readonly numbers: readonly (PrintedNumber | undefined)[];
}

/** A table whose columns are understood. */
export interface ResultsTable {
  readonly columns: readonly ScoreColumn[];
  readonly rows: readonly ResultsRow[];
  readonly raw: RawTable;
}

/** What is known of names and published scores outside the table. */
export interface AuditKnowledge {
  readonly benchmarkOf: (heading: string) => string | undefined;
  /** Numbers of problems of all versions. */
  readonly problemsOf: (benchmark: string) => readonly number[];
  readonly modelOf: (name: string) => string | undefined;
  readonly published: readonly PublishedScores[];
}

/** What a leaderboard says of one model, in percent by benchmark id. */
export interface PublishedScores {
  readonly name: string;
  readonly model: string | undefined;
  readonly scores: Readonly<Record<string, number>>;
  /** Where and when, in words. */
  readonly where: string;
}

const NOT_A_SCORE = /^(size|params?|parameters|#.*|rank|year|date|n|context|tokens?|index|id)\b/i;
const MEAN = /^(avg|average|mean|overall)\b/i;
const OTHER_K = /@(?!1\b)\d+/;

/** Finds label, scores, means and extensions among the columns; `problems` (by heading) overrules what is known. */
export function understand(
  raw: RawTable,
  knowledge: AuditKnowledge,
  problems: Readonly<Record<string, number>> = {},
): ResultsTable {
  const scores = raw.headings.flatMap((heading, at) => (isScore(raw, at) ? [{ heading, at }] : []));
  const names = scores.map(({ heading }) => plainHeading(heading));
  const plain = scores.map(({ heading, at }, index) => {
    const base = names.findIndex((name) => baseName(names[index] ?? "") === name);
    const benchmark = knowledge.benchmarkOf(plainHeading(heading));
    return { heading, at, benchmark, base: base === -1 ? undefined : base, isMean: MEAN.test(heading.trim()) };
  });
  const columns = plain.map((column, index) => ({
    ...column,
    problems: sizes(column, index, plain, knowledge, problems),
  }));
  return { columns, rows: rowsOf(raw, columns, knowledge), raw };
}

type Unsized = Omit<ScoreColumn, "problems">;

/** A base column beside its extension may be of the extension's problems: EvalPlus scores MBPP on those of MBPP+. */
function sizes(
  column: Unsized,
  index: number,
  all: readonly Unsized[],
  { problemsOf }: AuditKnowledge,
  given: Readonly<Record<string, number>>,
): readonly number[] {
  const named = Object.entries(given).find(([heading]) => plainHeading(heading) === plainHeading(column.heading));
  if (named !== undefined) return [named[1]];
  if (column.isMean || OTHER_K.test(column.heading)) return [];
  const extension = all.find(({ base }) => base === index)?.benchmark;
  const ids = [column.benchmark, extension].filter((id) => id !== undefined);
  return column.benchmark === undefined ? [] : [...new Set(ids.flatMap((id) => [...problemsOf(id)]))];
}

/** Lower case, without citations, notes in brackets and spaces: `HumanEval+ [49]` is `humaneval+`. */
export function plainHeading(heading: string): string {
  return heading
    .replace(/\[[^\]]*\]|\([^)]*\)/g, "")
    .replace(/pass@1\b/i, "")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");
}

function baseName(name: string): string | undefined {
  return /^(.+?)(?:\+|plus)$/.exec(name)?.[1];
}

function isScore(raw: RawTable, at: number): boolean {
  if (NOT_A_SCORE.test(raw.headings[at]?.trim() ?? "")) return false;
  const filled = raw.rows.map((row) => row[at] ?? "").filter((text) => !isBlank(text));
  return filled.length > 0 && filled.every((text) => numberIn(text) !== undefined);
}

function isBlank(text: string): boolean {
  return /^\s*(?:[-–—×✗xX/?]|n\/?a|none|null|nan|tbd|)\s*$/i.test(text);
}

function numberIn(text: string): { value: number; decimals: number; percentSign: boolean } | undefined {
  const found = /^\s*([+-]?\d+(?:\.(\d+))?)\s*(%?)\s*[*†‡§]*(?:\s*±\s*\d+(?:\.\d+)?%?)?\s*[*†‡§]*\s*$/.exec(text);
  if (found === null) return undefined;
  return { value: Number(found[1]), decimals: found[2]?.length ?? 0, percentSign: found[3] === "%" };
}

function rowsOf(raw: RawTable, columns: readonly ScoreColumn[], { modelOf }: AuditKnowledge): ResultsRow[] {
  const usual = columns.map(({ at }) => usualDecimals(raw, at));
  const names = namesOf(raw, columns);
  return raw.rows.map((row, index) => {
    const { name, fullName } = names[index] ?? { name: "", fullName: "" };
    const isRepeated = names.filter((other) => other.name === name).length > 1;
    return {
      label: isRepeated ? fullName : name,
      fullName,
      model: raw.models?.[index] ?? modelOf(fullName) ?? modelOf(name),
      numbers: columns.map(({ at }, column) => {
        const number = numberIn(row[at] ?? "");
        if (number === undefined) return undefined;
        return { text: row[at] ?? "", ...number, decimals: Math.max(number.decimals, usual[column] ?? 0) };
      }),
    };
  });
}

/** How many decimals at least half of the column's numbers have. */
function usualDecimals(raw: RawTable, at: number): number {
  const decimals = raw.rows.flatMap((row) => numberIn(row[at] ?? "")?.decimals ?? []).sort((a, b) => a - b);
  return decimals[Math.floor(decimals.length / 2)] ?? 0;
}

/** The first column of text, without and with the size beside it. */
function namesOf(raw: RawTable, columns: readonly ScoreColumn[]): { name: string; fullName: string }[] {
  const texts = raw.headings.map((_, at) => at).filter((at) => !columns.some((column) => column.at === at));
  const [first = -1, ...others] = texts;
  const size = others.find((at) => /size|param/i.test(raw.headings[at] ?? ""));
  return raw.rows.map((row, index) => {
    const name = withoutCitation(row[first] ?? "") || `row ${index + 1}`;
    const sizeText = size === undefined ? "" : (row[size] ?? "");
    return { name, fullName: isBlank(sizeText) ? name : `${name} ${sizeText}` };
  });
}

function withoutCitation(label: string): string {
  return label.replace(/\s*\[\d+(?:,\s*\d+)*\]/g, "").trim();
}
