import { SunburstChart } from "echarts/charts";
import { type ECharts, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useMemo, useRef } from "react";
import type { Drawing } from "../../src/figures/drawing.js";
import { ECHARTS_PARTS } from "../../src/figures/echarts-parts.js";
import { FIGURE_THEMES, type FigureTheme } from "../../src/figures/figure-theme.js";
import { useDark } from "../parts/appearance.js";
import { type CsvCell, csvOf, pngOf, saveAs } from "../parts/saving.js";

use([...ECHARTS_PARTS, SunburstChart, SVGRenderer]);

interface FigureProps {
  readonly title: string;
  /** Drawn anew when it changes: keep it between renders. */
  readonly draw: (theme: FigureTheme) => Drawing;
  /** The numbers behind it. */
  readonly data: { readonly head: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] };
  /** Name of saved files, without extension. */
  readonly file: string;
  /** Told the name of what was clicked. */
  readonly onPick?: (name: string, index: number) => void;
}

/** A figure with its description, its numbers, and ways to save both. */
export function Figure({ title, draw, data, file, onPick }: FigureProps) {
  const theme: FigureTheme = useDark() ? FIGURE_THEMES.dark : FIGURE_THEMES.light;
  const drawing = useMemo(() => draw(theme), [draw, theme]);
  const place = useRef<HTMLDivElement>(null);
  useChart(place, drawing, onPick);
  const svg = () => svgOf(draw(FIGURE_THEMES.light), place.current?.clientWidth ?? 0);
  const saveSvg = () => saveAs(`${file}.svg`, new Blob([svg().text], { type: "image/svg+xml" }));
  const savePng = async () => {
    const { text, widthPx, heightPx } = svg();
    saveAs(`${file}.png`, await pngOf(text, widthPx, heightPx));
  };
  const saveCsv = () => saveAs(`${file}.csv`, new Blob([csvOf(data.head, data.rows)], { type: "text/csv" }));
  return (
    <figure className="figure">
      <figcaption>
        <span>{title}</span>
        <span className="tools">
          <button type="button" onClick={saveSvg} aria-label={`SVG: ${title}`}>
            SVG
          </button>
          <button type="button" onClick={savePng} aria-label={`PNG: ${title}`}>
            PNG
          </button>
          <button type="button" onClick={saveCsv} aria-label={`CSV: ${title}`}>
            CSV
          </button>
        </span>
      </figcaption>
      <div className="figure-frame" tabIndex={0} role="group" aria-label={title}>
        <div
          ref={place}
          role="img"
          aria-label={drawing.description}
          style={{ height: drawing.heightPx, minWidth: Math.min(drawing.widthPx, 340) }}
        />
      </div>
    </figure>
  );
}

function useChart(place: React.RefObject<HTMLDivElement | null>, drawing: Drawing, onPick: FigureProps["onPick"]) {
  const chart = useRef<ECharts>(undefined);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    if (place.current === null) return;
    const made = init(place.current, null, { renderer: "svg" });
    made.on("click", ({ name, dataIndex }) => pick.current?.(name, dataIndex));
    chart.current = made;
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, [place]);
  useEffect(() => {
    chart.current?.setOption({ ...drawing.option, animation: false }, { notMerge: true });
    chart.current?.resize();
  }, [drawing]);
}

/** The figure as a file: as wide as it is shown, on white paper. */
function svgOf(
  { option, widthPx, heightPx }: Drawing,
  shownPx: number,
): { text: string; widthPx: number; heightPx: number } {
  const width = Math.max(widthPx, shownPx);
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height: heightPx });
  try {
    chart.setOption({ backgroundColor: FIGURE_THEMES.light.paper, ...option, animation: false });
    return { text: chart.renderToSVGString(), widthPx: width, heightPx };
  } finally {
    chart.dispose();
  }
}
