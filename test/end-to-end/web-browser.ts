/// <reference lib="dom" />
import { execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";

const ROOT = path.join(import.meta.dirname, "../..");
const MAIN = path.join(ROOT, "dist/cli/main.js");
const CHROMIUM = process.env.CLADE_CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Why the tests in a browser cannot run, or `undefined`. */
export const noBrowser = existsSync(CHROMIUM) ? undefined : `${CHROMIUM} is not here; apt-get install chromium`;

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS.split(" "), "--no-first-run"] });
}

/** Builds command and pages where their sources changed. */
export function build(): void {
  execFileSync(process.execPath, [path.join(ROOT, "scripts/build.mjs"), "--pages"]);
}

export function clade(...args: string[]): string {
  return execFileSync(process.execPath, [MAIN, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

/** A server that knows nothing but files, below the address `/some/place/`. */
export async function serveFiles(folder: string): Promise<{ address: string; missing: string[]; stop(): void }> {
  const missing: string[] = [];
  const types: Readonly<Record<string, string>> = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
  };
  const server = createServer((asked, answer) => {
    const name =
      decodeURIComponent(new URL(asked.url ?? "", "http://x").pathname).replace("/some/place/", "") || "index.html";
    const file = path.join(folder, name);
    if (!existsSync(file)) {
      missing.push(name);
      answer.writeHead(404).end();
    } else
      answer
        .writeHead(200, { "content-type": types[path.extname(name)] ?? "application/json" })
        .end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, missing, stop: () => server.close() };
}

/** Starts `clade serve` as a user would. */
export async function serve(...args: string[]): Promise<{ address: string; stop(): void }> {
  const server = spawn(process.execPath, [MAIN, "serve", "--port", "0", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.once("data", (bytes: Buffer) => resolve(bytes.toString().trim()));
    server.once("exit", (status) => reject(new Error(`clade serve ended with status ${status}`)));
  });
  return { address, stop: () => server.kill("SIGTERM") };
}

/** A page that collects what a reader would not see: errors of scripts, refused content, failed requests. */
export async function openPage(
  browser: Browser,
  address: string,
  width = 1280,
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("dialog", (dialog) => {
    errors.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  return { page, errors };
}

/** Goes to a place of the pages and waits until it is all there. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
    // Two frames: by then the page knows of it.
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, hash);
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector("h1") && !document.querySelector(".waiting, [aria-busy=true]"),
  );
}

/** What axe finds wrong with the page for people with disabilities, as sentences. */
export async function barriers(page: Page): Promise<string[]> {
  // The content policy forbids inline scripts, also this one, so it goes in through the debugger.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    interface Violation {
      id: string;
      nodes: { html: string; failureSummary: string }[];
    }
    const { violations } = await axe.run();
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => `${node.html} ${node.failureSummary}`)
          .slice(0, 3)
          .join("\n")}`,
    );
  });
}
