import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { humanevalPlus } from "../../src/benchmarks/humaneval-plus.js";
import type { Problem } from "../../src/benchmarks/problem.js";
import { starter } from "../../src/benchmarks/starter.js";
import { dataFolder } from "../../src/foundation/data-folder.js";
import { unpack } from "../../src/foundation/gunzip.js";
import { findDatasetFile } from "../../src/index.js";
import { canJudge, folderBesideBuild, MAIN } from "./built-command.js";
import { type ModelServer, startModelServer, type WireRequest } from "./model-server.js";

const KEY = "sk-never-to-be-seen-42";

const folder = folderBesideBuild("clade-model-");

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command runs in another folder, from which `../shared/data` is nothing. */
const DATA_FOLDER = dataFolder();

function clade(args: readonly string[], onStart: (child: ChildProcess) => void = () => {}): Promise<Ended> {
  const env = {
    ...process.env,
    ...(DATA_FOLDER === undefined ? {} : { CLADE_DATA_DIR: DATA_FOLDER }),
    CLADE_API_KEY: KEY,
    CLADE_CACHE_DIR: join(folder, "cache"),
    NO_COLOR: "1",
  };
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder, env });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (text: Buffer) => {
    stdout += text;
  });
  child.stderr.on("data", (text: Buffer) => {
    stderr += text;
  });
  onStart(child);
  return new Promise((resolve) => child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr })));
}

/** Answers with reference solutions, as a base, an instructed or an infilling model would. */
function withReferences(problems: readonly Problem[]) {
  return ({ body }: WireRequest): string => {
    const messages = (body["messages"] ?? []) as readonly { readonly content: string }[];
    const asked = [body["prompt"] ?? "", ...messages.map(({ content }) => content)].join("\n");
    // the whole prompt: names of functions occur more than once in HumanEval
    const problem = problems.find(({ prompt }) => asked.includes(prompt.trim()));
    if (problem === undefined) return "I do not know.";
    if (body["messages"] !== undefined) return `Sure.\n\n\`\`\`python\n${problem.reference}\n\`\`\`\n\nThat is all.`;
    return problem.reference.slice(problem.prompt.length);
  };
}

const outputs = (run: string) =>
  readFileSync(join(folder, run, "outputs.jsonl"), "utf8")
    .trimEnd()
    .split("\n");

describe("clade generate", () => {
  let server: ModelServer;
  beforeAll(async () => {
    server = await startModelServer({ answer: withReferences(starter.load([])), delayMs: 5 });
  });
  afterAll(() => server.close());

  it("is killed again and again, resumes, and asks nothing twice that was answered and kept", async () => {
    const args = ["generate", "starter", "--model", "openai-compatible:m", "--base-url", server.url, "--out", "killed"];
    const sampled = [
      ...args,
      "--n",
      "20",
      "--seed",
      "1",
      "--no-cache",
      "--prompt-style",
      "completion",
      "--concurrency",
      "8",
    ];
    let kills = 0;
    for (let round = 0; ; round++) {
      const before = server.requests.length;
      const resume = round === 0 ? [] : ["--resume"];
      const { signal, code, stderr } = await clade([...sampled, ...resume], (child) => {
        if (kills >= 3) return;
        // The kill comes once some answers are on file, in the middle of others.
        const timer = setInterval(() => {
          if (server.requests.length < before + 60) return;
          clearInterval(timer);
          child.kill("SIGKILL");
        }, 2);
        child.on("close", () => clearInterval(timer));
      });
      if (signal === "SIGKILL") {
        kills++;
        continue;
      }
      expect(code, stderr).toBe(0);
      break;
    }
    expect(kills).toBe(3);
    const records = outputs("killed").map((line) => JSON.parse(line) as { problem: string; sample: number });
    expect(new Set(records.map(({ problem, sample }) => `${problem} ${sample}`)).size).toBe(480);
    expect(records).toHaveLength(480);
    // Only what was under way when a kill came may be asked again.
    expect(server.requests.length).toBeLessThanOrEqual(480 + kills * 8);
    expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
  });

  it("keeps the key out of every file and line", async () => {
    const asked = ["--model", "openai-compatible:m", "--base-url", server.url, "--n", "1", "--limit", "2"];
    const { stdout, stderr, code } = await clade(["generate", "starter", ...asked, "--out", "secret", "--json"]);
    expect(code, stderr).toBe(0);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const written = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
    for (const text of [...written, stdout, stderr]) expect(text).not.toContain(KEY);
  });

  it("takes kept answers of other runs and asks nothing", async () => {
    const asked = ["--model", "openai-compatible:m", "--base-url", server.url, "--n", "1", "--limit", "2"];
    const before = server.requests.length;
    const { code, stderr } = await clade(["generate", "starter", ...asked, "--out", "again"]);
    expect(code, stderr).toBe(0);
    expect(server.requests.length).toBe(before);
    expect(outputs("again")).toHaveLength(2);
  });

  it("shows what it would ask, and stops before a budget is passed", async () => {
    const asked = ["--model", "openai-compatible:m", "--base-url", server.url, "--no-cache", "--max-tokens", "100"];
    const before = server.requests.length;
    const plan = await clade(["eval", "starter", ...asked, "--dry-run", "--json", "--price", "1,2"]);
    expect(JSON.parse(plan.stdout)).toMatchObject({
      estimate: { problems: 24, answers: 24, outputTokensAtMost: 2400 },
    });
    expect(server.requests.length).toBe(before);
    expect(existsSync(join(folder, "runs"))).toBe(false);

    const { code, stderr } = await clade([
      "generate",
      "starter",
      ...asked,
      "--out",
      "poor",
      "--max-total-tokens",
      "3000",
    ]);
    expect(code).toBe(3);
    expect(stderr).toContain("budget");
    const spent = outputs("poor").map((line) => (JSON.parse(line) as { usage: Record<string, number> }).usage);
    const tokens = spent.reduce((sum, usage) => sum + (usage["inputTokens"] ?? 0) + (usage["outputTokens"] ?? 0), 0);
    expect(tokens).toBeGreaterThan(0);
    expect(tokens).toBeLessThanOrEqual(3000);
  });
});

const [official] = humanevalPlus.files;
const data = official && findDatasetFile(official);
/** All 164 problems take minutes for each style; every run of the tests takes the first 20. */
const PROBLEMS = process.env["CLADE_ALL_PROBLEMS"] === undefined ? 20 : 164;

describe.skipIf(!canJudge || data === undefined)("clade eval humaneval-plus --model (needs CLADE_DATA_DIR)", () => {
  it.each([
    ["completion", "base"],
    ["chat", "instructed"],
    ["infill", "infilling by suffix"],
    ["infill:starcoder", "infilling by tokens"],
    ["official:evalplus", "as EvalPlus asks"],
  ])("%s: from nothing to a report", async (style) => {
    const problems = humanevalPlus.load([unpack(readFileSync(data as string))]);
    const server = await startModelServer({ answer: withReferences(problems) });
    const out = `humaneval-${style.replace(":", "-")}`;
    const asked = [
      "--model",
      "openai-compatible:m",
      "--base-url",
      server.url,
      "--prompt-style",
      style,
      "--limit",
      String(PROBLEMS),
    ];
    const { code, stdout, stderr } = await clade(["eval", "humaneval-plus", ...asked, "--out", out, "--json"]);
    await server.close();
    expect(code, stderr).toBe(0);
    const report = JSON.parse(stdout) as {
      suites: Record<string, { metrics: Record<string, { value: number; problems: number }> }>;
      spec: unknown;
    };
    expect(report.suites["plus"]?.metrics["pass@1"], stdout).toMatchObject({ value: 1, problems: PROBLEMS });
    expect(report.spec).toMatchObject({ model: { id: "openai-compatible:m", promptStyle: { id: style } } });
  });
});
