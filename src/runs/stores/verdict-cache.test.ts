import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { JudgedProgram } from "../../execution/judging/oracle.js";
import { DEFAULT_LIMITS } from "../../execution/limits.js";
import { noPreparations, preparationsOnDisk } from "./preparation-store.js";
import { contextKey, type VerdictContext, verdictsOnDisk } from "./verdict-cache.js";

const inputs = { key: "k1", bytes: new Uint8Array([1, 2, 3]) };
const context: VerdictContext = {
  problem: {
    id: "p/0",
    entryPoint: "f",
    reference: "def f(): pass",
    tests: {
      kind: "inputs",
      suites: [{ name: "base", count: 1, inputs }],
      comparison: { kind: "equal" },
      absoluteTolerance: 0,
      alternatives: [],
      official: { rules: "evalplus", special: "none" },
    },
  },
  limits: DEFAULT_LIMITS,
  oracle: { id: "strict", version: "1" },
  sandbox: "namespace",
  toolchain: "3.11",
};
const passed: JudgedProgram = {
  suites: { base: { verdict: "passed" } },
  suspicions: [{ reason: "odd" }],
  cpuTimeMs: 1,
  wallTimeMs: 2,
  memoryBytes: 3,
};
const unjudged: JudgedProgram = {
  ...passed,
  suites: { base: { verdict: "unjudged", code: "SANDBOX_BROKEN", detail: "" } },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clade-cache-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function shardFile(): string {
  const all = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".jsonl"));
  expect(all).toHaveLength(1);
  return join(folder, all[0] ?? "");
}

describe("contextKey", () => {
  it.each<[string, Partial<VerdictContext>]>([
    ["limits", { limits: { ...DEFAULT_LIMITS, cpuTimeMs: 1 } }],
    ["oracle", { oracle: { id: "official", version: "1" } }],
    ["oracle version", { oracle: { id: "strict", version: "2" } }],
    ["sandbox", { sandbox: "wasm" }],
    ["toolchain", { toolchain: "3.12" }],
    ["reference", { problem: { ...context.problem, reference: "def f(): return 1" } }],
  ])("changes with the %s", (_name, change) => {
    expect(contextKey({ ...context, ...change })).not.toBe(contextKey(context));
  });

  it("changes with the inputs by their content hash", () => {
    const text = JSON.stringify(context.problem).replace("k1", "k2");
    expect(contextKey({ ...context, problem: JSON.parse(text) })).not.toBe(contextKey(context));
    expect(contextKey(structuredClone(context))).toBe(contextKey(context));
  });
});

describe("verdictsOnDisk", () => {
  it("gives back what another process kept, without unjudged ones", async () => {
    const writer = await verdictsOnDisk(folder).open(context);
    writer.set("a", passed);
    writer.set("b", unjudged);
    await writer.flush();
    const reader = await verdictsOnDisk(folder).open(context);
    expect(reader.get("a")).toEqual(passed);
    expect(reader.get("b")).toBeUndefined();
  });

  it("passes over a torn line and loses nothing written after it", async () => {
    const first = await verdictsOnDisk(folder).open(context);
    first.set("a", passed);
    await first.flush();
    appendFileSync(shardFile(), '{"problem":"x","samp');
    const second = await verdictsOnDisk(folder).open(context);
    second.set("c", passed);
    await second.flush();
    const reader = await verdictsOnDisk(folder).open(context);
    expect([reader.get("a"), reader.get("x"), reader.get("c")]).toEqual([passed, undefined, passed]);
  });

  it("tells of a cache that cannot be written, and goes on", async () => {
    writeFileSync(join(folder, "file"), "");
    const troubles: unknown[] = [];
    const shard = await verdictsOnDisk(join(folder, "file"), (error) => troubles.push(error)).open(context);
    shard.set("a", passed);
    await shard.flush();
    expect(shard.get("a")).toEqual(passed);
    await preparationsOnDisk(join(folder, "file"), (error) => troubles.push(error)).set("k", new Uint8Array([1]));
    expect(troubles).toMatchObject([{ code: "ENOTDIR" }, { code: "ENOTDIR" }]);
  });

  it("lets two processes append to the same shard", async () => {
    const one = await verdictsOnDisk(folder).open(context);
    const two = await verdictsOnDisk(folder).open(context);
    one.set("a", passed);
    two.set("b", passed);
    await Promise.all([one.flush(), two.flush()]);
    const reader = await verdictsOnDisk(folder).open(context);
    expect([reader.get("a"), reader.get("b")]).toEqual([passed, passed]);
  });
});

describe("preparationsOnDisk", () => {
  const bytes = new Uint8Array([0, 255, 10]);

  it("gives back the bytes of a key and nothing for others", async () => {
    await preparationsOnDisk(folder).set("humaneval/0 | x", bytes);
    expect(new Uint8Array((await preparationsOnDisk(folder).get("humaneval/0 | x")) ?? [])).toEqual(bytes);
    expect(await preparationsOnDisk(folder).get("other")).toBeUndefined();
  });

  it("takes a damaged file for absent", async () => {
    await preparationsOnDisk(folder).set("k", bytes);
    const [file] = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\w{64}$/.test(name));
    appendFileSync(join(folder, file ?? ""), "x");
    expect(await preparationsOnDisk(folder).get("k")).toBeUndefined();
  });

  it("has a stand-in that keeps nothing", async () => {
    await noPreparations.set("k", bytes);
    expect(await noPreparations.get("k")).toBeUndefined();
  });
});
