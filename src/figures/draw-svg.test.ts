import { describe, expect, it } from "vitest";
import { drawSvg } from "./draw-svg.js";
import type { Drawing } from "./drawing.js";
import { FIGURE_THEMES, type FigureTheme } from "./figure-theme.js";
import { intervalPlot } from "./interval-plot.js";
import { linePlot } from "./line-plot.js";
import { pairwiseMatrix } from "./pairwise-matrix.js";
import { scaleText } from "./scale.js";
import { sizeAgainstScore } from "./size-against-score.js";
import { verdictBreakdown } from "./verdict-breakdown.js";

const NAME = 'a<b>"&c';
const FIGURES: Readonly<Record<string, (theme: FigureTheme) => Drawing>> = {
  "interval plot": (theme) =>
    intervalPlot({ rows: [{ name: NAME, value: 0.5, lower: 0.4, upper: 0.6 }], scale: "share", measure: "m" }, theme),
  "pairwise matrix": (theme) =>
    pairwiseMatrix({ names: [NAME, "b"], cells: [{ row: 0, column: 1, difference: 0.1, decided: true }] }, theme),
  "verdict breakdown": (theme) =>
    verdictBreakdown(
      { parts: [{ key: "p", label: "passed", tone: "good" }], bars: [{ name: NAME, counts: { p: 1 } }] },
      theme,
    ),
  "size against score": (theme) =>
    sizeAgainstScore({ points: [{ name: NAME, sizeB: 7, score: 0.5, group: "base" }], measure: "m" }, theme),
  line: (theme) =>
    linePlot(
      {
        lines: [
          {
            name: NAME,
            points: [
              { x: 1, y: 0.2, interval: [0.1, 0.3] },
              { x: 10, y: 0.5 },
            ],
          },
        ],
        x: { name: "k", scale: "number", logarithmic: true },
        y: { name: "pass@k", scale: "share" },
      },
      theme,
    ),
};

const contrast = (a: string, b: string) => {
  const luminance = (colour: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

describe("figures", () => {
  for (const [name, draw] of Object.entries(FIGURES)) {
    it(`${name}: an SVG in every theme, with names as text`, () => {
      for (const theme of Object.values(FIGURE_THEMES)) {
        const svg = drawSvg(draw(theme));
        expect(svg).toMatch(/^<svg role="img" aria-label="[^"<>]+"/);
        expect(svg).toContain("a&lt;b&gt;");
        expect(svg).not.toMatch(/<b>|NaN|undefined/);
        expect(drawSvg(draw(theme))).toBe(svg);
      }
    });
  }

  it("have colours that can be seen on their paper", () => {
    for (const theme of Object.values(FIGURE_THEMES)) {
      for (const colour of [theme.ink, theme.faint]) expect(contrast(colour, theme.paper)).toBeGreaterThan(4.5);
      for (const colour of [theme.positive, theme.negative]) expect(contrast(colour, theme.paper)).toBeGreaterThan(3);
      for (const colour of [theme.positive, theme.negative])
        expect(contrast(theme.onColour, colour)).toBeGreaterThan(4.5);
    }
  });

  it("say numbers as readers expect them", () => {
    expect([scaleText(0.5, "share"), scaleText(0.012, "points"), scaleText(-0.0001, "points")]).toEqual([
      "50.0 %",
      "+1.2",
      "0.0",
    ]);
    expect(scaleText(-0.05, "points")).toBe("−5.0");
  });
});
