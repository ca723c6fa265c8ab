import { type CheckResult, type Finding, findingCell } from "../finding.js";
import { plainHeading, type ResultsRow, type ResultsTable } from "../results-table.js";
import { recomputedMean } from "./mean-check.js";

/** A column is taken for the sort key where at least this share of neighbours stand in its order. */
const MOSTLY = 0.9;
const LEAST_ROWS = 5;

/** The score column that rows are sorted by, largest first: the one named, else a mean, else the first that fits. */
export function sortKey(table: ResultsTable, named?: string): number | undefined {
  if (named !== undefined) {
    const found = table.columns.findIndex(({ heading }) => plainHeading(heading) === plainHeading(named));
    return found === -1 ? undefined : found;
  }
  if (table.rows.length < LEAST_ROWS) return undefined;
  const fitting = table.columns.map((_, column) => column).filter((column) => sortedShare(table, column) >= MOSTLY);
  return fitting.find((column) => table.columns[column]?.isMean) ?? fitting[0];
}

function sortedShare({ rows }: ResultsTable, column: number): number {
  const values = rows.flatMap((row) => row.numbers[column]?.value ?? []);
  if (values.length < rows.length || new Set(values).size < LEAST_ROWS) return 0;
  const inOrder = values.filter((value, at) => at === 0 || value <= (values[at - 1] ?? value));
  return inOrder.length / values.length;
}

/** Rows out of the order of the sort key, and the order that mended means would give. */
export function checkOrder(table: ResultsTable, named?: string): CheckResult {
  const key = sortKey(table, named);
  if (key === undefined) return { findings: [], looked: 0, skipped: "the rows are not sorted by any score" };
  return { looked: table.rows.length - 1, findings: [...misplaced(table, key), ...reranked(table, key)] };
}

function misplaced(table: ResultsTable, key: number): Finding[] {
  return table.rows.flatMap((row, at) => {
    const above = table.rows[at - 1];
    const [value, before] = [row.numbers[key]?.value, above?.numbers[key]?.value];
    if (above === undefined || value === undefined || before === undefined || value <= before) return [];
    return {
      check: "order" as const,
      severity: "error" as const,
      cells: [findingCell(table, row, key), findingCell(table, above, key)],
      message: `${row.label} stands below ${above.label}, which has less`,
      evidence: `${row.numbers[key]?.text} > ${above.numbers[key]?.text}, rows ${at} and ${at + 1}`,
    };
  });
}

function reranked(table: ResultsTable, key: number): Finding[] {
  if (!table.columns[key]?.isMean) return [];
  const means = table.rows.map((row) => recomputedMean(row, key));
  if (means.includes(undefined)) return [];
  const order = table.rows
    .map((row, at) => ({ row, at, mean: means[at] ?? 0 }))
    .sort((a, b) => b.mean - a.mean || a.at - b.at);
  const moved = order.flatMap(({ row, at, mean }, place) =>
    place === at ? [] : [{ row, from: at + 1, to: place + 1, mean }],
  );
  if (moved.length === 0 || moved.every(({ from, to }) => isTied(means, from - 1, to - 1))) return [];
  return [
    {
      check: "order",
      severity: "error",
      cells: moved.map(({ row }) => findingCell(table, row, key)),
      message: `with the means recomputed ${moved.length} rows change places`,
      evidence: moved.map((move) => moveText(move)).join("; "),
    },
  ];
}

function isTied(means: readonly (number | undefined)[], a: number, b: number): boolean {
  return Math.abs((means[a] ?? 0) - (means[b] ?? 0)) < 1e-9;
}

function moveText({ row, from, to, mean }: { row: ResultsRow; from: number; to: number; mean: number }): string {
  return `${row.label} ${from} → ${to} (${mean.toFixed(2)})`;
}
