// Measures the dashboard with 100 runs and with one run of 200,000 completions: first paint, memory of the server, bytes
// sent. Needs Chromium. Usage: node bench/web.mjs
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { ensurePagesBuilt } from "../scripts/build.mjs";
import { ROOT } from "../scripts/install.mjs";

const RUNS = 100;
const COMPLETIONS = 200_000;
const MAIN = path.join(ROOT, "dist/cli/main.js");
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];

ensurePagesBuilt();
const folder = mkdtempSync(path.join(os.tmpdir(), "clade-bench-web-"));
try {
  const first = path.join(folder, "first");
  const completions = path.join(ROOT, "fixtures/starter/hasty.jsonl");
  spawnSync(process.execPath, [MAIN, "eval", "starter", "--completions", completions, "--out", first], {
    stdio: "ignore",
  });
  const many = path.join(folder, "many");
  for (let run = 0; run < RUNS; run++)
    cpSync(first, path.join(many, `run-${String(run).padStart(3, "0")}`), { recursive: true });
  await measure(`${RUNS} runs`, many, [
    "#/runs",
    "#/runs/run-007",
    "#/models?benchmark=starter",
    "#/compare",
    "#/map",
    "#/languages",
  ]);
  const large = path.join(folder, "large/run");
  await writeLargeRun(first, large);
  const base = "#/runs/run";
  await measure(`one run of ${COMPLETIONS} completions`, path.dirname(large), [
    "#/runs",
    base,
    `${base}?tab=completions`,
    `${base}?tab=map`,
    `${base}?tab=problems`,
    `${base}/problem/3`,
    `${base}/problem/3/4000`,
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(title, runs, places) {
  console.log(`\n${title}`);
  const server = spawn(process.execPath, [MAIN, "serve", runs, "--port", "0"], { stdio: ["ignore", "pipe", "ignore"] });
  const [bytes] = await once(server.stdout, "data");
  const address = bytes.toString().trim();
  const browser = await chromium.launch({
    executablePath: process.env.CLADE_CHROMIUM ?? "/usr/bin/chromium",
    args: FLAGS,
  });
  try {
    console.log("place                          first paint   all there    sent   server");
    for (const place of places) console.log(await visit(browser, address, place, server.pid));
  } finally {
    await browser.close();
    server.kill();
  }
}

/** A fresh browser context: nothing is cached but what the server itself keeps. */
async function visit(browser, address, place, pid) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send("Network.enable");
  let sent = 0;
  protocol.on("Network.loadingFinished", ({ encodedDataLength }) => {
    sent += encodedDataLength;
  });
  const start = performance.now();
  await page.goto(address + place);
  await page.waitForFunction(
    () => document.querySelector("h1") && !document.querySelector(".waiting, [aria-busy=true]"),
  );
  const there = performance.now() - start;
  const paint = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  );
  await context.close();
  const mebibytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
  const cells = [place.padEnd(30), `${Math.round(paint)} ms`.padStart(11), `${Math.round(there)} ms`.padStart(11)];
  return [...cells, `${Math.round(sent / 1000)} kB`.padStart(7), `${Math.round(mebibytes)} MiB`.padStart(8)].join(" ");
}

/** A run as if 200,000 completions had been judged: the verdicts of the small one over and over. */
async function writeLargeRun(from, to) {
  mkdirSync(to, { recursive: true });
  const lines = (name) =>
    readFileSync(path.join(from, name), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  await writeRepeated(path.join(to, "completions.jsonl"), lines("completions.jsonl"));
  await writeRepeated(path.join(to, "verdicts.jsonl"), lines("verdicts.jsonl"));
  cpSync(path.join(from, "spec.json"), path.join(to, "spec.json"));
  const { readRun, serialiseReport } = await import(path.join(ROOT, "dist/index.js"));
  const { report, measurements } = await readRun(to);
  writeFileSync(path.join(to, "measurements.json"), JSON.stringify(measurements));
  writeFileSync(path.join(to, "report.json"), serialiseReport(report));
}

async function writeRepeated(file, records) {
  const output = createWriteStream(file);
  const samples = Math.max(...records.map(({ sample }) => sample)) + 1;
  for (let written = 0, round = 0; written < COMPLETIONS; round++) {
    const some = records.slice(0, COMPLETIONS - written);
    written += some.length;
    const text = some
      .map((record) => `${JSON.stringify({ ...record, sample: record.sample + samples * round })}\n`)
      .join("");
    if (!output.write(text)) await once(output, "drain");
  }
  output.end();
  await once(output, "close");
}
