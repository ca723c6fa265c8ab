import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { acquireRunLock } from "./run-lock.js";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clade-lock-"));
  path = join(folder, "run.lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("acquireRunLock", () => {
  it("refuses a second holder and names the first", () => {
    const lock = acquireRunLock(path);
    expect(() => acquireRunLock(path)).toThrow(`process ${process.pid} on ${hostname()}`);
    lock.release();
    expect(existsSync(path)).toBe(false);
    acquireRunLock(path).release();
  });

  it("takes over the lock of a dead process", () => {
    const { pid } = spawnSync(process.execPath, ["-e", "0"]);
    writeFileSync(path, JSON.stringify({ pid, host: hostname() }));
    acquireRunLock(path).release();
  });

  it("takes over when the number belongs to a younger process", () => {
    writeFileSync(path, JSON.stringify({ pid: process.pid, host: hostname(), started: "1" }));
    acquireRunLock(path).release();
  });

  it("leaves the lock of another machine alone", () => {
    writeFileSync(path, JSON.stringify({ pid: 1, host: "elsewhere" }));
    expect(() => acquireRunLock(path)).toThrow("process 1 on elsewhere");
  });

  it("takes over a lock file that says nothing", () => {
    writeFileSync(path, "");
    acquireRunLock(path).release();
  });

  it("does not remove a lock that became another's", () => {
    const lock = acquireRunLock(path);
    writeFileSync(path, JSON.stringify({ pid: 1, host: "elsewhere" }));
    lock.release();
    expect(existsSync(path)).toBe(true);
  });
});
