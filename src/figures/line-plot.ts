import { escapeHtml } from "../foundation/escape-html.js";
import type { Drawing } from "./drawing.js";
import { type FigureTheme, seriesColour } from "./figure-theme.js";
import { axisName, basics, numberAxis, type Scale, scaleText } from "./scale.js";

/** A line through points, with a band where intervals are known. */
export interface Line {
  readonly name: string;
  /** In the order of `x`. */
  readonly points: readonly LinePoint[];
}

export interface LinePoint {
  readonly x: number;
  readonly y: number;
  /** 95 % interval. */
  readonly interval?: readonly [lower: number, upper: number];
}

export interface LinePlot {
  readonly lines: readonly Line[];
  readonly x: { readonly name: string; readonly scale: Scale; readonly logarithmic?: boolean };
  readonly y: { readonly name: string; readonly scale: Scale };
}

const DASHES = ["solid", "dashed", "dotted"] as const;
const SYMBOLS = ["circle", "diamond", "triangle", "rect"] as const;

/** Names that the legend has in a row; more take further rows, for which the plot makes room. */
const NAMES_PER_ROW = 3;
const ROW_PX = 22;
/** Of all bands together, where they lie upon each other. */
const BANDS_OPACITY = 0.32;

/** Lines such as pass@k against k; each has its colour, symbol and dash, its interval as a band. */
export function linePlot({ lines, x, y }: LinePlot, theme: FigureTheme): Drawing {
  return {
    widthPx: 760,
    heightPx: 400,
    description: `${y.name} against ${x.name}: ${lines.map(({ name }) => name).join(", ")}.`,
    option: {
      ...basics(theme),
      legend: { top: 0, data: lines.map(({ name }) => name), textStyle: { color: theme.ink } },
      grid: { left: 64, right: 30, top: 18 + ROW_PX * Math.ceil(lines.length / NAMES_PER_ROW), bottom: 56 },
      xAxis: {
        ...numberAxis(theme, { scale: x.scale }),
        ...(x.logarithmic && { type: "log" as const }),
        ...axisName(theme, x.name),
      },
      yAxis: { ...numberAxis(theme, { scale: y.scale, name: y.name }), nameGap: 46 },
      series: lines.flatMap((line, at) => [
        ...band(line, { at, opacity: BANDS_OPACITY / Math.max(2, lines.length) }, theme),
        stroke(line, { at, x, y }, theme),
      ]),
    },
  };
}

function stroke(line: Line, { at, x, y }: { at: number } & Pick<LinePlot, "x" | "y">, theme: FigureTheme) {
  const colour = seriesColour(theme, at);
  const textOf = (point: LinePoint | undefined) =>
    point === undefined
      ? ""
      : `${escapeHtml(line.name)}<br>${scaleText(point.x, x.scale)}: ${valueText(point, y.scale)}`;
  return {
    type: "line" as const,
    name: line.name,
    symbol: SYMBOLS[at % SYMBOLS.length] ?? "circle",
    symbolSize: 7,
    lineStyle: { color: colour, width: 2, type: DASHES[Math.floor(at / SYMBOLS.length) % DASHES.length] ?? "solid" },
    itemStyle: { color: colour },
    data: line.points.map((point) => [point.x, point.y]),
    tooltip: { formatter: ({ dataIndex }: { dataIndex: number }) => textOf(line.points[dataIndex]) },
  };
}

function valueText({ y, interval }: LinePoint, scale: Scale): string {
  const bounds = interval?.map((bound) => scaleText(bound, scale)).join(", ");
  return bounds === undefined ? scaleText(y, scale) : `${scaleText(y, scale)} [${bounds}]`;
}

/** Two lines that are not seen: the lower bounds, and the width of the band stacked upon them. */
function band(line: Line, { at, opacity }: { at: number; opacity: number }, theme: FigureTheme) {
  if (!line.points.some(({ interval }) => interval !== undefined)) return [];
  const bounds = line.points.map(({ x, y, interval = [y, y] }) => ({
    x,
    lower: interval[0],
    width: interval[1] - interval[0],
  }));
  const hidden = {
    type: "line" as const,
    symbol: "none",
    silent: true,
    stack: `band ${at}`,
    lineStyle: { opacity: 0 },
  };
  return [
    { ...hidden, stackStrategy: "all" as const, data: bounds.map(({ x, lower }) => [x, lower]) },
    {
      ...hidden,
      stackStrategy: "all" as const,
      areaStyle: { color: seriesColour(theme, at), opacity },
      data: bounds.map(({ x, width }) => [x, width]),
    },
  ];
}
