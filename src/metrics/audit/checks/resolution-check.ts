import { NORMAL_QUANTILE } from "../../student-t.js";
import { type CheckResult, findingCell } from "../finding.js";
import type { ResultsRow, ResultsTable } from "../results-table.js";
import { sortKey } from "./order-check.js";

/**
 * Neighbours in a ranking that 95 % intervals cannot tell apart, as far as a table allows: binomial scores of independent
 * problems, the two models unpaired. Where the number of problems is not certain the largest is taken, and benchmarks
 * count as independent, so that the intervals are rather too narrow than too wide. Results per problem may tell more.
 */
export function checkResolution(table: ResultsTable, named?: string): CheckResult {
  const key = sortKey(table, named);
  if (key === undefined) return { findings: [], looked: 0, skipped: "the rows are not sorted by any score" };
  const ranked = table.rows.flatMap((row) => {
    const estimate = estimateOf(table, row, key);
    return estimate === undefined ? [] : [{ row, ...estimate }];
  });
  if (ranked.length < 2) return { findings: [], looked: 0, skipped: "no column has a known number of problems" };
  const close = ranked.slice(1).filter((one, at) => !differ(ranked[at] ?? one, one));
  const leader = ranked[0];
  const first = ranked.findIndex((one) => leader !== undefined && differ(leader, one));
  const tied = first === -1 ? ranked : ranked.slice(0, first);
  if (close.length === 0 || leader === undefined) return { findings: [], looked: ranked.length - 1 };
  return {
    looked: ranked.length - 1,
    findings: [
      {
        check: "resolution",
        severity: "note",
        cells: tied.map(({ row }) => findingCell(table, row, key)),
        message: `${close.length} of ${ranked.length - 1} neighbours cannot be told apart`,
        evidence:
          `95 % intervals, unpaired; the first place (${leader.row.label} ± ` +
          `${(NORMAL_QUANTILE * Math.sqrt(leader.variance)).toFixed(1)}) is shared by ${tied.length}: ` +
          tied.map(({ row }) => row.label).join(", "),
      },
    ],
  };
}

interface Estimate {
  readonly value: number;
  readonly variance: number;
}

function differ(a: Estimate, b: Estimate): boolean {
  return Math.abs(a.value - b.value) > NORMAL_QUANTILE * Math.sqrt(a.variance + b.variance);
}

/** Value and variance in percent: of the key itself, or of the mean of the scores where the key is one. */
function estimateOf(table: ResultsTable, row: ResultsRow, key: number): Estimate | undefined {
  const columns = table.columns[key]?.isMean ? table.columns.flatMap(({ isMean }, at) => (isMean ? [] : [at])) : [key];
  const parts = columns.map((column) => binomial(table, row, column));
  if (parts.length === 0 || !parts.every((part) => part !== undefined)) return undefined;
  return {
    value: parts.reduce((sum, { value }) => sum + value, 0) / parts.length,
    variance: parts.reduce((sum, { variance }) => sum + variance, 0) / parts.length ** 2,
  };
}

function binomial(table: ResultsTable, row: ResultsRow, column: number): Estimate | undefined {
  const problems = Math.max(...(table.columns[column]?.problems ?? []));
  const value = row.numbers[column]?.value;
  if (value === undefined || !Number.isFinite(problems) || value < 0 || value > 100) return undefined;
  // Two successes and two failures more keep the variance of 0 % and 100 % from vanishing (Agresti and Coull 1998).
  const share = ((value / 100) * problems + 2) / (problems + 4);
  return { value, variance: (10_000 * share * (1 - share)) / (problems + 4) };
}
