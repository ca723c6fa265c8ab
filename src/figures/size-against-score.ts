import { escapeHtml } from "../foundation/escape-html.js";
import type { Drawing } from "./drawing.js";
import { type FigureTheme, seriesColour } from "./figure-theme.js";
import { axisName, basics, numberAxis, scaleText } from "./scale.js";

/** A model by its size and its score. */
export interface SizedScore {
  readonly name: string;
  /** Billions of parameters, above 0. */
  readonly sizeB: number;
  /** From 0 to 1. */
  readonly score: number;
  /** Such as its kind: decides colour and symbol. */
  readonly group: string;
  /** 95 % interval, for the tooltip. */
  readonly interval?: readonly [lower: number, upper: number];
}

export interface SizeAgainstScore {
  readonly points: readonly SizedScore[];
  /** What the score is, such as `HumanEval pass@1`. */
  readonly measure: string;
  /** Names beside the points; left out where they would cover each other. */
  readonly labelled?: boolean;
}

const SYMBOLS = ["circle", "diamond", "triangle", "rect", "roundRect", "pin", "arrow"] as const;

/** Models as points: size on a logarithmic axis, score upwards, one symbol and colour per group. */
export function sizeAgainstScore({ points, measure, labelled = true }: SizeAgainstScore, theme: FigureTheme): Drawing {
  const groups = [...new Set(points.map(({ group }) => group))];
  return {
    widthPx: 760,
    heightPx: 460,
    description: `${measure} against size in billions of parameters, ${points.length} models.`,
    option: {
      ...basics(theme),
      legend: { top: 0, textStyle: { color: theme.ink } },
      grid: { left: 64, right: 30, top: 40, bottom: 56 },
      xAxis: {
        ...numberAxis(theme, { scale: "number" }),
        type: "log",
        logBase: 10,
        ...axisName(theme, "billions of parameters"),
        axisLabel: { color: theme.faint, formatter: (value: number) => String(Number(value.toPrecision(2))) },
      },
      yAxis: { ...numberAxis(theme, { scale: "share", name: measure }), nameGap: 46 },
      series: groups.map((group, at) => {
        const members = points.filter((point) => point.group === group);
        return {
          type: "scatter" as const,
          name: group,
          symbol: SYMBOLS[at % SYMBOLS.length] ?? "circle",
          symbolSize: 10,
          itemStyle: { color: seriesColour(theme, at), borderColor: theme.paper, borderWidth: 1 },
          data: members.map(({ sizeB, score }) => [sizeB, score]),
          label: {
            show: labelled,
            position: "right",
            color: theme.faint,
            fontSize: 10,
            formatter: ({ dataIndex }: { dataIndex: number }) => members[dataIndex]?.name ?? "",
          },
          labelLayout: { hideOverlap: true },
          tooltip: { formatter: ({ dataIndex }: { dataIndex: number }) => pointText(members[dataIndex]) },
        };
      }),
    },
  };
}

function pointText(point: SizedScore | undefined): string {
  if (point === undefined) return "";
  const { name, sizeB, score, interval } = point;
  const bounds = interval?.map((bound) => scaleText(bound, "share")).join(", ");
  const range = bounds === undefined ? "" : ` [${bounds}]`;
  return `${escapeHtml(name)}<br>${sizeB} billion parameters<br>${scaleText(score, "share")}${range}`;
}
