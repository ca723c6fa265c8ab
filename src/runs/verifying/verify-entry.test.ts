import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { BENCHMARKS } from "../../benchmarks/index.js";
import { sourceText } from "../../foundation/source.js";
import { chooseSandbox } from "../choose-sandbox.js";
import { LEDGER } from "./ledger.js";
import type { LedgerEntry } from "./ledger-entry.js";
import { readPublishedVerdicts } from "./published-verdicts.js";
import { verifyEntry } from "./verify-entry.js";

describe("the ledger", () => {
  it("names each number once, with source, benchmark and tolerance", () => {
    expect(LEDGER.length).toBeGreaterThanOrEqual(8);
    expect(new Set(LEDGER.map(({ id }) => id)).size).toBe(LEDGER.length);
    for (const { id, source, benchmark, expected } of LEDGER) {
      expect(sourceText(source), id).not.toBe("");
      expect(Object.keys(BENCHMARKS), id).toContain(benchmark);
      expect(expected.length, id).toBeGreaterThan(0);
      for (const { value, tolerance } of expected) {
        expect(value, id).toBeGreaterThan(0);
        expect(value, id).toBeLessThanOrEqual(1);
        // More than half of a unit of the last printed digit wants a reason, and never more than a tenth of a point.
        expect(tolerance, id).toBeLessThanOrEqual(0.001);
      }
    }
  });
});

describe("readPublishedVerdicts", () => {
  it("reads every way in which they are written", () => {
    const read = (text: string, written: Parameters<typeof readPublishedVerdicts>[1]) =>
      Object.fromEntries(readPublishedVerdicts(text, written, "f"));
    expect(read('{"task_id":"A/0","index":1,"passed":true}', "human-eval")).toEqual({ "A/0#1": { tests: true } });
    expect(read('{"task_id":"A/0","index":0,"base":"pass","plus":"timeout"}', "evalplus-rows")).toEqual({
      "A/0#0": { base: true, plus: false },
    });
    expect(read('{"eval":{"A/0":[{"base_status":"pass","plus_status":"fail"}]}}', "evalplus-results")).toEqual({
      "A/0#0": { base: true, plus: false },
    });
    expect(read('{"A_0":[[0,{"passed":false}]]}', "multipl-e-details")).toEqual({ "A_0#0": { tests: false } });
    expect(() => read("[]", "evalplus-results")).toThrow(/no list of verdicts/);
  });
});

const sandbox = await chooseSandbox("namespace").then(
  (chosen) => chosen.sandbox,
  () => undefined,
);
const folder = mkdtempSync(join(tmpdir(), "clade-verify-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const starter = (id: string, value: number): LedgerEntry => ({
  id,
  title: "the embedded solutions",
  source: { kind: "clade" },
  benchmark: "starter",
  expected: [{ suite: "base", metric: "pass@1", value, tolerance: 0.0001 }],
});

const title = sandbox === undefined ? "verifyEntry (skipped: the namespace sandbox cannot run here)" : "verifyEntry";
describe.skipIf(sandbox === undefined)(title, () => {
  it("holds where the number comes out, drifts where it does not, and skips with a reason", async () => {
    if (sandbox === undefined) return;
    const options = { sandbox, folder };
    const right = await verifyEntry(starter("right", 1), options);
    expect(right).toMatchObject({ outcome: "holds", completions: 24, values: [{ measured: 1, holds: true }] });
    const wrong = await verifyEntry(starter("wrong", 0.9), options);
    expect(wrong).toMatchObject({ outcome: "drift", values: [{ measured: 1, holds: false }] });
    const absent = await verifyEntry({ ...starter("absent", 1), completions: "no/such/file.jsonl" }, options);
    expect(absent).toMatchObject({ outcome: "skipped", reason: expect.stringMatching(/not there|not set/) });
  }, 120_000);

  it("continues an interrupted run, and begins anew where the folder holds another", async () => {
    if (sandbox === undefined) return;
    const stopped = new AbortController();
    stopped.abort();
    const first = await verifyEntry(starter("again", 1), { sandbox, folder, signal: stopped.signal });
    expect(first.outcome).toBe("interrupted");
    expect((await verifyEntry(starter("again", 1), { sandbox, folder })).outcome).toBe("holds");
    const spec = join(folder, "again", "spec.json");
    writeFileSync(spec, readFileSync(spec, "utf8").replace(/"clade": "[^"]*"/, '"clade": "0.0.0"'));
    expect((await verifyEntry(starter("again", 1), { sandbox, folder })).outcome).toBe("holds");
  }, 120_000);
});
