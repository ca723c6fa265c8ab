import type { CustomSeriesRenderItem } from "echarts";
import { escapeHtml } from "../foundation/escape-html.js";
import type { Drawing } from "./drawing.js";
import type { FigureTheme } from "./figure-theme.js";
import { basics, labelSpacePx, nameAxis, numberAxis, type Scale, scaleText } from "./scale.js";

/** A value with its interval. */
export interface IntervalRow {
  readonly name: string;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** Drawn faint: what the interval cannot tell. */
  readonly undecided?: boolean;
}

export interface IntervalPlot {
  /** Top to bottom. */
  readonly rows: readonly IntervalRow[];
  readonly scale: Scale;
  /** What the numbers are, such as `pass@1 with 95 % intervals`. */
  readonly measure: string;
  /** A vertical line, such as a difference of 0. */
  readonly reference?: number;
}

const ROW_PX = 26;

/** One line per row: a point for the value, a bar from end to end of its interval. */
export function intervalPlot({ rows, scale, measure, reference }: IntervalPlot, theme: FigureTheme): Drawing {
  const names = rows.map(({ name }) => name);
  const data = rows.map(({ lower, value, upper, undecided }, at) => [lower, value, upper, at, undecided ? 1 : 0]);
  return {
    widthPx: 760,
    heightPx: ROW_PX * rows.length + 70,
    description: `${measure}: ${rows.length} rows, each a point with its interval.`,
    option: {
      ...basics(theme),
      grid: { left: labelSpacePx(names), right: 24, top: 10, bottom: 54 },
      xAxis: numberAxis(theme, { scale, name: measure, ...(reference !== undefined && { including: [reference] }) }),
      yAxis: nameAxis(theme, names),
      series: [
        {
          type: "custom",
          renderItem: whisker(theme),
          encode: { x: [0, 1, 2], y: 3 },
          data,
          clip: true,
          tooltip: { formatter: ({ dataIndex }: { dataIndex: number }) => rowText(rows[dataIndex], scale) },
          ...(reference !== undefined && {
            markLine: {
              silent: true,
              symbol: "none",
              label: { show: false },
              lineStyle: { color: theme.ink, type: "dashed", width: 1 },
              data: [{ xAxis: reference }],
            },
          }),
        },
      ],
    },
  };
}

function rowText(row: IntervalRow | undefined, scale: Scale): string {
  if (row === undefined) return "";
  const [value, lower, upper] = [row.value, row.lower, row.upper].map((number) => scaleText(number, scale));
  return `${escapeHtml(row.name)}<br>${value} [${lower}, ${upper}]`;
}

function whisker(theme: FigureTheme): CustomSeriesRenderItem {
  return (_params, api) => {
    const at = (dimension: number) => Number(api.value(dimension));
    const point = (dimension: number) => api.coord([at(dimension), at(3)]) as [number, number];
    const [[left, y], [middle], [right]] = [point(0), point(1), point(2)];
    const undecided = at(4) === 1;
    const colour = undecided ? theme.faint : theme.positive;
    const line = (x1: number, y1: number, x2: number, y2: number, lineWidth: number) => ({
      type: "line" as const,
      shape: { x1, y1, x2, y2 },
      style: { stroke: colour, lineWidth },
    });
    return {
      type: "group",
      children: [
        line(left, y, right, y, 2),
        line(left, y - 4, left, y + 4, 1.5),
        line(right, y - 4, right, y + 4, 1.5),
        {
          type: "circle",
          shape: { cx: middle, cy: y, r: 4.5 },
          // A hollow point is undecided on any printer.
          style: { fill: undecided ? theme.paper : colour, stroke: colour, lineWidth: 2 },
        },
      ],
    };
  };
}
