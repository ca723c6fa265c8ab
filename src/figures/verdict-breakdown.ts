import { escapeHtml } from "../foundation/escape-html.js";
import type { Drawing } from "./drawing.js";
import type { FigureTheme } from "./figure-theme.js";
import { basics, labelSpacePx, nameAxis, numberAxis, scaleText } from "./scale.js";

/** A class of verdicts, and the part of the scale that its colour stands for. */
export interface BreakdownPart {
  readonly key: string;
  readonly label: string;
  /** From what is good to what is bad; `ours` is our fault and no property of the model. */
  readonly tone: "good" | "nearly" | "bad" | "worse" | "worst" | "unknown" | "ours";
}

export interface VerdictBreakdown {
  readonly parts: readonly BreakdownPart[];
  /** A bar each, top to bottom: how many completions came to which part. */
  readonly bars: readonly { readonly name: string; readonly counts: Readonly<Record<string, number>> }[];
}

/** One bar per run or suite, as long as all its completions, cut by what became of them. */
export function verdictBreakdown({ parts, bars }: VerdictBreakdown, theme: FigureTheme): Drawing {
  const used = parts.filter(({ key }) => bars.some(({ counts }) => (counts[key] ?? 0) > 0));
  const totals = bars.map(({ counts }) => parts.reduce((sum, { key }) => sum + (counts[key] ?? 0), 0));
  const names = bars.map(({ name }) => name);
  return {
    widthPx: 760,
    heightPx: 34 * bars.length + 100,
    description: `What became of the completions: ${bars.length} bars of ${used.map(({ label }) => label).join(", ")}.`,
    option: {
      ...basics(theme),
      ...(theme.patterns && { aria: { enabled: true, decal: { show: true } } }),
      legend: { bottom: 0, textStyle: { color: theme.ink }, itemWidth: 18, itemHeight: 12 },
      grid: { left: labelSpacePx(names), right: 24, top: 8, bottom: 64 },
      xAxis: numberAxis(theme, { scale: "share", including: [0, 1] }),
      yAxis: nameAxis(theme, names),
      series: used.map(({ key, label, tone }) => ({
        type: "bar" as const,
        stack: "completions",
        name: label,
        barMaxWidth: 22,
        itemStyle: { color: toneColour(tone, theme), borderColor: theme.paper, borderWidth: 1 },
        data: bars.map(({ counts }, at) => (counts[key] ?? 0) / Math.max(1, totals[at] ?? 0)),
        tooltip: {
          formatter: ({ dataIndex, value }: { dataIndex: number; value?: unknown }) =>
            `${escapeHtml(names[dataIndex] ?? "")}<br>${escapeHtml(label)}: ${bars[dataIndex]?.counts[key] ?? 0} (${scaleText(Number(value), "share")})`,
        },
      })),
    },
  };
}

const TONES = { good: 0, nearly: 5, bad: 4, worse: 1, worst: 3, ours: 6 } as const;

function toneColour(tone: BreakdownPart["tone"], theme: FigureTheme): string {
  return tone === "unknown" ? theme.neutral : (theme.series[TONES[tone]] ?? theme.ink);
}
