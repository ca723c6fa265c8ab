import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Language, ToolchainRecipe } from "../languages/language.js";
import { lua } from "../languages/lua.js";
import { installToolchains } from "./install-toolchains.js";
import { COMPLETE, rootPlace, toolchainFolder, toolchainPlaces, viewOf } from "./toolchain-places.js";
import { presenceOf } from "./toolchain-presence.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clade-toolchains-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const withRecipe = (toolchain: ToolchainRecipe): Language => ({ ...lua, id: "tested", toolchain });

function complete(path: string | undefined, facts: Readonly<Record<string, unknown>> = {}): void {
  if (path === undefined) throw new Error("no place");
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, COMPLETE), JSON.stringify(facts));
}

describe("places", () => {
  it("are named after what is in them, so that another version lies elsewhere", () => {
    const one = toolchainPlaces({ npm: ["@scope/tool@1.2.3"] }, folder).npm ?? "";
    expect(one).toMatch(/\/npm\/scope-tool-1\.2\.3-[0-9a-f]{10}$/);
    expect(toolchainPlaces({ npm: ["@scope/tool@1.2.4"] }, folder).npm).not.toBe(one);
    expect(toolchainPlaces({ apt: ["x"] }, folder)).toEqual({});
  });

  it("follow CLADE_CACHE_DIR", () => {
    expect(toolchainFolder({ CLADE_CACHE_DIR: "/somewhere" })).toBe("/somewhere/toolchains");
  });

  it("take the fullest finished root that has every package", () => {
    const small = { suite: "sid", packages: ["janet"] } as const;
    const large = { suite: "sid", packages: ["janet", "hy"] } as const;
    expect(toolchainPlaces({ root: small }, folder).root).toBeUndefined();
    complete(rootPlace(small, folder), { packages: small.packages });
    mkdirSync(`${rootPlace(large, folder)}.123`, { recursive: true });
    expect(toolchainPlaces({ root: small }, folder).root).toBe(rootPlace(small, folder));
    expect(toolchainPlaces({ root: large }, folder).root).toBeUndefined();
    complete(rootPlace(large, folder), { packages: large.packages });
    expect(toolchainPlaces({ root: small }, folder).root).toBe(rootPlace(large, folder));
  });
});

describe("presence", () => {
  it("names every part that is missing, and a part that is half installed is missing", () => {
    const language = withRecipe({
      apt: ["no-such-package"],
      npm: ["tool@1.0.0"],
      root: { suite: "sid", packages: ["janet"] },
      warm: { commands: [] },
    });
    const stranger = { ...language, run: ["no-such-program"] as const, version: ["no-such-program"] as const };
    mkdirSync(toolchainPlaces(language.toolchain, folder).npm ?? "", { recursive: true });
    const presence = presenceOf(stranger, folder);
    expect(presence).toMatchObject({ present: false });
    expect(presence.present ? [] : presence.missing).toEqual([
      "the package no-such-package",
      "npm packages tool@1.0.0",
      "a Debian root of sid with janet",
      "the warm cache",
    ]);
  });

  it("does not take a program that starts many languages for one of them", () => {
    const language = { ...withRecipe({ apt: ["no-such-package"] }), run: ["./main"] as const };
    const commands = { compile: ["sh", "main"], version: ["sh", "--version"] } as const;
    expect(presenceOf({ ...language, ...commands, id: "guest" }, folder)).toMatchObject({ present: false });
    expect(presenceOf({ ...language, ...commands, id: "posix-sh" }, folder)).toMatchObject({ present: true });
  });

  it("is complete when every part is, and the view shows them", () => {
    const language = withRecipe({ npm: ["tool@1.0.0"], warm: { commands: [] } });
    const { npm, cache } = toolchainPlaces(language.toolchain, folder);
    complete(npm);
    expect(viewOf(language, folder)).toMatchObject({ npm, cache: undefined });
    complete(cache);
    expect(presenceOf(language, folder)).toEqual({ present: true });
    expect(viewOf(language, folder)).toMatchObject({ npm, cache });
  });
});

describe("installing", () => {
  it("refuses npm packages without an exact version and goes on with the others", async () => {
    const done = withRecipe({ npm: ["done@1.0.0"] });
    complete(toolchainPlaces(done.toolchain, folder).npm);
    const outcomes = await installToolchains([{ ...withRecipe({ npm: ["tool@^1.0.0"] }), id: "inexact" }, done], {
      folder,
    });
    expect(outcomes).toEqual([
      { id: "inexact", outcome: "failed", reason: '"tool@^1.0.0" has no exact version' },
      { id: "tested", outcome: "already-there" },
    ]);
  });
});
