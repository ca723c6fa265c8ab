import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BadLine, type JsonRow, readJsonLines, streamJsonLines } from "./json-lines.js";

const text = '\ufeff{"a": 1}\r\n\n   \n{"a": }\n[1]\n{"a": "\u2028é"}\n{"a"';
const bytes = Buffer.concat([Buffer.from(text), Buffer.from("\n"), Buffer.of(0x22, 0xff, 0x22)]);
const expected = [
  ["row", 1],
  ["bad", 4],
  ["bad", 5],
  ["row", 6],
  ["bad", 7],
  ["bad", 8],
];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "clade-lines-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function streamed(content: Uint8Array): Promise<(JsonRow | BadLine)[]> {
  const path = join(folder, "file.jsonl");
  writeFileSync(path, content);
  const items: (JsonRow | BadLine)[] = [];
  for await (const item of streamJsonLines(path)) items.push(item);
  return items;
}

describe("JSON lines", () => {
  it("are read whole, with every bad line and its number", () => {
    const { rows, bad } = readJsonLines(bytes);
    expect(rows.map((row) => row.line)).toEqual([1, 6]);
    expect(rows[1]?.value.members.get("a")).toMatchObject({ value: "\u2028é" });
    expect(bad.map((line) => line.line)).toEqual([4, 5, 7, 8]);
    expect(bad[1]?.reason).toContain("found array");
    expect(bad[0]?.reason).toContain("column 7");
    expect(bad[3]?.reason).toBe("not UTF-8");
  });

  it("are streamed the same, plain and gzipped", async () => {
    for (const content of [bytes, gzipSync(bytes)]) {
      const items = await streamed(content);
      expect(items.map((item) => [item.kind, item.line])).toEqual(expected);
    }
  });

  it("are streamed across chunk borders", async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `{"i": ${index}, "pad": "${"é".repeat(index % 97)}"}`);
    const items = await streamed(Buffer.from(rows.join("\n")));
    expect(items.map((item) => (item.kind === "row" ? item.text : item.reason))).toEqual(rows);
  });

  it("of an empty file are none; a missing file and a broken archive reject", async () => {
    expect(await streamed(Buffer.alloc(0))).toEqual([]);
    await expect(streamed(gzipSync(bytes).subarray(0, 30))).rejects.toThrow();
    await expect(streamJsonLines(join(folder, "none")).next()).rejects.toThrow(/ENOENT/);
  });
});
