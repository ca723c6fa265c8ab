import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { seededRandom } from "../../foundation/seeded-random.js";
import { CompletionIndex, readStoredCompletions, sourceKey, writeCompletions } from "./completion-log.js";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clade-completions-"));
  path = join(folder, "completions.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Completions of several problems in a mixed order, with lines of all sizes. */
function mixed(count: number) {
  const random = seededRandom(7);
  const next = new Map<string, number>();
  return Array.from({ length: count }, () => {
    const problem = `p"é/${random.integer(5)}`;
    const sample = next.get(problem) ?? 0;
    next.set(problem, sample + 1);
    return { problem, sample, source: `x = "\u2028\n${"é".repeat(random.integer(300))}"` };
  });
}
const PROBLEMS = [0, 1, 2, 3, 4, 5].map((number) => `p"é/${number}`);

describe("CompletionIndex", () => {
  it("gives back the completions of each problem in file order, less those that are done", async () => {
    const completions = mixed(3000);
    expect(await writeCompletions(path, completions)).toBe(3000);
    const index = await CompletionIndex.open(path, PROBLEMS);
    expect(index.count).toBe(3000);
    const done = completions.filter((_, at) => at % 3 === 0);
    for (const { problem, sample } of done) expect(index.markDone(problem, sample)).toBe(true);
    for (const problem of PROBLEMS) {
      const wanted = completions.filter((completion, at) => completion.problem === problem && at % 3 !== 0);
      expect(index.remaining(problem)).toBe(wanted.length);
      expect([...index.read(problem)]).toEqual(
        wanted.map((completion) => ({ ...completion, sha256: sourceKey(completion.source) })),
      );
    }
  });

  it("marks each completion once and none that does not exist", async () => {
    await writeCompletions(path, [
      { problem: "p/0", sample: 7, source: "a" },
      { problem: "p/0", sample: 0, source: "b" },
    ]);
    const index = await CompletionIndex.open(path, ["p/0"]);
    expect([7, 7, 0, 1].map((sample) => index.markDone("p/0", sample))).toEqual([true, false, true, false]);
    expect(index.markDone("p/1", 0)).toBe(false);
  });

  it("refuses a log that is cut short, strange, or of other problems", async () => {
    await writeCompletions(path, mixed(3));
    await expect(CompletionIndex.open(path, ["p/0"])).rejects.toThrow("line 1 is for the unknown problem");
    appendFileSync(path, '{"problem":"p');
    await expect(CompletionIndex.open(path, PROBLEMS)).rejects.toThrow("line 4 is cut short");
    appendFileSync(path, "\n");
    await expect(CompletionIndex.open(path, PROBLEMS)).rejects.toThrow("line 4 is no completion");
  });
});

describe("readStoredCompletions", () => {
  it("gives back what was written", async () => {
    const completions = mixed(500);
    await writeCompletions(path, completions);
    const read = [];
    for await (const { sha256: _, ...completion } of readStoredCompletions(path)) read.push(completion);
    expect(read).toEqual(completions);
  });
});

describe("sourceKey", () => {
  it("is the SHA-256 of the program's bytes", () => {
    expect(sourceKey("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
  it("tells programs apart that differ in a lone surrogate only", () => {
    expect(sourceKey("\ud800")).not.toBe(sourceKey("\ud801"));
  });
});
