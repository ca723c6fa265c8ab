import { useCallback } from "react";
import type { FigureTheme } from "../../../src/figures/figure-theme.js";
import { intervalPlot } from "../../../src/figures/interval-plot.js";
import { pairwiseMatrix } from "../../../src/figures/pairwise-matrix.js";
import { Figure } from "../../charts/figure.js";
import { intervalText } from "../../parts/numbers.js";
import type { SuiteComparison } from "./compare-page.js";

/** Above so many pairs a row for each is no figure any more; the table has them. */
const MOST_ROWS = 45;

/** Every pair as a cell, in the order of the ranking, and as an interval of its difference. */
export function ComparisonFigures({ suite }: { suite: SuiteComparison }) {
  const { name } = suite;
  const key = JSON.stringify(suite);
  const matrix = useCallback((theme: FigureTheme) => matrixOf(JSON.parse(key) as SuiteComparison, theme), [key]);
  const intervals = useCallback((theme: FigureTheme) => intervalsOf(JSON.parse(key) as SuiteComparison, theme), [key]);
  const data = {
    head: ["first", "second", "difference", "lower", "upper", "better"],
    rows: suite.pairs.map(({ first, second, difference, better }) => [
      first.name,
      second.name,
      difference.value,
      ...difference.interval,
      better,
    ]),
  };
  return (
    <div className="figures">
      {suite.runs.length > 2 && (
        <Figure
          title={`Row minus column, suite ${name}; both best first, grey where nobody can tell`}
          draw={matrix}
          file={`compare-matrix-${name}`}
          data={data}
        />
      )}
      {suite.pairs.length <= MOST_ROWS && (
        <Figure
          title="Differences with 95 % intervals; hollow where nobody can tell"
          draw={intervals}
          file={`compare-differences-${name}`}
          data={data}
        />
      )}
    </div>
  );
}

function matrixOf({ runs, pairs }: SuiteComparison, theme: FigureTheme) {
  const places = new Map(runs.map(({ id }, at) => [id, at]));
  const cells = pairs.map(({ first, second, difference, better }) => ({
    row: places.get(second.id) ?? 0,
    column: places.get(first.id) ?? 0,
    difference: difference.value,
    decided: better !== "undecided",
    detail: `95 % interval ${intervalText(difference.interval)}`,
  }));
  return pairwiseMatrix({ names: runs.map(({ name }) => name), cells }, theme);
}

function intervalsOf({ pairs }: SuiteComparison, theme: FigureTheme) {
  const rows = pairs.map(({ first, second, difference, better }) => ({
    name: `${second.name} − ${first.name}`,
    value: difference.value,
    lower: difference.interval[0],
    upper: difference.interval[1],
    undecided: better === "undecided",
  }));
  return intervalPlot(
    { rows, scale: "points", measure: "difference of pass@1, percentage points", reference: 0 },
    theme,
  );
}
