/**
 * Runs the shell examples of README.md, in order, in one folder that looks like this repository. Every `sh` block says
 * in its info string what becomes of it: `run`, or `skip="reason"`. A block `text output` right after an executed one
 * shows what it prints, loosely: its lines must be printed in that order, spacing aside, other lines may come
 * between, and `…` stands for any text within a line.
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

interface Example {
  readonly title: string;
  readonly commands: string;
  readonly run: boolean;
  /** Why it is not run; `undefined` where the block does not say. */
  readonly skip: string | undefined;
  readonly output: string | undefined;
}

const ROOT = path.join(import.meta.dirname, "..");
const OWN_FOLDERS = ["runs", "coverage", ".git"];

function examplesOf(markdown: string): Example[] {
  const block = /^```sh\b([^\n]*)\n([\s\S]*?)^```\n(?:\s*^```text output\n([\s\S]*?)^```\n)?/gm;
  return [...markdown.matchAll(block)].map(([, info = "", commands = "", output]) => ({
    title: commands.trim().split("\n").join("; "),
    commands,
    run: info.trim() === "run",
    skip: /^ skip="([^"]+)"$/.exec(info)?.[1],
    output,
  }));
}

/** The first shown line that was not printed after those before it. */
function firstMissingLine(shown: string, printed: string): string | undefined {
  const squeezed = (text: string) => text.trim().replace(/\s+/g, " ");
  const lines = printed.split("\n").map(squeezed);
  let from = 0;
  for (const line of shown.split("\n").map(squeezed).filter(Boolean)) {
    const pattern = line.split("…").map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
    const at = lines.findIndex(
      (candidate, index) => index >= from && new RegExp(`^${pattern.join(".*")}$`).test(candidate),
    );
    if (at === -1) return line;
    from = at + 1;
  }
  return undefined;
}

test("shown output is compared line by line, in order, with … for any text", () => {
  const printed = "pass@1   62.5%  took 1.3 s\nother\nrun folder: runs/a\n";
  expect(firstMissingLine("pass@1 62.5% took … s\nrun folder: runs/a\n", printed)).toBeUndefined();
  expect(firstMissingLine("run folder: runs/a\nother\n", printed)).toBe("other");
  expect(firstMissingLine("pass@1 62.5%\n", printed)).toBe("pass@1 62.5%");
});

describe("the examples of README.md", () => {
  const examples = examplesOf(readFileSync(path.join(ROOT, "README.md"), "utf8"));
  const home = mkdtempSync(path.join(tmpdir(), "clade-readme-"));
  const work = path.join(home, "clade");

  beforeAll(() => {
    execFileSync(process.execPath, [path.join(ROOT, "scripts/build.mjs")]);
    mkdirSync(work);
    for (const name of readdirSync(ROOT).filter((entry) => !OWN_FOLDERS.includes(entry))) {
      symlinkSync(path.join(ROOT, name), path.join(work, name));
    }
    mkdirSync(path.join(home, "bin"));
    const command = path.join(home, "bin/clade");
    writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${path.join(ROOT, "dist/cli/main.js")}" "$@"\n`);
    chmodSync(command, 0o755);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test("there are some to run, and each says whether it is", () => {
    expect(examples.filter(({ run }) => run).length).toBeGreaterThan(0);
    expect(examples.filter(({ run, skip }) => !run && !skip).map(({ title }) => title)).toEqual([]);
  });

  for (const { title, commands, output, run, skip } of examples) {
    test(run ? title : `${title} (not run: ${skip})`, ({ skip: skipTest }) => {
      if (!run) skipTest(skip);
      const env = {
        ...process.env,
        PATH: `${path.join(home, "bin")}${path.delimiter}${process.env.PATH}`,
        NO_COLOR: "1",
      };
      const { status, stdout, stderr } = spawnSync("sh", ["-e", "-c", commands], { cwd: work, env, encoding: "utf8" });
      expect(status, `${stdout}\n${stderr}`).toBe(0);
      const missing = output === undefined ? undefined : firstMissingLine(output, `${stdout}\n${stderr}`);
      expect(missing, `a line that README shows was not printed:\n${stdout}\n${stderr}`).toBeUndefined();
    }, 600_000);
  }
});
