import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { CladeError } from "../index.js";
import { createApi } from "./app.js";
import { type GuardOptions, guardRequest, guardToken, headers } from "./guard.js";
import { type PageFile, readPages, servePages } from "./pages.js";
import { createSite } from "./site.js";

export interface ServeOptions {
  /** Where runs are looked for. */
  readonly folders: readonly string[];
  /** Loopback unless told otherwise. */
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** False lets in everybody who reaches the port. */
  readonly token: boolean;
}

/** A server that answers. */
export interface Serving {
  /** To be opened in a browser, with its token. */
  readonly address: string;
  close(): Promise<void>;
}

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/** Starts the dashboard. @throws CladeError USAGE when the port is taken or the pages are not built */
export async function serve({ folders, host, port, token }: ServeOptions): Promise<Serving> {
  const pages = readPages();
  const secret = token ? randomBytes(18).toString("base64url") : undefined;
  const server = createServer();
  const bound = await listen(server, host, port);
  const hosts = [...new Set([...LOOPBACK, host.toLowerCase(), `[${host.toLowerCase()}]`])];
  const app = guardedApp(folders, pages, { token: secret, hosts, cookie: `clade-${bound}` });
  server.on("request", getRequestListener(app.fetch));
  const name = host.includes(":") ? `[${host}]` : host;
  const query = secret === undefined ? "" : `?token=${secret}`;
  return { address: `http://${name}:${bound}/${query}`, close: () => closed(server) };
}

function guardedApp(folders: readonly string[], pages: ReadonlyMap<string, PageFile>, guard: GuardOptions) {
  return new Hono()
    .use(headers(), guardRequest(guard), guardToken(guard), servePages(pages))
    .route("/", createApi(createSite(folders)));
}

function listen(server: ReturnType<typeof createServer>, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === "EADDRINUSE" ? "is taken; choose another with --port" : cause.message;
      reject(new CladeError("USAGE", `${host}:${port} cannot be listened on: ${taken}.`, { cause }));
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Watching pages keep their connection open; they are cut off. */
function closed(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
