import { type CheckResult, type Finding, findingCell } from "../finding.js";
import type { PrintedNumber, ResultsRow, ResultsTable } from "../results-table.js";

/**
 * Means that are not the mean of their row's other scores. Half a unit of the last digit is granted to the mean, and on
 * average to each score, because a mean may have been taken before scores were rounded. Where less than half of the rows
 * agree the column is no plain mean, and nothing is said.
 */
export function checkMeans(table: ResultsTable): CheckResult {
  const mean = table.columns.findIndex(({ isMean }) => isMean);
  if (mean === -1) return { findings: [], looked: 0, skipped: "no column is headed as a mean" };
  const complete = table.rows.flatMap((row) => deviationOf(row, mean) ?? []);
  const off = complete.filter(({ deviation, slack }) => Math.abs(deviation) > slack);
  if (off.length * 2 > complete.length || complete.length === 0) {
    return { findings: [], looked: 0, skipped: "the mean is not the plain mean of the other score columns" };
  }
  return { looked: complete.length, findings: off.map((one) => finding(table, mean, one)) };
}

/** The mean of a row's scores, by calculation where the row is complete. */
export function recomputedMean(row: ResultsRow, mean: number): number | undefined {
  return deviationOf(row, mean)?.mean;
}

interface Deviation {
  readonly row: ResultsRow;
  readonly mean: number;
  readonly deviation: number;
  readonly slack: number;
}

function deviationOf(row: ResultsRow, at: number): Deviation | undefined {
  const scores = row.numbers.filter((_, column) => column !== at);
  const printed = row.numbers[at];
  if (printed === undefined || scores.length < 2 || !scores.every(isPresent)) return undefined;
  const mean = scores.reduce((sum, { value }) => sum + value, 0) / scores.length;
  const granted = scores.reduce((sum, score) => sum + halfUnit(score), 0) / scores.length;
  return { row, mean, deviation: printed.value - mean, slack: halfUnit(printed) + granted + 1e-9 };
}

const isPresent = (number: PrintedNumber | undefined): number is PrintedNumber => number !== undefined;
const halfUnit = ({ decimals }: PrintedNumber) => 0.5 * 10 ** -decimals;

function finding(table: ResultsTable, at: number, { row, mean, deviation }: Deviation): Finding {
  const scores = row.numbers.filter((_, column) => column !== at).map((score) => score?.text);
  const sign = deviation > 0 ? "+" : "−";
  return {
    check: "mean",
    severity: "error",
    cells: [findingCell(table, row, at)],
    message: `the mean is ${mean.toFixed(2)}, not ${row.numbers[at]?.text}`,
    evidence: `(${scores.join(" + ")}) / ${scores.length} = ${mean.toFixed(3)}; off by ${sign}${Math.abs(deviation).toFixed(2)}`,
  };
}
