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
        { r0: "9%", r: "31%", label: { rotate: "radial", fontSize: 11, fontWeight: "bold", width: 66 } },
        { r0: "31%", r: "53%", label: { rotate: "radial", fontSize: 10, width: 66, minAngle: 6 } },
        { r0: "53%", r: "72%", label: { rotate: "radial", fontSize: 10, width: 58, minAngle: 6 } },
        { r0: "72%", r: "86%", label: { rotate: "radial", fontSize: 9, width: 42, minAngle: 8 } },
        { r0: "86%", r: "98%", label: { show: false } },
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
    // Hundreds of leaves have no room for names; the tooltip and the tree have them.
    label: isLeaf ? { show: false } : { color: theme.onColour, overflow: "truncate" },
    ...(node.children && { children: node.children.map((child) => coloured(child, colour, theme)) }),
  };
}
