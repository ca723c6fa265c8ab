import { type CellReading, type MapNode, type NodeDetail, nodesBelow, sourceText, TAXONOMY } from "../../index.js";
import { renderFields, renderFigures } from "./catalog-view.js";
import { renderTable } from "./table.js";
import type { TerminalStyle } from "./terminal-style.js";
import { wrapText } from "./visible-text.js";

/** Trees below some nodes; without leaves, branches say how many they have and how many of them Clade does. */
export function renderTree(roots: readonly string[], { leaves }: { leaves: boolean }, style: TerminalStyle): string {
  const lines = roots.flatMap((id) => treeLines(id, 0, leaves));
  const body = renderTable([{}, {}, {}], lines, Math.max(style.columns, 120));
  const hint = leaves ? "" : "\nclade map NODE tells more; clade map --all shows all leaves.";
  return body.join("\n") + style.colours.dim(hint);
}

function treeLines(id: string, depth: number, leaves: boolean): string[][] {
  const node = TAXONOMY.get(id);
  if (node === undefined || (node.level === "leaf" && !leaves)) return [];
  const name = `${"  ".repeat(depth)}${node.level === "leaf" ? "· " : ""}${node.id}`;
  return [
    [name, statusOf(node), node.description],
    ...node.children.flatMap((child) => treeLines(child, depth + 1, leaves)),
  ];
}

function statusOf(node: MapNode): string {
  if (node.level === "table") return "facts";
  if (node.level === "leaf") return node.modules.length > 0 ? "done" : "none yet";
  const below = nodesBelow(node.id).filter(({ level }) => level === "leaf");
  return `${below.filter(({ modules }) => modules.length > 0).length} of ${below.length}`;
}

/** One node with everything that is known of it. */
export function renderNode(detail: NodeDetail, style: TerminalStyle): string {
  const { node, path, children, leaves, facts, figures, table } = detail;
  const { colours, columns } = style;
  const isLeaf = node.level === "leaf";
  const done = node.modules.length > 0 ? node.modules.join(", ") : "none yet";
  const lines = [
    colours.bold(node.name),
    colours.dim(path.join(" › ")),
    ...wrapText(node.description, columns),
    `sources: ${node.sources.map(sourceText).join("; ")}`,
    ...(isLeaf ? [`in Clade: ${done}`] : []),
    ...(!isLeaf && table === undefined ? [`in Clade: ${leaves.done} of ${leaves.all} leaves`] : []),
    ...(children.length > 0 ? ["", ...renderTable([{}, {}, {}], children.map(childRow), Math.max(columns, 120))] : []),
    ...(facts.length > 0 ? ["", ...renderFields(facts, style)] : []),
    ...(table === undefined ? renderCells(detail.cells, style) : renderPrintedTable(detail, style)),
    ...(table === undefined
      ? renderFigures(
          figures.filter(({ standing }) => standing === "published"),
          style,
        )
      : []),
  ];
  return lines.join("\n");
}

const childRow = (node: MapNode) => [node.id, statusOf(node), node.description];

/** A whole table as printed, with `!` at cells that evidence speaks against, and that evidence below. */
function renderPrintedTable({ table, cells }: NodeDetail, style: TerminalStyle): string[] {
  if (table === undefined) return [];
  const shown = (row: string, column: string) => {
    const cell = cells.find((candidate) => candidate.row === row && candidate.column === column);
    return cell === undefined ? "" : `${cell.printed}${cell.corrections.some(speaksAgainst(cell)) ? " !" : ""}`;
  };
  const [head = "", ...body] = renderTable(
    table.columns.map(({ heading }) => ({ heading })),
    table.rows.map(({ id }) => table.columns.map((column) => shown(id, column.id))),
    Math.max(style.columns, 170),
  );
  const commented = cells.filter(({ corrections }) => corrections.length > 0);
  return ["", style.colours.bold(head), ...body, ...renderCorrections(commented, style)];
}

const speaksAgainst = (cell: CellReading) => (correction: CellReading["corrections"][number]) =>
  correction.corrected === undefined ||
  Number.parseFloat(correction.corrected) !== cell.value ||
  cell.value === undefined;

function renderCorrections(cells: readonly CellReading[], { colours, columns }: TerminalStyle): string[] {
  if (cells.length === 0) return [];
  const rows = cells.flatMap((cell) =>
    cell.corrections.map(({ corrected, reason, grade, evidence }) => [
      `${cell.row}, ${cell.column}`,
      cell.printed,
      corrected ?? "–",
      grade,
      `${reason} (${evidence.map(sourceText).join("; ")})`,
    ]),
  );
  const headings = ["cell", "printed", "evidence says", "grade", "because"].map((heading) => ({ heading }));
  const [head = "", ...body] = renderTable(headings, rows, Math.max(columns, 250));
  return ["", colours.bold(head), ...body];
}

function renderCells(cells: readonly CellReading[], style: TerminalStyle): string[] {
  if (cells.length === 0) return [];
  const { colours, columns } = style;
  const rows = cells.map(({ table, row, column, printed, unit }) => [table, row, column, printed, unit]);
  const headings = ["table", "row", "column", "printed", "unit"].map((heading) => ({ heading }));
  const [head = "", ...body] = renderTable(headings, rows, Math.max(columns, 120));
  const commented = cells.filter(({ corrections }) => corrections.length > 0);
  return ["", colours.bold(head), ...body, ...renderCorrections(commented, style)];
}
