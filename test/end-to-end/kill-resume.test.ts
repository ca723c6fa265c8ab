import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderBesideBuild } from "./built-command.js";

const SCRIPT = join(import.meta.dirname, "conduct-fake-run.mjs");
const COMPLETIONS = 12 * 120;
const KILLS = 10;

const folder = folderBesideBuild("clade-kill-");

/** Runs the script; kills it with SIGKILL `killAfterMs` after its start, or after it has begun to judge. */
async function conduct(out: string, kill?: { afterMs: number; from: "start" | "judging" }) {
  const child = spawn(process.execPath, [SCRIPT, out], { stdio: ["ignore", "pipe", "inherit"] });
  const killSoon = () => setTimeout(() => child.kill("SIGKILL"), kill?.afterMs);
  let timer = kill?.from === "start" ? killSoon() : undefined;
  let output = "";
  child.stdout.on("data", (text: Buffer) => {
    output += text;
    if (kill?.from === "judging") timer ??= killSoon();
  });
  const signal = await new Promise<NodeJS.Signals | null>((resolve) => child.on("close", (_, by) => resolve(by)));
  clearTimeout(timer);
  return { killed: signal === "SIGKILL", output };
}

/** The `problem sample` of every whole verdict line. */
function judged(out: string): string[] {
  const path = join(out, "verdicts.jsonl");
  if (!existsSync(path)) return [];
  const whole = readFileSync(path, "utf8").split("\n").slice(0, -1);
  return whole.map((line) => {
    const { problem, sample } = JSON.parse(line) as { problem: string; sample: number };
    return `${problem} ${sample}`;
  });
}

describe("kill -9 and --resume", () => {
  it(`survives ${KILLS} kills at random moments with no verdict lost or doubled and the same report`, async () => {
    const calm = join(folder, "calm");
    expect((await conduct(calm)).output).toContain("complete");
    const wanted = readFileSync(join(calm, "report.json"));
    expect(new Set(judged(calm)).size).toBe(COMPLETIONS);

    let kills = 0;
    let between = 0;
    for (let round = 0; kills < KILLS; round++) {
      const out = join(folder, `round-${round}`);
      let before = 0;
      // One folder is killed over and over until its run is through, then the next is taken.
      for (;;) {
        // Some kills hit the beginning, when the folder is being made; most hit the judging.
        const from = Math.random() < 0.2 ? "start" : "judging";
        const { killed, output } = await conduct(out, {
          afterMs: Math.random() * (from === "start" ? 500 : 300),
          from,
        });
        const now = judged(out);
        expect(new Set(now).size, "no verdict is doubled").toBe(now.length);
        expect(now.length, "no verdict that was on file is lost").toBeGreaterThanOrEqual(before);
        before = now.length;
        if (!killed) {
          expect(output).toContain("complete");
          break;
        }
        kills++;
        if (now.length > 0 && now.length < COMPLETIONS) between++;
        if (kills >= KILLS) break;
      }
      expect((await conduct(out)).output).toContain("complete");
      expect(judged(out).sort()).toEqual(judged(calm).sort());
      expect(readFileSync(join(out, "report.json")).equals(wanted), "the report has the same bytes").toBe(true);
    }
    expect(between, "kills hit runs that were under way").toBeGreaterThan(0);
  });
});
