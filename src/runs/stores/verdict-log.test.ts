import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { JudgedProgram } from "../../execution/judging/oracle.js";
import { type VerdictRecord, verdictLine } from "../verdict-record.js";
import { readVerdicts, repairVerdicts, VerdictLog } from "./verdict-log.js";

const passed: JudgedProgram = {
  suites: { base: { verdict: "passed" } },
  suspicions: [],
  cpuTimeMs: 1.23456,
  wallTimeMs: 2,
  memoryBytes: 3,
};

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clade-log-"));
  path = join(folder, "verdicts.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true }));

async function all(): Promise<VerdictRecord[]> {
  const records: VerdictRecord[] = [];
  for await (const batch of readVerdicts(path)) records.push(...batch);
  return records;
}

describe("VerdictLog", () => {
  it("keeps every line over several openings", async () => {
    for (const first of [0, 3000]) {
      const log = new VerdictLog(path);
      for (let sample = first; sample < first + 3000; sample++) log.append(verdictLine("p/0", sample, passed));
      await log.close();
    }
    const records = await all();
    expect(records.map((record) => record.sample)).toEqual(Array.from({ length: 6000 }, (_, i) => i));
    expect(records[0]).toEqual({
      problem: "p/0",
      sample: 0,
      suites: passed.suites,
      cpuTimeMs: 1.235,
      wallTimeMs: 2,
      memoryBytes: 3,
    });
  });

  it("lets lines reach the file without closing", async () => {
    const log = new VerdictLog(path);
    log.append(verdictLine("p/0", 0, passed));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await all()).toHaveLength(1);
    await log.close();
  });

  it("reads over a torn last line and refuses a broken one in the middle", async () => {
    writeFileSync(path, `${verdictLine("p/0", 0, passed)}{"problem":"p/0","sam`);
    expect(await all()).toHaveLength(1);
    appendFileSync(path, `\n${verdictLine("p/0", 1, passed)}`);
    await expect(all()).rejects.toThrow("line 2 is no verdict");
  });
});

describe("repairVerdicts", () => {
  const lines = [0, 1, 2].map((sample) => verdictLine("p/0", sample, passed));

  it("only cuts a torn last line when all others are kept", async () => {
    writeFileSync(path, `${lines.join("")}{"prob`);
    await repairVerdicts(path, () => true);
    expect(readFileSync(path, "utf8")).toBe(lines.join(""));
  });

  it("drops refused, broken and torn lines together", async () => {
    writeFileSync(path, `${lines[0]}garbage\n${lines[1]}${lines[2]}{"prob`);
    await repairVerdicts(path, (record) => record.sample !== 1);
    expect(readFileSync(path, "utf8")).toBe(`${lines[0]}${lines[2]}`);
  });

  it("has nothing to do where there is no log yet", async () => {
    await repairVerdicts(path, () => true);
    expect(() => readFileSync(path)).toThrow("ENOENT");
  });
});
