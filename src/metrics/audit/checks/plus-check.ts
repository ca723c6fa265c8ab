import { type CheckResult, findingCell } from "../finding.js";
import type { ResultsTable } from "../results-table.js";

/** Scores above the score whose tests they include: who passes all tests of `X+` has passed those of `X`. */
export function checkExtensions(table: ResultsTable): CheckResult {
  const pairs = table.columns.flatMap(({ base }, plus) => (base === undefined ? [] : [{ base, plus }]));
  if (pairs.length === 0) return { findings: [], looked: 0, skipped: "no column X stands beside a column X+" };
  const compared = table.rows.flatMap((row) =>
    pairs.flatMap(({ base, plus }) => {
      const [below, above] = [row.numbers[base], row.numbers[plus]];
      return below === undefined || above === undefined ? [] : [{ row, base, plus, below, above }];
    }),
  );
  const wrong = compared.filter(({ below, above }) => above.value > below.value);
  return {
    looked: compared.length,
    findings: wrong.map(({ row, base, plus, below, above }) => ({
      check: "plus",
      severity: "error",
      cells: [findingCell(table, row, plus), findingCell(table, row, base)],
      message: `${table.columns[plus]?.heading} is above ${table.columns[base]?.heading}, whose tests it includes`,
      evidence: `${above.text} > ${below.text}`,
    })),
  };
}
