import { Hono } from "hono";
import {
  AREAS,
  CladeError,
  describeNode,
  readEvalplusBoard,
  SURVEY_TABLES,
  sourceText,
  TAXONOMY,
} from "../../index.js";
import { asked, pageOf } from "../asked.js";
import { tableAudit } from "../table-audit.js";

/** The survey's map and its tables. */
export function mapRoutes() {
  return new Hono()
    .get("/", (c) => {
      const nodes = [...TAXONOMY.values()].map(({ id, name, level, area, parent, modules }) => ({
        ...{ id, name, level, area },
        parent: parent ?? null,
        done: modules.length > 0,
      }));
      return c.json({ areas: AREAS, nodes });
    })
    .get("/nodes/:node", asked("offset", "limit"), (c) => {
      const { offset, limit } = pageOf(c.req.valid("query"), 100);
      const { node, path, children, leaves, facts, figures } = describeKnown(c.req.param("node"));
      return c.json({
        ...{ path, leaves },
        node: { ...node, sources: node.sources.map(sourceText) },
        children: children.map(({ id, name, level, modules }) => ({ id, name, level, done: modules.length > 0 })),
        facts: facts.map(({ field, value, sources }) => ({ field, value, sources: sources.map(sourceText) })),
        figures: {
          total: figures.length,
          offset,
          rows: figures
            .slice(offset, offset + limit)
            .map((figure) => ({ ...figure, sources: figure.sources.map(sourceText) })),
        },
      });
    })
    .get("/tables", (c) =>
      c.json(SURVEY_TABLES.map(({ id, number, title, rows }) => ({ id, number, title, rows: rows.length }))),
    )
    .get("/tables/:table", (c) => {
      const { table, cells } = describeKnown(c.req.param("table"));
      if (table === undefined) throw new CladeError("USAGE", `The map has no table ${c.req.param("table")}.`);
      const { findings } = tableAudit(table.id);
      return c.json({
        id: table.id,
        number: table.number,
        title: table.title,
        columns: table.columns,
        rows: table.rows.map((row) => ({
          id: row.id,
          cells: cells
            .filter((cell) => cell.row === row.id)
            .map(({ column, printed, value, ownExperiment, corrections }) => ({
              ...{ column, printed, ownExperiment },
              value: value ?? null,
              corrections: corrections.map(({ corrected, reason, grade, evidence }) => ({
                ...{ reason, grade },
                corrected: corrected ?? null,
                evidence: evidence.map(sourceText),
              })),
            })),
        })),
        findings,
      });
    });
}

function describeKnown(id: string) {
  return describeNode(id, readEvalplusBoard());
}
