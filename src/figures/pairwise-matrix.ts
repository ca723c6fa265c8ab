import type { CustomSeriesRenderItem } from "echarts";
import { escapeHtml } from "../foundation/escape-html.js";
import type { Drawing } from "./drawing.js";
import type { FigureTheme } from "./figure-theme.js";
import { basics, labelSpacePx, nameAxis, scaleText } from "./scale.js";

/** A pair: how much better the row is than the column, and whether that can be told. */
export interface MatrixCell {
  /** Indexes of names. */
  readonly row: number;
  readonly column: number;
  /** Score of the row minus score of the column, as shares. */
  readonly difference: number;
  readonly decided: boolean;
  /** For the tooltip, such as `95 % interval [+1.0, +6.2]`. */
  readonly detail?: string;
}

export interface PairwiseMatrix {
  /** Best first reads best. */
  readonly names: readonly string[];
  /** Either side of a pair, or both; the other side is filled in with the opposite sign. */
  readonly cells: readonly MatrixCell[];
}

/** Above so many names a cell has no room for its number. */
const NUMBERED_UP_TO = 14;

/** Every pair as a cell: coloured and signed where one is better, grey where nobody can tell. */
export function pairwiseMatrix({ names, cells }: PairwiseMatrix, theme: FigureTheme): Drawing {
  const both = cells.flatMap((cell) => [cell, mirrored(cell)]);
  const numbered = names.length <= NUMBERED_UP_TO;
  const cellPx = numbered ? 52 : Math.max(15, Math.floor(700 / names.length));
  const rows = names.map((name, at) => `${at + 1}  ${name}`);
  const left = labelSpacePx(rows);
  const decided = cells.filter((cell) => cell.decided).length;
  const labels = names.map((_, at) => String(at + 1));
  return {
    widthPx: Math.max(420, left + 24 + cellPx * names.length + 16),
    heightPx: 30 + Math.min(cellPx, 34) * names.length + 34,
    description: `Matrix of ${names.length} by ${names.length}: in ${decided} of ${cells.length} pairs one is better.`,
    option: {
      ...basics(theme),
      grid: { left: left + 24, width: cellPx * names.length, top: 26, bottom: 34 },
      xAxis: {
        ...nameAxis(theme, labels, cellPx),
        inverse: false,
        position: "top",
        splitLine: { show: false },
      },
      title: {
        text: legendText(numbered),
        left: 0,
        bottom: 0,
        textStyle: { color: theme.faint, fontSize: 12, fontWeight: "normal", fontFamily: theme.font },
      },
      yAxis: nameAxis(theme, rows, left + 8),
      series: [
        {
          type: "custom",
          renderItem: square(both, numbered, theme),
          encode: { x: 0, y: 1 },
          data: both.map(({ column, row }) => [column, row]),
          tooltip: { formatter: ({ dataIndex }: { dataIndex: number }) => cellText(names, both[dataIndex]) },
        },
      ],
    },
  };
}

function legendText(numbered: boolean): string {
  const signs = numbered ? "points by which the row is better" : "+ row better, − column better";
  return `${signs}; grey: cannot be told apart`;
}

function mirrored({ row, column, difference, ...rest }: MatrixCell): MatrixCell {
  const { detail: _, ...kept } = rest;
  return { ...kept, row: column, column: row, difference: -difference };
}

function cellText(names: readonly string[], cell: MatrixCell | undefined): string {
  if (cell === undefined) return "";
  const [row, column] = [names[cell.row] ?? "", names[cell.column] ?? ""].map(escapeHtml);
  const detail = cell.detail === undefined ? "" : `<br>${escapeHtml(cell.detail)}`;
  return `${row} − ${column}: ${scaleText(cell.difference, "points")}${detail}`;
}

function square(cells: readonly MatrixCell[], numbered: boolean, theme: FigureTheme): CustomSeriesRenderItem {
  return ({ dataIndex }, api) => {
    const cell = cells[dataIndex];
    if (cell === undefined) return null;
    const [x = 0, y = 0] = api.coord([cell.column, cell.row]);
    const [width = 0, height = 0] = (api.size?.([1, 1]) as number[] | undefined) ?? [];
    const won = cell.difference > 0;
    const sign = won ? "+" : "−";
    const text = numbered ? scaleText(cell.difference, "points") : sign;
    return {
      type: "rect",
      shape: { x: x - width / 2 + 0.5, y: y - height / 2 + 0.5, width: width - 1, height: height - 1 },
      style: { fill: !cell.decided ? theme.neutral : won ? theme.positive : theme.negative },
      ...((cell.decided || numbered) && {
        textContent: {
          type: "text" as const,
          style: {
            text,
            fill: cell.decided ? theme.onColour : theme.faint,
            fontFamily: theme.font,
            fontSize: numbered ? 11 : Math.min(12, height - 3),
          },
        },
        textConfig: { position: "inside" as const },
      }),
    };
  };
}
