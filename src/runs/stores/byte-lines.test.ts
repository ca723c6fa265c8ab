import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lineBlocks } from "./byte-lines.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "clade-lines-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(text: string, chunkBytes: number) {
  const path = join(folder, "file");
  await writeFile(path, text);
  let whole = "";
  let torn = "";
  for await (const block of lineBlocks(path, chunkBytes)) {
    expect(block.offset).toBe(Buffer.byteLength(whole));
    if (block.complete) {
      expect(block.bytes.at(-1)).toBe(0x0a);
      whole += block.bytes.toString();
    } else torn += block.bytes.toString();
  }
  return { whole, torn };
}

describe("lineBlocks", () => {
  const lines = Array.from({ length: 50 }, (_, i) => "é".repeat(i % 17)).join("\n");

  it.each([1, 2, 3, 7, 64, 100_000])("gives back every byte in whole lines with chunks of %i", async (chunk) => {
    expect(await read(`${lines}\n`, chunk)).toEqual({ whole: `${lines}\n`, torn: "" });
  });

  it.each([1, 5, 100_000])("sets a torn last line apart with chunks of %i", async (chunk) => {
    expect(await read(`${lines}\n{"problem":`, chunk)).toEqual({ whole: `${lines}\n`, torn: '{"problem":' });
  });

  it("reads an empty file as nothing", async () => {
    expect(await read("", 16)).toEqual({ whole: "", torn: "" });
  });
});
