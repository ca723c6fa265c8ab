import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeFolder } from "./make-folder.js";

const folder = mkdtempSync(join(tmpdir(), "clade-make-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("makeFolder", () => {
  it("makes what is missing, together with others, and leaves what is there", async () => {
    const deep = join(folder, "a/b/c");
    await Promise.all([makeFolder(deep), makeFolder(deep), makeFolder(join(folder, "a/b/d"))]);
    await makeFolder(deep);
    expect(existsSync(deep)).toBe(true);
    expect(existsSync(join(folder, "a/b/d"))).toBe(true);
  });

  it("fails where a file is in the way", async () => {
    writeFileSync(join(folder, "file"), "");
    await expect(makeFolder(join(folder, "file"))).rejects.toThrow(/ENOTDIR/);
    await expect(makeFolder(join(folder, "file/x"))).rejects.toThrow(/ENOTDIR/);
  });

  it.skipIf(!existsSync("/proc/1"))("fails below /proc, where Node's own way never returns", async () => {
    await expect(makeFolder("/proc/1/x/y")).rejects.toThrow(/ENOENT|EACCES|EPERM/);
  });
});
