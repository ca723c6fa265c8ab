import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { canJudge, commandIn, folderBesideBuild, MAIN, ROOT } from "./built-command.js";

const CAREFUL = join(ROOT, "fixtures/starter/careful.jsonl");
const HASTY = join(ROOT, "fixtures/starter/hasty.jsonl");

const folder = folderBesideBuild("clade-cli-");

const { clade, environment } = commandIn(folder);

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    env: environment(),
    stdio: ["ignore", "ignore", "pipe"],
  });
}

/** Sends a signal once the run shows progress, and waits for the end. */
async function signalled(child: ChildProcess, signal: NodeJS.Signals) {
  let errors = "";
  child.stderr?.on("data", (text: Buffer) => {
    const before = errors.includes("\njudging");
    errors += text;
    if (!before && errors.includes("\njudging")) child.kill(signal);
  });
  const end = await new Promise<{ code: number | null; by: string | null }>((resolve) =>
    child.on("close", (code, by) => resolve({ code, by })),
  );
  return { ...end, errors };
}

const bytes = (run: string, file: string) => readFileSync(join(folder, run, file), "utf8");

describe("wrong usage", () => {
  it.each([
    [["eval", "startr", "--completions", CAREFUL], "Did you mean starter?"],
    [["eval", "starter", "--completions", CAREFUL, "--orcle", "strict"], "Did you mean --oracle?"],
    [["eval", "starter", "--completions", CAREFUL, "--oracle", "mild"], "Allowed choices are strict, official"],
    [["eval", "starter", "--completions", CAREFUL, "--workers", "0"], "whole number"],
    [["eval", "starter", "--completions", CAREFUL, "--fail-under", "pass@1"], "METRIC=VALUE"],
    [["eval", "starter", "--completions", CAREFUL, "--fail-under", "pass@3=1"], "no metric pass@3"],
    [["eval", "starter", "--completions", CAREFUL, "--fail-under", "extra/pass@1=1"], "no suite extra"],
    [["eval", "starter", "--completions", CAREFUL, "--problems", "999"], 'No problem matches "999"'],
    [["eval", "starter", "--completions", CAREFUL, "--write-results", "evalplus"], "starter is none"],
    [["eval", "starter", "--completions", "nowhere.jsonl"], "no file or folder nowhere.jsonl"],
    [["eval", "starter"], "--completions"],
    [["evl"], "Did you mean eval?"],
    [["report", "nowhere"], "no run folder"],
  ])("%j exits with 2 and says why", (args, message) => {
    const { status, stdout, stderr } = clade(...args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
    expect(stdout).toBe("");
  });

  it("lists every bad line of a completions file", () => {
    const lines = readFileSync(CAREFUL, "utf8").trimEnd().split("\n");
    lines.splice(2, 1, '{"task_id": "Starter/0"}');
    lines.splice(7, 1, "{broken");
    writeFileSync(join(folder, "bad.jsonl"), `${lines.join("\n")}\n`);
    const { status, stderr } = clade("eval", "starter", "--completions", "bad.jsonl");
    expect(stderr).toContain("line 3");
    expect(stderr).toContain("line 8");
    expect(status).toBe(2);
  });
});

describe("benchmarks", () => {
  it("lists and shows", () => {
    expect(clade("benchmarks").stdout).toContain("humaneval-plus");
    expect(JSON.parse(clade("benchmarks", "show", "starter", "--json").stdout)).toMatchObject({ problems: 24 });
  });
});

describe.skipIf(!canJudge)("eval, report, compare, judge", () => {
  const careful = ["eval", "starter", "--completions", CAREFUL, "--no-cache"];

  beforeAll(() => {
    expect(clade(...careful, "--out", "careful").status).toBe(0);
    expect(clade("eval", "starter", "--completions", HASTY, "--problems", "[1-3]", "--out", "hasty").status).toBe(0);
  });

  it("prints one JSON document that is the report, byte for byte", () => {
    const printed = clade(...careful, "--out", "json", "--json", "--workers", "1");
    expect(printed.stdout).toBe(bytes("json", "report.json"));
    expect(printed.stdout).toBe(bytes("careful", "report.json"));
    expect(clade("report", "careful", "--json").stdout).toBe(printed.stdout);
    expect(Object.keys(JSON.parse(printed.stdout).suites)).toEqual(["base", "plus"]);
  });

  it("refuses a run that is there already, and reads it with --resume", () => {
    const { status, stderr } = clade(...careful, "--out", "careful");
    expect(status).toBe(2);
    expect(stderr).toContain("--resume");
    expect(clade(...careful, "--out", "careful", "--resume").status).toBe(0);
  });

  it("exits with 1 below the threshold", () => {
    const again = [...careful, "--out", "careful", "--resume"];
    expect(clade(...again, "--fail-under", "pass@1=0.999").status).toBe(1);
    expect(clade(...again, "--fail-under", "base/pass@1=5%").status).toBe(0);
  });

  it("works to its end, and says how it ended, when nobody reads any more", () => {
    const command = [process.execPath, MAIN, ...careful, "--out", "unread", "--fail-under", "pass@1=0.999"];
    const quoted = command.map((word) => `'${word}'`).join(" ");
    const script = `{ ${quoted} 2>&1; echo $? >status; } | head -n 1`;
    const { stdout } = spawnSync("sh", ["-c", script], { encoding: "utf8", cwd: folder, env: environment() });
    expect(stdout.trim().split("\n")).toHaveLength(1);
    expect(readFileSync(join(folder, "status"), "utf8").trim()).toBe("1");
    expect(bytes("unread", "report.json")).toBe(bytes("careful", "report.json"));
  });

  it("compares two runs", () => {
    const { status, stdout } = clade("compare", "careful", "hasty");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^1 .* careful\n2 .* hasty$/m);
    expect(stdout).toMatch(/hasty − careful$/m);
  });

  it("judges a run folder again by other rules, into a folder beside it", () => {
    expect(clade("judge", "hasty", "--oracle", "official").status).toBe(0);
    expect(JSON.parse(bytes("hasty-official", "report.json"))).toMatchObject({ oracle: "official", problems: 3 });
    expect(bytes("hasty-official", "completions.jsonl")).toBe(bytes("hasty", "completions.jsonl"));
  });

  it("ends with 130 on Ctrl-C, says how to go on, and goes on to the same bytes", async () => {
    const { code, errors } = await signalled(start(...careful, "--workers", "1", "--out", "stopped"), "SIGINT");
    expect(code).toBe(130);
    expect(errors).toMatch(/Interrupted: \d+ of 120[\s\S]*clade eval starter .*--resume/);
    expect(clade(...careful, "--out", "stopped", "--resume").status).toBe(0);
    expect(bytes("stopped", "report.json")).toBe(bytes("careful", "report.json"));
  });

  it("goes on to the same bytes after kill -9", async () => {
    const { by } = await signalled(start(...careful, "--workers", "1", "--out", "killed"), "SIGKILL");
    expect(by).toBe("SIGKILL");
    expect(clade(...careful, "--out", "killed", "--resume").status).toBe(0);
    expect(bytes("killed", "report.json")).toBe(bytes("careful", "report.json"));
    expect(bytes("killed", "verdicts.jsonl").trimEnd().split("\n")).toHaveLength(120);
  });
});
