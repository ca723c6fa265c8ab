import { Hono } from "hono";
import { compress } from "hono/compress";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { CladeError, packageVersion } from "../index.js";
import { ledger } from "./ledger.js";
import { auditRoutes } from "./routes/audit.js";
import { compareRoutes } from "./routes/compare.js";
import { languageRoutes } from "./routes/languages.js";
import { mapRoutes } from "./routes/map.js";
import { modelRoutes } from "./routes/models.js";
import { problemRoutes } from "./routes/problems.js";
import { runRoutes } from "./routes/runs.js";
import { watchRoutes } from "./routes/watch.js";
import type { Site } from "./site.js";

/** What a page is told about where it is. */
interface Session {
  readonly version: string;
  readonly folders: readonly string[];
  readonly runs: number;
}

/** The typed routes, without any guard: what the pages ask, and what an export writes to files. */
export function createApi(site: Site) {
  const session = (): Session => ({
    version: packageVersion(),
    folders: site.folders,
    runs: site.runs.list().length,
  });
  return new Hono()
    .use(compress())
    .onError((error, c) => {
      if (!(error instanceof CladeError)) {
        console.error(error);
        return c.json({ code: "BUG", message: "The server failed on this; its terminal says how." }, 500);
      }
      return c.json({ code: error.code, message: error.message }, statusOf(error));
    })
    .notFound((c) => c.json({ code: "USAGE", message: "There is nothing at this address." }, 404))
    .get("/api/session", (c) => c.json(session()))
    .route("/api/map", mapRoutes())
    .route("/api/models", modelRoutes(site))
    .route("/api/runs", runRoutes(site))
    .route("/api/runs", problemRoutes(site))
    .route("/api/compare", compareRoutes(site))
    .route("/api/audit", auditRoutes())
    .get("/api/ledger", (c) => c.json(ledger()))
    .route("/api/languages", languageRoutes())
    .route("/api/watch", watchRoutes(site));
}

/** The type of all routes; the pages' client is made from it. */
export type Api = ReturnType<typeof createApi>;

function statusOf({ code }: CladeError): ContentfulStatusCode {
  if (code === "USAGE") return 400;
  return code === "RUN_FOLDER" ? 404 : 500;
}
