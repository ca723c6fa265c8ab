/// <reference lib="dom" />
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepVerification, LEDGER } from "../../src/index.js";
import { pacedRun } from "./paced-run.js";
import {
  barriers,
  build,
  clade,
  goTo,
  launch,
  noBrowser,
  openPage,
  serve,
  serveFiles,
  settled,
} from "./web-browser.js";

const FIXTURES = path.join(import.meta.dirname, "../../fixtures/starter");
const HOSTILE = {
  script: '<script>document.title = "broken in"; alert(1)</script><img src=x onerror=alert(2)>',
  bidi: 'access = "user\u202e \u2066# admin\u2069 \u2066"',
  terminal: "\u001b[2J\u001b]0;owned\u0007\u0000",
  long: `x = "${"A".repeat(1 << 20)}"`,
};

let folder: string;
let browser: Browser;
let served: Awaited<ReturnType<typeof serve>>;

/** Runs of two models, and one whose completions mean harm. */
function makeRuns(): void {
  for (const model of ["careful", "hasty"]) {
    const completions = path.join(FIXTURES, `${model}.jsonl`);
    clade("eval", "starter", "--completions", completions, "--out", path.join(folder, "runs", model));
  }
  const lines = Object.values(HOSTILE).map((solution) => JSON.stringify({ task_id: "Starter/0", solution }));
  writeFileSync(path.join(folder, "hostile.jsonl"), `${lines.join("\n")}\n`);
  clade(
    "eval",
    "starter",
    "--completions",
    path.join(folder, "hostile.jsonl"),
    "--out",
    path.join(folder, "runs/hostile"),
  );
  const chatty = `command:${process.execPath} ${path.join(FIXTURES, "chatty.mjs")}`;
  const asked = ["--model", chatty, "--prompt-style", "chat", "--n", "2", "--limit", "3"];
  clade("eval", "starter", ...asked, "--out", path.join(folder, "runs/chatty"));
}

/** An entry of the ledger that was measured last year, and one that drifted. */
async function makeVerifications(): Promise<void> {
  for (const [id, by] of [
    ["qwen2.5-coder-7b-humaneval-plus", 0],
    ["mistral-7b-instruct-humaneval-plus", 0.05],
  ] as const) {
    const entry = LEDGER.find((one) => one.id === id);
    if (entry === undefined) throw new Error(`the ledger has no ${id}`);
    const values = entry.expected.map((one) => ({ ...one, measured: one.value - by, holds: by === 0 }));
    await keepVerification({
      ...{ id, title: entry.title, outcome: by === 0 ? "holds" : "drift", values },
      ...{ completions: 164, unjudged: 0, elapsedMs: 1 },
      agreement: { compared: 328, differing: by === 0 ? [] : [{ completion: "humaneval/3#0 base" }] },
    });
  }
}

describe.skipIf(noBrowser !== undefined)(
  `the dashboard in a browser${noBrowser ? ` (skipped: ${noBrowser})` : ""}`,
  () => {
    beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), "clade-web-"));
      build();
      makeRuns();
      // The ledger of this test is not that of the machine.
      process.env.CLADE_CACHE_DIR = path.join(folder, "cache");
      await makeVerifications();
      served = await serve(path.join(folder, "runs"));
      browser = await launch();
    }, 600_000);
    afterAll(async () => {
      await browser?.close();
      served?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    const pages: readonly (readonly [hash: string, ...shown: string[]])[] = [
      ["#/runs", "careful", "hasty", "hostile", "starter"],
      ["#/runs/hasty", "58.3 %", "[52.2, 64.2]", "wrong answer", "What judging cost"],
      ["#/runs/hasty?tab=problems", "starter/23"],
      ["#/runs/hasty?tab=map", "Problems by completions", "starter/0"],
      ["#/runs/hasty?tab=completions&verdict=time-limit", "time limit"],
      ["#/runs/hasty/problem/2", "first_spelling", "The same problem in other runs", "careful"],
      ["#/runs/hasty/problem/2/1", "(2, 5, 5)", "(2, 5, 6)", 'first_spelling("notebook", "too")', "res.append(i)"],
      ["#/runs/hasty/problem/2/1?", "There is no raw text", "hasty.jsonl"],
      ["#/runs/chatty/problem/1/0", "What the model wrote", "is what became the program", "another fence", "Sure!"],
      ["#/compare", "Problems won and lost", "p, Holm", "p, Benjamini-Hochberg", "Rank (possible)", "6 pairs"],
      ["#/compare?without=chatty,hostile", "−54.2", "careful is better than hasty"],
      ["#/compare?correction=bh", "Benjamini and Hochberg's correction"],
      [
        "#/compare/programs?first=careful&second=hasty&firstProblem=2&secondProblem=2&secondSample=1",
        "res.append(i)",
        "lines differ",
      ],
      ["#/map", "As a tree", "Tasks", "Challenges"],
      ["#/map/codellama-7b", "Code Llama 7B", "survey, Table IV"],
      ["#/map/table/survey-table-4", "Table IV", "WizardCoder", "What the audit finds"],
      ["#/models?benchmark=starter", "Measured here", "careful"],
      ["#/models?benchmark=humaneval-plus&standing=printed", "Published", "GPT-4o"],
      ["#/audit", "Table IV"],
      ["#/audit/survey-table-4", "the mean is"],
      ["#/audit/ledger", "codegen-16b-humaneval", "✓ holds", "−5.000", "328 of 328", "no explanation known"],
      ["#/languages", "Ada", "GNATMAKE"],
    ];

    it("shows every page without errors and without barriers", async () => {
      const { page, errors } = await openPage(browser, served.address);
      for (const [hash, ...shown] of pages) {
        await goTo(page, hash);
        for (const words of shown) {
          await expect
            .poll(() => page.locator("main").innerText(), { message: hash, timeout: 10_000 })
            .toContain(words);
        }
        expect(await barriers(page), hash).toEqual([]);
        expect(errors, hash).toEqual([]);
      }
      expect(new URL(page.url()).search, "the token does not stay in the address").toBe("");
      await page.context().close();
    }, 120_000);

    it("is walked by links and keys", async () => {
      const { page, errors } = await openPage(browser, served.address);
      await page.getByRole("link", { name: "hasty" }).click();
      await page.getByRole("navigation", { name: "Parts of the run" }).getByRole("link", { name: "Problems" }).click();
      await page.getByRole("link", { name: "starter/2", exact: true }).click();
      await page.getByRole("link", { name: "1 wrong answer" }).click();
      await page.getByRole("heading", { name: "starter/2, completion 1" }).waitFor();
      await settled(page);
      await page.keyboard.press("ArrowRight");
      await page.getByRole("heading", { name: "starter/2, completion 2" }).waitFor();
      await settled(page);
      await page.keyboard.press("ArrowLeft");
      await page.getByRole("heading", { name: "starter/2, completion 1" }).waitFor();
      await page.getByLabel("Colours").selectOption("dark");
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(20, 23, 28)");
      expect(await barriers(page), "dark").toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    }, 60_000);

    it("sorts, filters in the address, and saves figures and tables", async () => {
      const { page, errors } = await openPage(browser, served.address);
      await goTo(page, "#/runs");
      await page.getByRole("button", { name: "pass@1, last suite" }).click();
      expect(await page.getByRole("columnheader", { name: /pass@1/ }).getAttribute("aria-sort")).toBe("descending");
      await page.getByRole("searchbox").fill("care");
      await page.waitForFunction(() => location.hash.includes("search=care"));
      await goTo(page, "#/runs/careful");
      for (const [button, start] of [
        ["SVG: pass@k", "<svg"],
        ["PNG: pass@k", "\u0089PNG"],
        ["CSV: pass@k", "metric,value,lower,upper"],
        ["Save CSV: Metrics", "Suite,Metric,Value"],
      ] as const) {
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          page.getByRole("button", { name: button }).click(),
        ]);
        expect(readFileSync(await download.path(), "latin1").slice(0, 40), button).toContain(start);
      }
      expect(errors).toEqual([]);
      await page.context().close();
    }, 60_000);

    it("shows hostile completions as harmless text", async () => {
      const { page, errors } = await openPage(browser, served.address);
      const texts: string[] = [];
      for (const sample of Object.keys(HOSTILE).keys()) {
        await goTo(page, `#/runs/hostile/problem/0/${sample}`);
        texts.push(await page.getByRole("region", { name: "Program" }).innerText());
        expect(await page.locator("main script, main img").count()).toBe(0);
        expect(await page.title()).toContain("starter/0");
      }
      const [script, bidi, terminal, long] = texts;
      expect(script).toContain("<script>document.title");
      expect(bidi).toContain("U+202E");
      expect(bidi).not.toContain("\u202e");
      expect(terminal).toContain("U+001B");
      expect(long?.length).toBeLessThan(5000);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(errors).toEqual([]);
      await page.context().close();
    }, 60_000);

    it("fits a phone", async () => {
      const { page } = await openPage(browser, served.address, 390);
      for (const [hash] of pages) {
        await goTo(page, hash);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), hash).toBeLessThanOrEqual(390);
      }
      await page.context().close();
    }, 60_000);

    it("follows a run from before its beginning to its end without a reload", async () => {
      const { page, errors } = await openPage(browser, served.address);
      await page.getByRole("link", { name: "careful" }).waitFor();
      await page.evaluate(() => Object.assign(globalThis, { marker: "the same page" }));
      const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: "live", exact: true }) });
      expect(await row.count()).toBe(0);
      const programs = Array.from({ length: 6 }, (_, at) => `number = ${at}\n`);
      const paced = await pacedRun(path.join(folder, "runs/live"), programs);
      paced.letJudge(1);
      await row.getByText("● running 1/6").waitFor({ timeout: 60_000 });
      await row.getByRole("link").click();
      const progress = page.getByRole("region", { name: "Progress" });
      await progress.getByText("1 of 6 completions").waitFor();
      for (const judged of [2, 3, 5]) {
        paced.letJudge(judged);
        await progress.getByText(`${judged} of 6 completions`).waitFor({ timeout: 60_000 });
      }
      expect(paced.ended(), "it waits for us").toBe(false);
      paced.letJudge(6);
      await progress.waitFor({ state: "detached", timeout: 60_000 });
      await page.getByRole("heading", { name: "What judging cost" }).waitFor();
      expect(await page.evaluate(() => (globalThis as { marker?: string }).marker)).toBe("the same page");
      expect(await page.locator("main").innerText()).toContain("6 completions");
      expect(await paced.evaluation).toMatchObject({ status: "complete" });
      await goTo(page, "#/runs");
      await row.getByText("complete").waitFor({ timeout: 60_000 });
      rmSync(path.join(folder, "runs/live"), { recursive: true });
      await row.waitFor({ state: "detached", timeout: 60_000 });
      expect(errors).toEqual([]);
      await page.context().close();
    }, 300_000);

    it("is exported as files that a plain server gives out, all links working", async () => {
      const out = path.join(folder, "export");
      clade("serve", path.join(folder, "runs"), "--export", out);
      const files = await serveFiles(out);
      const { page, errors } = await openPage(browser, `${files.address}/some/place/`);
      const waiting = ["#/runs", "#/map", "#/models", "#/compare", "#/audit", "#/languages"];
      const seen = new Map<string, number>();
      const visited = new Set<string>();
      for (let hash = waiting.shift(); hash !== undefined; hash = waiting.shift()) {
        // Two links of each kind: ids and numbers aside, thousands are alike.
        const kind = hash.replace(/[^/?&=]*\d[^/?&=]*/g, "N").replace(/(map|runs)\/[^/?]+/, "$1/ID");
        if (visited.has(hash) || (seen.get(kind) ?? 0) >= 2) continue;
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
        visited.add(hash);
        await goTo(page, hash);
        expect(await page.locator(".notice-bad").allInnerTexts(), hash).toEqual([]);
        waiting.push(
          ...(await page
            .locator("main a[href^='#/']")
            .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""))),
        );
      }
      expect(visited.size).toBeGreaterThan(25);
      expect(errors).toEqual([]);
      expect(files.missing).toEqual([]);
      files.stop();
      await page.context().close();
    }, 150_000);

    it("lets in only who has the token, by our own names, from our own pages, for reading", async () => {
      const { port, origin, searchParams } = new URL(served.address);
      const get = (target: string, headers: Record<string, string> = {}, method = "GET") =>
        new Promise<number | undefined>((resolve, reject) => {
          const asked = request({ port, host: "127.0.0.1", path: target, method, headers }, (answer) => {
            answer.resume();
            resolve(answer.statusCode);
          });
          asked.on("error", reject).end();
        });
      const token = searchParams.get("token") ?? "";
      const cookie = { cookie: `clade-${port}=${token}` };
      expect(await get("/api/runs"), "no token").toBe(401);
      expect(await get("/api/runs", { cookie: `clade-${port}=wrong` })).toBe(401);
      expect(await get("/api/runs", cookie)).toBe(200);
      expect(await get(`/api/runs?token=${token}`)).toBe(200);
      expect(await get("/api/runs", { ...cookie, host: "evil.example" }), "rebound name").toBe(421);
      expect(await get("/api/runs", { ...cookie, "sec-fetch-site": "cross-site" }), "other site").toBe(403);
      expect(await get("/api/runs", cookie, "POST")).toBe(405);
      for (const target of ["/../package.json", "/assets/..%2f..%2f..%2fpackage.json", "/%2e%2e/%2e%2e/etc/passwd"]) {
        expect(await get(target, cookie), target).toBe(404);
      }
      expect(await get("/api/runs/..%2f..%2fetc", cookie)).toBe(404);
      expect(origin).toContain("127.0.0.1");
    });
  },
);
