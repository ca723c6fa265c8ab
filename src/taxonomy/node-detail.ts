import { CladeError } from "../foundation/errors.js";
import type { PublishedRow } from "../models/catalog/board-history.js";
import { type FieldFact, findEntry } from "./catalogs.js";
import type { Correction } from "./corrections/correction.js";
import { correctionsAt } from "./corrections/index.js";
import { allFigures, type Figure } from "./figures.js";
import type { MapNode } from "./map-node.js";
import { nearest } from "./nearest.js";
import { SURVEY_TABLES, surveyCells } from "./tables/index.js";
import type { SurveyTable, TableCell } from "./tables/survey-table.js";
import { nodesBelow, pathTo, TAXONOMY } from "./taxonomy.js";

/** A printed cell and what evidence says of it. */
export interface CellReading extends TableCell {
  readonly corrections: readonly Correction[];
}

/** Everything that the map knows of one node. */
export interface NodeDetail {
  readonly node: MapNode;
  /** Names from the area down to the node. */
  readonly path: readonly string[];
  readonly children: readonly MapNode[];
  /** Leaves below it, and how many of them Clade does. */
  readonly leaves: { readonly all: number; readonly done: number };
  readonly facts: readonly FieldFact[];
  /** Cells of the survey's tables in its row, or in its column. */
  readonly cells: readonly CellReading[];
  readonly figures: readonly Figure[];
  /** Where the node is a table. */
  readonly table?: SurveyTable;
}

/** @throws CladeError USAGE when the map has no such node; with a suggestion where one is near */
export function describeNode(id: string, board: readonly PublishedRow[] = []): NodeDetail {
  const node = TAXONOMY.get(id);
  if (node === undefined) {
    const hint = nearest(id, [...TAXONOMY.keys()]);
    throw new CladeError("USAGE", `The map has no node ${id}.${hint} \`clade map --all\` shows every node.`);
  }
  const below = nodesBelow(id).filter(({ level }) => level === "leaf");
  const table = SURVEY_TABLES.find((candidate) => candidate.id === id);
  return {
    node,
    path: pathTo(id).map(({ name }) => name),
    children: node.children.flatMap((child) => TAXONOMY.get(child) ?? []),
    leaves: { all: below.length, done: below.filter(({ modules }) => modules.length > 0).length },
    facts: factsOf(node),
    cells: cellsAt(id).map((cell) => ({ ...cell, corrections: correctionsAt(cell) })),
    figures: allFigures(board).filter(({ model, benchmark }) => model === id || benchmark === id),
    ...(table !== undefined && { table }),
  };
}

function factsOf({ id, area, level }: MapNode): readonly FieldFact[] {
  return (level === "leaf" ? findEntry(area, id)?.fields : undefined) ?? [];
}

function cellsAt(id: string): TableCell[] {
  const columns = SURVEY_TABLES.flatMap((table) =>
    table.columns.filter(({ benchmark }) => benchmark === id).map((column) => `${table.id} ${column.id}`),
  );
  return surveyCells().filter(
    ({ table, row, column }) => table === id || row === id || columns.includes(`${table} ${column}`),
  );
}
