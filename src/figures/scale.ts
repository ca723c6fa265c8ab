import type { FigureTheme } from "./figure-theme.js";

/**
 * What the numbers of an axis are: `share` from 0 to 1, shown in per cent; `points`, differences of shares, shown with
 * their sign; `number`, shown as they are.
 */
export type Scale = "share" | "points" | "number";

/** A number as an axis or a tooltip shows it. */
export function scaleText(value: number, scale: Scale, digits = 1): string {
  if (scale === "number") return String(Number(value.toPrecision(6)));
  const text = (100 * value).toFixed(digits);
  if (scale === "share") return `${text} %`;
  return Number(text) > 0 ? `+${text}` : text.replace(/^-(0(\.0*)?)$/, "$1").replace("-", "−");
}

/** Ticks in per cent have no more digits than they need. */
function tickText(value: number, scale: Scale): string {
  if (scale === "number") return scaleText(value, scale);
  const rounded = Number((100 * value).toFixed(6));
  return scaleText(value, scale, Number.isInteger(rounded) ? 0 : Math.abs(rounded * 10) % 1 === 0 ? 1 : 2);
}

/** An axis of numbers, for `xAxis` or `yAxis`. */
export function numberAxis(
  theme: FigureTheme,
  { scale, name, including }: { scale: Scale; name?: string; including?: readonly number[] },
) {
  return {
    type: "value" as const,
    scale: true,
    ...ends(scale, including ?? []),
    ...(name !== undefined && axisName(theme, name)),
    axisLabel: { color: theme.faint, hideOverlap: true, formatter: (value: number) => tickText(value, scale) },
    axisLine: { show: true, lineStyle: { color: theme.line } },
    splitLine: { lineStyle: { color: theme.line } },
  };
}

/** Shares end at 0 and 1; numbers that must be seen are. Other ends are ECharts's choice. */
function ends(scale: Scale, including: readonly number[]) {
  type Extent = { readonly min: number; readonly max: number };
  const [least, most] = [Math.min(...including), Math.max(...including)];
  const bounded = scale === "share";
  return {
    min: ({ min }: Extent) => (min > least ? least : bounded && min < 0.05 ? 0 : null) as number,
    max: ({ max }: Extent) => (max < most ? most : bounded && max > 0.95 ? 1 : null) as number,
  };
}

/** The name of an axis, along its middle. */
export function axisName(theme: FigureTheme, name: string) {
  return { name, nameLocation: "middle" as const, nameGap: 30, nameTextStyle: { color: theme.faint } };
}

/** What every figure has: paper, type, no animation (a still picture must be the last one). */
export function basics(theme: FigureTheme) {
  return {
    backgroundColor: theme.paper,
    animation: false,
    textStyle: { fontFamily: theme.font, color: theme.ink },
    tooltip: {
      trigger: "item" as const,
      confine: true,
      backgroundColor: theme.paper,
      borderColor: theme.line,
      textStyle: { color: theme.ink, fontFamily: theme.font },
    },
  };
}

/** An axis of names, read from top to bottom; long ones are cut. */
export function nameAxis(theme: FigureTheme, names: readonly string[], labelWidthPx = LABEL_WIDTH_PX) {
  return {
    type: "category" as const,
    data: [...names],
    inverse: true,
    axisLabel: { color: theme.ink, width: labelWidthPx - 4, overflow: "truncate" as const, interval: 0 },
    axisLine: { lineStyle: { color: theme.line } },
    axisTick: { show: false },
  };
}

/** Names on the left of a figure get at most so much. */
const LABEL_WIDTH_PX = 300;

/** Pixels that the longest of the names takes, about, and at most `LABEL_WIDTH_PX`. */
export function labelSpacePx(names: readonly string[]): number {
  const longest = Math.max(4, ...names.map((name) => name.length));
  return Math.min(LABEL_WIDTH_PX, Math.ceil(longest * 7.3)) + 22;
}
