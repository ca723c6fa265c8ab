// Takes the pictures of docs/pictures: every page of the dashboard in light and dark, from runs that it makes of fixtures/starter;
// the ledger shows what `clade verify` measured on this machine.
// Usage: node scripts/pictures.mjs [RUNS [OUT [NAME,NAME...]]]. Needs Chromium at /usr/bin/chromium (or CLADE_CHROMIUM).
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { ensurePagesBuilt } from "./build.mjs";
import { ROOT } from "./install.mjs";

const [runs = makeRuns(), out = path.join(ROOT, "docs/pictures"), only = ""] = process.argv.slice(2);
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
  { name: "raw-answer", at: "#/runs/chatty/problem/2/1", from: "What the model wrote" },
  { name: "compare", at: "#/compare?benchmark=starter" },
  {
    name: "side-by-side",
    at: "#/compare/programs?first=careful&second=hasty&firstProblem=2&secondProblem=2&secondSample=1",
  },
  { name: "audit", at: "#/audit/survey-table-4" },
  { name: "ledger", at: "#/audit/ledger" },
  { name: "languages", at: "#/languages" },
].filter(({ name }) => only === "" || only.split(",").includes(name));

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

/** Two sets of completions and a stand-in for a model, judged into `runs/pictures`. */
function makeRuns() {
  ensurePagesBuilt();
  const fixtures = path.join(ROOT, "fixtures/starter");
  const sources = {
    careful: ["--completions", path.join(fixtures, "careful.jsonl")],
    hasty: ["--completions", path.join(fixtures, "hasty.jsonl")],
    chatty: ["--model", `command:node ${path.join(fixtures, "chatty.mjs")}`, "--prompt-style", "chat", "--n", "4"],
  };
  const folder = path.join(ROOT, "runs/pictures");
  for (const [name, source] of Object.entries(sources)) {
    const run = ["eval", "starter", ...source, "--out", path.join(folder, name), "--resume"];
    execFileSync(process.execPath, [path.join(ROOT, "dist/cli/main.js"), ...run], { stdio: "ignore" });
  }
  return folder;
}

async function takeAll(colorScheme) {
  const page = await open({ colorScheme, viewport: { width: 1280, height: 860 } });
  for (const one of PAGES) await take(page, one, `${one.name}-${colorScheme}.png`);
  await page.context().close();
}

async function takePhone() {
  const page = await open({ colorScheme: "light", viewport: { width: 390, height: 780 } });
  const narrow = ["runs", "run", "completion", "map", "compare", "ledger"];
  for (const one of PAGES.filter(({ name }) => narrow.includes(name))) await take(page, one, `${one.name}-390.png`);
  await page.context().close();
}

async function open(options) {
  const page = await (await browser.newContext(options)).newPage();
  page.on("console", (message) => message.type() === "error" && console.error(`console: ${message.text()}`));
  page.on("pageerror", (error) => console.error(`page: ${error.message}`));
  await page.goto(serving.address);
  return page;
}

async function take(page, { at, from }, file) {
  await page.goto(new URL(at, serving.address).href);
  await page.waitForFunction(
    () => !document.querySelector(".waiting, [aria-busy=true]") && document.querySelector("h1"),
  );
  await page.waitForTimeout(400);
  if (from !== undefined)
    await page.getByRole("heading", { name: from }).evaluate((heading) => {
      scrollTo(0, heading.getBoundingClientRect().top + scrollY - 80);
    });
  await page.screenshot({ path: path.join(out, file) });
  console.log(file);
}
