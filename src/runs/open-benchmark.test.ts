import { describe, expect, it } from "vitest";
import { findBenchmark, openBenchmark } from "./open-benchmark.js";

describe("findBenchmark", () => {
  it("finds by id", () => expect(findBenchmark("humaneval-plus").id).toBe("humaneval-plus"));
  it.each([
    ["HumanEval+", "humaneval-plus"],
    ["human_eval", "humaneval"],
    ["mbp", "mbpp"],
    ["startr", "starter"],
  ])("suggests for %s", (typed, meant) => {
    expect(() => findBenchmark(typed)).toThrow(`Did you mean ${meant}?`);
  });
  it("suggests nothing for what looks like none, nor for what every object has", () => {
    expect(() => findBenchmark("apps")).toThrow("There is no benchmark apps. Known: blind, blind-documented");
    expect(() => findBenchmark("constructor")).toThrow("There is no benchmark constructor");
  });
});

describe("openBenchmark", () => {
  it("hashes the problems of a benchmark without files", async () => {
    const { problems, datasetSha256 } = await openBenchmark("starter");
    expect(problems.length).toBeGreaterThanOrEqual(20);
    expect(datasetSha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
