import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepVerification, keptVerification } from "./kept-verifications.js";
import type { Verification } from "./verify-entry.js";

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "clade-kept-"));
});
afterEach(() => rmSync(cache, { recursive: true }));

const measured = (value: number): Verification => ({
  id: "an-entry",
  title: "An entry",
  outcome: "holds",
  completions: 164,
  values: [{ suite: "base", metric: "pass@1", value, tolerance: 0.01, measured: value, holds: true }],
  unjudged: 0,
  elapsedMs: 1,
});

describe("kept verifications", () => {
  it("are the last ones that measured something", async () => {
    expect(keptVerification("an-entry", cache)).toBeUndefined();
    await keepVerification(measured(0.1), cache);
    await keepVerification(measured(0.2), cache);
    await keepVerification({ id: "an-entry", title: "An entry", outcome: "skipped", reason: "no data" }, cache);
    const kept = keptVerification("an-entry", cache);
    expect(kept?.verification).toEqual(measured(0.2));
    expect(new Date(kept?.at ?? "").toISOString()).toBe(kept?.at);
  });

  it("are unknown where the file is damaged", async () => {
    await keepVerification(measured(0.1), cache);
    writeFileSync(join(cache, "verifications/an-entry.json"), "{");
    expect(keptVerification("an-entry", cache)).toBeUndefined();
  });
});
