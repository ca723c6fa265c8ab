import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { MiddlewareHandler } from "hono";
import { CladeError } from "../index.js";

/** One file of the built pages. */
export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Where the build puts the pages. */
const PAGES = fileURLToPath(new URL("../web/", import.meta.url));

/**
 * The built pages by their path, such as `index.html`. All of them are held in memory, so that no request can name a
 * file that is not one of them.
 * @throws CladeError USAGE when they are not built
 */
export function readPages(folder: string = PAGES): ReadonlyMap<string, PageFile> {
  if (!existsSync(join(folder, "index.html"))) {
    const message = `The pages are not built (${folder} has no index.html). In the repository: npm run build:web.`;
    throw new CladeError("USAGE", message);
  }
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.split(sep).join("/"));
  return new Map(
    names.flatMap((name) => {
      const type = TYPES[extname(name)];
      if (type === undefined) return [];
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      return [[name, { bytes, packed: new Uint8Array(gzipSync(bytes)), type }] as const];
    }),
  );
}

/** Answers with the built pages. Files below `assets/` carry a hash in their name and never change. */
export function servePages(files: ReadonlyMap<string, PageFile>): MiddlewareHandler {
  return async (c, next) => {
    const name = c.req.path === "/" ? "index.html" : c.req.path.slice(1);
    const file = files.get(name);
    if (file === undefined) return next();
    const packs = /\bgzip\b/.test(c.req.header("accept-encoding") ?? "");
    return c.body(packs ? file.packed : file.bytes, 200, {
      "content-type": file.type,
      "cache-control": name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      vary: "accept-encoding",
      ...(packs && { "content-encoding": "gzip" }),
    });
  };
}
