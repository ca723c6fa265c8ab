import type { EChartsOption } from "echarts";
import type { Drawing } from "../../src/figures/drawing.js";
import { type FigureTheme, seriesColour } from "../../src/figures/figure-theme.js";

/** A place of a tree. */
export interface SunburstNode {
  readonly name: string;
  readonly area: string;
  /** Leaves that are done are filled, others are pale. */
  readonly done: boolean;
  readonly children?: readonly SunburstNode[];
}

const SIDE_PX = 640;

/** A tree as rings from the middle outwards, a leaf an equal share of the circle. */
export function sunburst(areas: readonly SunburstNode[], theme: FigureTheme): Drawing {
  const data = areas.map((area, at) => coloured(area, seriesColour(theme, at), theme));
  const option: EChartsOption = {
    textStyle: { fontFamily: theme.font },
    tooltip: {
      renderMode: "richText",
      backgroundColor: theme.paper,
      borderColor: theme.line,
      textStyle: { color: theme.ink },
    },
    series: {
      type: "sunburst",
      data: data as object[],
      radius: ["10%", "98%"],
      nodeClick: false,
      sort: undefined as never,
      emphasis: { focus: "ancestor" },
      itemStyle: { borderColor: theme.paper, borderWidth: 1 },
      levels: [
        {},
        { r0: "10%", r: "30%", label: { rotate: "tangential", fontSize: 12, fontWeight: "bold" } },
        { r0: "30%", r: "52%", label: { fontSize: 10, minAngle: 6 } },
        { r0: "52%", r: "74%", label: { fontSize: 9, minAngle: 4 } },
        { r0: "74%", r: "98%", label: { fontSize: 8, minAngle: 3 } },
      ],
    },
  };
  return {
    option,
    widthPx: SIDE_PX,
    heightPx: SIDE_PX,
    description: `The map as rings: ${areas.map(({ name }) => name).join(", ")}; the tree beside it has the same.`,
  };
}

function coloured(node: SunburstNode, colour: string, theme: FigureTheme): object {
  const isLeaf = node.children === undefined;
  const pale = isLeaf && !node.done;
  return {
    name: node.name,
    ...(isLeaf && { value: 1 }),
    itemStyle: { color: pale ? theme.neutral : colour },
    label: { color: pale ? theme.ink : theme.onColour, overflow: "truncate", width: 90 },
    ...(node.children && { children: node.children.map((child) => coloured(child, colour, theme)) }),
  };
}
