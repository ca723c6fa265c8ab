import { type CheckResult, type Finding, findingCell } from "../finding.js";
import type { ResultsTable } from "../results-table.js";

/** Numbers of different kinds that stand as if they could be compared. */
export function checkUnits(table: ResultsTable): CheckResult {
  const findings = [...mixedColumns(table), ...mixedScales(table), ...mixedQuantities(table)];
  return { findings, looked: table.columns.length + table.raw.headings.length };
}

/** A fraction such as 0.73 in a column of percentages, where the row's other scores are far from 0.73 %. */
function mixedColumns(table: ResultsTable): Finding[] {
  return table.columns.flatMap((column, at) => {
    const largest = Math.max(...table.rows.map((row) => row.numbers[at]?.value ?? 0));
    if (largest <= 1) return [];
    const odd = table.rows.filter((row) => {
      const number = row.numbers[at];
      const others = row.numbers.flatMap((other, index) => (index === at || other === undefined ? [] : [other.value]));
      if (number === undefined || others.length === 0 || !number.text.includes(".")) return false;
      const typical = median(others);
      return number.value > 0 && number.value <= 1 && typical > 10 && typical > 20 * number.value;
    });
    return odd.map((row) => ({
      check: "units" as const,
      severity: "warning" as const,
      cells: [findingCell(table, row, at)],
      message: `${row.numbers[at]?.text} seems a fraction in a column of percentages`,
      evidence: `the column ${column.heading} goes up to ${largest}`,
    }));
  });
}

/** Columns of fractions beside columns of percentages. */
function mixedScales(table: ResultsTable): Finding[] {
  const largest = table.columns.map((_, at) => Math.max(...table.rows.map((row) => row.numbers[at]?.value ?? 0)));
  const fractions = table.columns.filter((_, at) => (largest[at] ?? 0) <= 1);
  const percentages = table.columns.filter((_, at) => (largest[at] ?? 0) > 1);
  if (fractions.length === 0 || percentages.length === 0) return [];
  const list = (columns: typeof fractions) => columns.map(({ heading }) => heading).join("; ");
  return [
    {
      check: "units",
      severity: "warning",
      cells: [],
      message: "some score columns run to 1, others far above",
      evidence: `to 1: ${list(fractions)}. Above: ${list(percentages)}`,
    },
  ];
}

const DIMENSIONS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["tokens", /^[\d.,]+\s*[kMBT]?\s*tokens?$/i],
  ["bytes", /^[\d.,]+\s*[kMGTP]i?B$/],
  ["parameters", /^[\d.,]+\s*[MBT]$/],
];

/** Quantities of different kinds, such as bytes and tokens, in one column. */
function mixedQuantities({ raw }: ResultsTable): Finding[] {
  return raw.headings.flatMap((heading, at) => {
    const kinds = raw.rows.map((row) => DIMENSIONS.find(([, pattern]) => pattern.test(row[at] ?? ""))?.[0]);
    const counts = new Map(
      kinds.flatMap((kind) => (kind === undefined ? [] : [[kind, kinds.filter((other) => other === kind).length]])),
    );
    if (counts.size < 2) return [];
    const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    const odd = raw.rows.filter((_, row) => kinds[row] !== undefined && kinds[row] !== usual);
    return [
      {
        check: "units" as const,
        severity: "warning" as const,
        cells: odd.map((row) => ({ row: row[0] ?? "", column: heading, printed: row[at] ?? "" })),
        message: `${[...counts.keys()].join(" and ")} stand in one column`,
        evidence: [...counts].map(([kind, count]) => `${count} of ${kind}`).join(", "),
      },
    ];
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
