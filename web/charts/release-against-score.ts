import type { Drawing } from "../../src/figures/drawing.js";
import { type FigureTheme, seriesColour } from "../../src/figures/figure-theme.js";
import { axisName, basics, numberAxis } from "../../src/figures/scale.js";

/** A model by its year and its score. */
export interface DatedScore {
  readonly name: string;
  readonly year: number;
  /** From 0 to 1. */
  readonly score: number;
  /** Decides colour and symbol. */
  readonly group: string;
}

const SYMBOLS = ["circle", "diamond", "triangle", "rect", "roundRect"] as const;

/** Models as points: year of release to the right, score upwards. */
export function releaseAgainstScore(points: readonly DatedScore[], measure: string, theme: FigureTheme): Drawing {
  const groups = [...new Set(points.map(({ group }) => group))];
  const years = points.map(({ year }) => year);
  return {
    widthPx: 760,
    heightPx: 420,
    description: `${measure} against year of release, ${points.length} figures.`,
    option: {
      ...basics(theme),
      legend: { top: 0, textStyle: { color: theme.ink } },
      grid: { left: 64, right: 30, top: 40, bottom: 56 },
      xAxis: {
        ...numberAxis(theme, { scale: "number" }),
        min: Math.min(...years) - 1,
        max: Math.max(...years) + 1,
        ...axisName(theme, "year of release"),
        minInterval: 1,
        axisLabel: { color: theme.faint, formatter: (value: number) => (Number.isInteger(value) ? String(value) : "") },
      },
      yAxis: { ...numberAxis(theme, { scale: "share", name: measure }), nameGap: 46 },
      series: groups.map((group, at) => ({
        type: "scatter" as const,
        name: group,
        symbol: SYMBOLS[at % SYMBOLS.length] ?? "circle",
        symbolSize: 10,
        itemStyle: { color: seriesColour(theme, at), borderColor: theme.paper, borderWidth: 1 },
        data: points
          .filter((point) => point.group === group)
          .map(({ year, score, name }) => ({ value: [year, score], name })),
      })),
    },
  };
}
