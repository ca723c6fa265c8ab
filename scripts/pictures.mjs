// Takes the pictures of docs/pictures: every page of the dashboard in light and dark, from the runs of `npm start`.
// Usage: node scripts/pictures.mjs [RUNS [OUT]]. Needs Chromium at /usr/bin/chromium (or CLADE_CHROMIUM).
import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { ensurePagesBuilt } from "./build.mjs";
import { ROOT } from "./install.mjs";

const [runs = path.join(ROOT, "runs/start"), out = path.join(ROOT, "docs/pictures")] = process.argv.slice(2);
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];

const PAGES = [
  { name: "map", at: "#/map" },
  { name: "map-leaf", at: "#/map/codellama-7b" },
  { name: "table", at: "#/map/table/survey-table-4" },
  { name: "models", at: "#/models?benchmark=humaneval-plus" },
  { name: "runs", at: "#/runs" },
  { name: "run", at: "#/runs/hasty" },
  { name: "verdict-map", at: "#/runs/hasty?tab=map" },
  { name: "problem", at: "#/runs/hasty/problem/2" },
  { name: "completion", at: "#/runs/hasty/problem/2/1" },
  { name: "compare", at: "#/compare" },
  {
    name: "side-by-side",
    at: "#/compare/programs?first=careful&second=hasty&firstProblem=2&secondProblem=2&secondSample=1",
  },
  { name: "audit", at: "#/audit/survey-table-4" },
  { name: "languages", at: "#/languages" },
];

ensurePagesBuilt();
const { serve } = await import(path.join(ROOT, "dist/server/serve.js"));
const serving = await serve({ folders: [runs], host: "127.0.0.1", port: 0, token: true });
const browser = await chromium.launch({
  executablePath: process.env.CLADE_CHROMIUM ?? "/usr/bin/chromium",
  args: [...FLAGS, "--disable-sync", "--no-first-run"],
});
mkdirSync(out, { recursive: true });
try {
  for (const colorScheme of ["light", "dark"]) await takeAll(colorScheme);
  await takePhone();
} finally {
  await browser.close();
  await serving.close();
}

async function takeAll(colorScheme) {
  const page = await open({ colorScheme, viewport: { width: 1280, height: 860 } });
  for (const { name, at } of PAGES) await take(page, at, `${name}-${colorScheme}.png`);
  await page.context().close();
}

async function takePhone() {
  const page = await open({ colorScheme: "light", viewport: { width: 390, height: 780 } });
  for (const { name, at } of PAGES.filter(({ name }) => ["runs", "run", "completion", "map"].includes(name)))
    await take(page, at, `${name}-390.png`);
  await page.context().close();
}

async function open(options) {
  const page = await (await browser.newContext(options)).newPage();
  page.on("console", (message) => message.type() === "error" && console.error(`console: ${message.text()}`));
  page.on("pageerror", (error) => console.error(`page: ${error.message}`));
  await page.goto(serving.address);
  return page;
}

async function take(page, at, file) {
  await page.goto(new URL(at, serving.address).href);
  await page.waitForFunction(
    () => !document.querySelector(".waiting, [aria-busy=true]") && document.querySelector("h1"),
  );
  await page.waitForTimeout(400);
  await page.screenshot({ path: path.join(out, file) });
  console.log(file);
}
