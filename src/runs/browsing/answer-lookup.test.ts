import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { AnswerLookup } from "./answer-lookup.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clade-answers-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lines = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

it("finds the first answer of a sample and its extraction, in whatever order they came", async () => {
  writeFileSync(
    join(folder, "outputs.jsonl"),
    lines(
      { problem: "a/1", sample: 1, text: "second ü\n", finish: "stop" },
      { problem: "a/1", sample: 0, text: "first", finish: "length" },
      { text: "fields in another order", problem: "a/2", sample: 0, finish: "stop" },
      { problem: "a/1", sample: 0, text: "asked again", finish: "stop" },
    ),
  );
  const audit = { extractor: "default", taken: [{ start: 0, end: 5, rule: "whole-text" }], dropped: [] };
  writeFileSync(join(folder, "extractions.jsonl"), lines({ problem: "a/1", sample: 0, ...audit }));
  const lookup = new AnswerLookup(folder);
  expect(await lookup.find("a/1", 0)).toMatchObject({ text: "first", finish: "length", audit });
  expect(await lookup.find("a/1", 1)).toEqual({ text: "second ü\n", finish: "stop" });
  expect(await lookup.find("a/2", 0)).toMatchObject({ text: "fields in another order" });
  expect(await lookup.find("a/1", 2)).toBeUndefined();
});

it("reads what was written since, and leaves a line that is not whole", async () => {
  const lookup = new AnswerLookup(folder);
  expect(await lookup.find("a/1", 0)).toBeUndefined();
  const first = lines({ problem: "a/1", sample: 0, text: "x", finish: "stop" });
  writeFileSync(join(folder, "outputs.jsonl"), `${first}{"problem":"a/1","sample":1,"te`);
  expect(await lookup.find("a/1", 0)).toMatchObject({ text: "x" });
  expect(await lookup.find("a/1", 1)).toBeUndefined();
  writeFileSync(join(folder, "outputs.jsonl"), first + lines({ problem: "a/1", sample: 1, text: "y", finish: "stop" }));
  expect(await lookup.find("a/1", 1)).toMatchObject({ text: "y" });
});
