import type { EChartsOption } from "echarts";

/** A figure ready to be drawn: by `drawSvg` in Node, or by ECharts in a browser. */
export interface Drawing {
  readonly option: EChartsOption;
  /** Pixels. The height follows from the data; the width may be another where there is room. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** What the figure shows, in a sentence, for those who cannot see it. */
  readonly description: string;
}
