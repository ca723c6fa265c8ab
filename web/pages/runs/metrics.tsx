import { useCallback } from "react";
import type { FigureTheme } from "../../../src/figures/figure-theme.js";
import { intervalPlot } from "../../../src/figures/interval-plot.js";
import { Figure } from "../../charts/figure.js";
import { type Column, DataTable } from "../../parts/data-table.js";
import { intervalText, percent } from "../../parts/numbers.js";
import { Section } from "../../parts/states.js";
import type { RunDetail } from "./run-page.js";

type Suite = RunDetail["report"]["suites"][number];

interface MetricRow {
  readonly suite: string;
  readonly metric: string;
  readonly result: Suite["metrics"][string];
}

/** Every metric of every suite with its interval, drawn and as a table. */
export function Metrics({ suites, file }: { suites: readonly Suite[]; file: string }) {
  const rows = suites.flatMap(({ name, metrics }) =>
    Object.entries(metrics).map(([metric, result]): MetricRow => ({ suite: name, metric, result })),
  );
  return (
    <Section title="Metrics">
      <MetricsFigure rows={rows} file={file} />
      <DataTable
        caption="Metrics with their intervals"
        columns={COLUMNS}
        rows={rows}
        keyOf={({ suite, metric }) => `${suite} ${metric}`}
        file={`${file}-metrics`}
      />
    </Section>
  );
}

function MetricsFigure({ rows, file }: { rows: readonly MetricRow[]; file: string }) {
  const drawn = rows.flatMap(({ suite, metric, result }) =>
    result.status === "computed"
      ? [{ name: `${suite} ${metric}`, value: result.value, lower: result.interval[0], upper: result.interval[1] }]
      : [],
  );
  const key = JSON.stringify(drawn);
  const draw = useCallback(
    (theme: FigureTheme) =>
      intervalPlot(
        { rows: JSON.parse(key) as typeof drawn, scale: "share", measure: "share of problems solved" },
        theme,
      ),
    [key],
  );
  if (drawn.length === 0) return null;
  return (
    <Figure
      title="pass@k with 95 % intervals, problems as clusters"
      draw={draw}
      file={`${file}-metrics`}
      data={{
        head: ["metric", "value", "lower", "upper"],
        rows: drawn.map(({ name, value, lower, upper }) => [name, value, lower, upper]),
      }}
    />
  );
}

const COLUMNS: readonly Column<MetricRow>[] = [
  { id: "suite", head: "Suite", value: ({ suite }) => suite },
  { id: "metric", head: "Metric", value: ({ metric }) => metric },
  {
    id: "value",
    head: "Value",
    number: true,
    value: ({ result }) => (result.status === "computed" ? result.value : undefined),
    show: ({ result }) => (result.status === "computed" ? percent(result.value) : "–"),
  },
  {
    id: "interval",
    head: "95 % interval",
    number: true,
    value: ({ result }) => (result.status === "computed" ? result.interval.join(" to ") : undefined),
    show: ({ result }) => (result.status === "computed" ? intervalText(result.interval) : "–"),
  },
  {
    id: "problems",
    head: "Problems",
    number: true,
    value: ({ result }) => (result.status === "computed" ? result.problems : undefined),
  },
  {
    id: "how",
    head: "How",
    wide: true,
    value: ({ result }) => (result.status === "computed" ? result.method : `undefined: ${result.reason}`),
  },
];
