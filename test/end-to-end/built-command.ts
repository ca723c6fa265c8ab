import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { chooseSandbox } from "../../src/index.js";

export const ROOT = join(import.meta.dirname, "../..");
/** The command as it is built. */
export const MAIN = join(ROOT, "dist/cli/main.js");

/** Whether any sandbox runs programs here. */
export const canJudge = await chooseSandbox("auto").then(
  () => true,
  () => false,
);

/** A folder of the test file's own, gone afterwards; before its tests the command is built, so that what is run is what is tested. */
export function folderBesideBuild(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  beforeAll(() => {
    const build = spawnSync(process.execPath, [join(ROOT, "scripts/build.mjs")], { encoding: "utf8" });
    expect(build.status, build.stderr).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The command run in a folder with a cache of its own there. */
export function commandIn(folder: string) {
  const environment = () => ({ ...process.env, CLADE_CACHE_DIR: join(folder, "cache"), NO_COLOR: "1" });
  const clade = (...args: string[]) =>
    spawnSync(process.execPath, [MAIN, ...args], { encoding: "utf8", cwd: folder, env: environment() });
  return { clade, environment };
}
