import { Hono } from "hono";
import { SURVEY_TABLES } from "../../index.js";
import { tableAudit } from "../table-audit.js";

/** What audits find in the survey's tables. */
export function auditRoutes() {
  return new Hono()
    .get("/", (c) =>
      c.json(
        SURVEY_TABLES.map(({ id, number, title }) => {
          const { findings } = tableAudit(id);
          const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
          return { id, number, title, errors: count("error"), warnings: count("warning"), notes: count("note") };
        }),
      ),
    )
    .get("/:table", (c) => c.json(tableAudit(c.req.param("table"))));
}
