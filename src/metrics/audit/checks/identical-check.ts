import { type CheckResult, type Finding, findingCell } from "../finding.js";
import type { ResultsRow, ResultsTable } from "../results-table.js";

/** A coincidence is reported where fewer than this many like it are expected in a table of this size. */
const RARE = 0.01;

/**
 * Groups of rows of different models that share two or more scores where chance hardly gives that. The expected number of
 * such groups follows from how widely the scores scatter, each column given the one before, and how coarse they are.
 */
export function checkIdentical(table: ResultsTable): CheckResult {
  const columns = table.columns.flatMap(({ isMean }, column) => (isMean ? [] : [column]));
  if (columns.length < 2) return { findings: [], looked: 0, skipped: "there are fewer than two score columns" };
  const rare = groupsSharing(table, columns)
    .map((group) => ({ ...group, expected: expectedGroups(table, group, columns.length) }))
    .filter(({ expected }) => expected < RARE);
  const largest = rare.filter(({ set, rows }) => !rare.some((other) => contains(other, { set, rows })));
  return {
    looked: (table.rows.length * (table.rows.length - 1)) / 2,
    findings: largest.map((group) => finding(table, group)),
  };
}

interface Group {
  readonly set: readonly number[];
  readonly rows: readonly ResultsRow[];
}

function contains(other: Group, { set, rows }: Group): boolean {
  const larger = other.set.length > set.length || other.rows.length > rows.length;
  return larger && set.every((column) => other.set.includes(column)) && rows.every((row) => other.rows.includes(row));
}

/** For every two rows, the columns in which they agree, and all rows that agree with them there. */
function groupsSharing({ rows }: ResultsTable, columns: readonly number[]): Group[] {
  const groups = new Map<string, Group>();
  rows.forEach((row, at) => {
    for (const other of rows.slice(at + 1)) {
      const set = columns.filter((column) => agree(row, other, column));
      if (set.length < 2 || isOneModel(row, other)) continue;
      const key = set.map((column) => `${column}=${row.numbers[column]?.value}`).join(" ");
      if (groups.has(key)) continue;
      const sharing = rows.filter((candidate) => set.every((column) => agree(row, candidate, column)));
      groups.set(key, { set, rows: sharing });
    }
  });
  return [...groups.values()];
}

function agree(a: ResultsRow, b: ResultsRow, column: number): boolean {
  const value = a.numbers[column]?.value;
  return value !== undefined && value === b.numbers[column]?.value;
}

const isOneModel = (a: ResultsRow, b: ResultsRow) => a.model !== undefined && a.model === b.model;

/** Expected number of groups of as many rows that agree in some set of as many columns. */
function expectedGroups(table: ResultsTable, { set, rows }: Group, columns: number): number {
  const pair = set.reduce((chance, column, at) => chance * agreement(table, column, set[at - 1]), 1);
  return choose(columns, set.length) * choose(table.rows.length, rows.length) * pair ** (rows.length - 1);
}

/** Chance that two rows agree in a column, given that they agree in another: cell width over the scatter. */
function agreement(table: ResultsTable, column: number, given: number | undefined): number {
  const scatter = (valueIn: (row: ResultsRow) => number | undefined) =>
    deviation(table.rows.flatMap((row) => valueIn(row) ?? []));
  const alone = scatter((row) => row.numbers[column]?.value);
  const conditional = scatter((row) => difference(row, column, given));
  const spread = given === undefined ? alone : Math.min(alone, conditional);
  const decimals = Math.max(0, ...table.rows.map((row) => row.numbers[column]?.decimals ?? 0));
  const problems = Math.min(...(table.columns[column]?.problems ?? []), Number.POSITIVE_INFINITY);
  const width = Math.max(10 ** -decimals, 100 / problems);
  // Two normal values of one deviation differ by less than half a width with this chance, for narrow widths.
  return spread === 0 ? 1 : Math.min(1, width / (2 * Math.sqrt(Math.PI) * spread));
}

function difference(row: ResultsRow, column: number, given: number | undefined): number | undefined {
  const [a, b] = [row.numbers[column], given === undefined ? undefined : row.numbers[given]];
  return a === undefined || b === undefined ? undefined : a.value - b.value;
}

function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

function choose(n: number, k: number): number {
  return Array.from({ length: k }, (_, at) => (n - at) / (at + 1)).reduce((product, factor) => product * factor, 1);
}

function finding(table: ResultsTable, { set, rows, expected }: Group & { expected: number }): Finding {
  const names = rows.map(({ label }) => label);
  const shared = set.map((column) => `${table.columns[column]?.heading} ${rows[0]?.numbers[column]?.text}`);
  return {
    check: "identical",
    severity: "warning",
    cells: rows.flatMap((row) => set.map((column) => findingCell(table, row, column))),
    message: `${names.slice(0, -1).join(", ")} and ${names.at(-1)} share ${set.length} scores`,
    evidence: `${shared.join(", ")}; by chance ${expected.toPrecision(1)} such groups are expected in a table like this`,
  };
}
