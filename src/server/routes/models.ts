import { Hono } from "hono";
import { asked } from "../asked.js";
import { leaderboard } from "../leaderboard.js";
import type { Site } from "../site.js";

/** Published and measured scores of models. */
export function modelRoutes(site: Site) {
  return new Hono().get("/", asked("benchmark"), async (c) => {
    const { benchmark } = c.req.valid("query");
    return c.json(await leaderboard(site, benchmark));
  });
}
