import { type CheckResult, type Finding, findingCell } from "../finding.js";
import type { PrintedNumber, ResultsTable } from "../results-table.js";

/**
 * Percentages that no whole number of solved problems gives, whether rounded or cut (the GRIM test). Holds for one
 * completion a problem; a mean over several completions has more values.
 * @see Brown and Heathers 2017, doi:10.1177/1948550616673876
 */
export function checkCounts(table: ResultsTable): CheckResult {
  const cells = table.rows.flatMap((row) =>
    table.columns.flatMap(({ problems }, column) => {
      const number = row.numbers[column];
      return number === undefined || problems.length === 0 ? [] : [{ row, column, number, problems }];
    }),
  );
  if (cells.length === 0) {
    return { findings: [], looked: 0, skipped: "no column has a known number of problems; give it with --n COLUMN=N" };
  }
  const scales = table.columns.map((_, column) => scaleOf(table, column));
  const impossible = cells.filter(
    ({ column, number, problems }) => !problems.some((count) => isPossible(number, count, scales[column] ?? 100)),
  );
  return {
    looked: cells.length,
    findings: impossible.map(({ row, column, number, problems }): Finding => {
      const nearest = problems.map((count) => neighbours(number, count, scales[column] ?? 100)).join("; ");
      return {
        check: "count",
        severity: "warning",
        cells: [findingCell(table, row, column)],
        message: `no count out of ${problems.join(" or ")} gives ${number.text}`,
        evidence: nearest,
      };
    }),
  };
}

/** 1 for a column of fractions, 100 for one of percentages. */
function scaleOf(table: ResultsTable, column: number): number {
  const numbers = table.rows.flatMap((row) => row.numbers[column] ?? []);
  const largest = Math.max(0, ...numbers.map(({ value }) => value));
  return largest <= 1 && !numbers.some(({ percentSign }) => percentSign) ? 1 : 100;
}

/** Whether some count of `problems` gives the printed number, rounded to its decimals or cut there. */
export function isPossible(
  { value, decimals }: Pick<PrintedNumber, "value" | "decimals">,
  problems: number,
  scale: number,
): boolean {
  const unit = 10 ** -decimals;
  const least = Math.ceil(((value - unit / 2) * problems) / scale - 1e-9);
  return (least * scale) / problems < value + unit - 1e-9;
}

function neighbours({ value, decimals }: PrintedNumber, problems: number, scale: number): string {
  const below = Math.floor((value * problems) / scale);
  const share = (count: number) => `${count}/${problems} = ${((count * scale) / problems).toFixed(decimals + 2)}`;
  return `${share(below)}, ${share(below + 1)}`;
}
