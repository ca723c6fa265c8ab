import { timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { secureHeaders } from "hono/secure-headers";

/** Who may ask. */
export interface GuardOptions {
  /** What the address must carry once; `undefined` lets everybody in who reaches the port. */
  readonly token: string | undefined;
  /** Host names that a request may be for, without port, lower case. */
  readonly hosts: readonly string[];
  /** Tells cookies of several servers on one host apart. */
  readonly cookie: string;
}

/** The headers of every answer: nothing from elsewhere, no inline script, no frame, no sniffing. */
export const headers = () =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      // ECharts writes style attributes into its SVG; style elements from elsewhere stay forbidden.
      styleSrc: ["'self'"],
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", "data:", "blob:"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: "no-referrer",
    xFrameOptions: "DENY",
    crossOriginResourcePolicy: "same-origin",
    crossOriginOpenerPolicy: "same-origin",
    strictTransportSecurity: false,
  });

/** Refuses names that are not ours (DNS rebinding), requests that other sites make, and everything that would change something. */
export function guardRequest({ hosts }: GuardOptions): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD") return c.text("Only GET is answered here.", 405);
    const host = hostname(c.req.header("host") ?? "");
    if (!hosts.includes(host)) return c.text("This server does not go by that name.", 421);
    const site = c.req.header("sec-fetch-site") ?? "none";
    const navigates = c.req.header("sec-fetch-mode") === "navigate" && !c.req.path.startsWith("/api/");
    const foreign = site !== "none" && site !== "same-origin";
    if (foreign && !navigates) return c.text("Requests from other sites are refused.", 403);
    return next();
  };
}

/** Lets in who carries the token, and remembers it in a cookie that other sites cannot use. */
export function guardToken({ token, cookie }: GuardOptions): MiddlewareHandler {
  return async (c, next) => {
    if (token === undefined) return next();
    if (isSame(c.req.query("token") ?? "", token)) {
      setCookie(c, cookie, token, { httpOnly: true, sameSite: "Strict", path: "/" });
      return next();
    }
    if (isSame(getCookie(c, cookie) ?? "", token)) return next();
    if (!c.req.path.startsWith("/api/")) return next();
    return c.json(
      { code: "TOKEN", message: "Open the whole address that `clade serve` printed, with its token." },
      401,
    );
  };
}

/** The host without port: `[::1]:80` is `[::1]`. */
function hostname(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, "");
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
