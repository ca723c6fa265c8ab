import { type CheckResult, findingCell } from "../finding.js";
import type { AuditKnowledge, PublishedScores, ResultsRow, ResultsTable } from "../results-table.js";

/** Fewer equal cells happen by chance among hundreds of published rows. */
const LEAST_EQUAL = 3;

/**
 * Rows whose every score on known benchmarks, three at least, equals what was published for another model. Where the
 * model itself has published these scores too, nothing is said.
 */
export function checkPublished(table: ResultsTable, { published }: AuditKnowledge): CheckResult {
  const known = table.columns.filter(({ benchmark }) => benchmark !== undefined).length;
  if (known < LEAST_EQUAL)
    return { findings: [], looked: 0, skipped: "fewer than three columns are of known benchmarks" };
  const findings = table.rows.flatMap((row) => {
    const equal = published.filter((candidate) => equals(table, row, candidate));
    const [other] = equal;
    if (other === undefined || equal.some((candidate) => isSame(row, candidate))) return [];
    const columns = table.columns.flatMap(({ benchmark }, column) => (benchmark === undefined ? [] : [column]));
    return {
      check: "published" as const,
      severity: "error" as const,
      cells: columns.map((column) => findingCell(table, row, column)),
      message: `the row is the published row of ${other.name}`,
      evidence: `${columns.map((column) => row.numbers[column]?.text).join(", ")}: ${other.where}`,
    };
  });
  return { findings, looked: table.rows.length };
}

function equals(table: ResultsTable, row: ResultsRow, { scores }: PublishedScores): boolean {
  const compared = table.columns.flatMap(({ benchmark }, column) => {
    const number = row.numbers[column];
    return benchmark === undefined || number === undefined ? [] : [{ number, score: scores[benchmark] }];
  });
  return (
    compared.length >= LEAST_EQUAL &&
    compared.every(({ number, score }) => score !== undefined && Math.abs(number.value - score) < 1e-9)
  );
}

/** By id where both have one; else by name: one holds the other, and no stated size differs. */
function isSame(row: ResultsRow, other: PublishedScores): boolean {
  const { model } = row;
  if (model !== undefined && other.model !== undefined) return model === other.model;
  const [a, b] = [letters(row.fullName), letters(other.name)];
  const sizes = [sizeIn(row.fullName), sizeIn(other.name)];
  const sizesAgree = sizes.includes(undefined) || sizes[0] === sizes[1];
  return sizesAgree && (a.includes(b) || b.includes(a));
}

const letters = (name: string) =>
  name
    .toLowerCase()
    .replace(/\d+(\.\d+)?\s*b\b/g, "")
    .replace(/[^\p{L}\p{N}+]/gu, "");

function sizeIn(name: string): number | undefined {
  const size = /(\d+(?:\.\d+)?)\s*b\b/i.exec(name)?.[1];
  return size === undefined ? undefined : Math.round(Number(size));
}
