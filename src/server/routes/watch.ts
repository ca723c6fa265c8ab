import { Hono } from "hono";
import { asked, pageOf } from "../asked.js";
import { watchRuns } from "../live.js";
import type { Site } from "../site.js";

/** What goes on, as server-sent events. */
export function watchRoutes({ runs }: Site) {
  return new Hono().get("/runs", asked("offset", "limit", "search", "seen"), (c) => {
    const { search = "", seen, ...page } = c.req.valid("query");
    return watchRuns(c, runs, { ...pageOf(page, 50), search, seen });
  });
}
