import { expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../limits.js";
import { c } from "./c.js";
import { java } from "./java.js";
import { placed, programOf } from "./program-of.js";

it("compiles, then runs, with the limits that were asked for and what the runtime needs on top", () => {
  const program = programOf(java, "class Main {}", { limits: { cpuTimeMs: 1000 }, stdin: Buffer.from("x") });
  expect(program.language).toBe("java");
  expect(program.files).toEqual({ "Main.java": "class Main {}" });
  expect(program.steps.map(({ name }) => name)).toEqual(["compile", "run"]);
  const [compile, run] = program.steps;
  expect(compile?.stdin).toBeUndefined();
  expect(run?.stdin).toEqual(Buffer.from("x"));
  expect(compile?.limits.cpuTimeMs).toBe(60_000);
  expect(run?.limits.cpuTimeMs).toBe(1000 + (java.limits?.startCpuTimeMs ?? 0));
  expect(run?.limits.memoryBytes).toBe(DEFAULT_LIMITS.memoryBytes + (java.limits?.startMemoryBytes ?? 0));
});

it("puts the language's own files, then the caller's, then the source", () => {
  const language = { ...c, extraFiles: { "a.txt": "own", "b.txt": "own" } };
  const { files } = programOf(language, "source", { files: { "b.txt": "caller's", "main.c": "caller's" } });
  expect(files).toEqual({ "a.txt": "own", "b.txt": "caller's", "main.c": "source" });
});

it("replaces placeholders in commands and in the environment, and nothing else in braces", () => {
  expect(placed(["{npm}/bin/x", "-o{work}/{work}", "{cache}", "{print $1}"])).toEqual([
    "/toolchain/npm/bin/x",
    "-o/tmp/program//tmp/program",
    "/toolchain/cache",
    "{print $1}",
  ]);
  const language = { ...c, environment: { GOCACHE: "{cache}/go" } };
  expect(programOf(language, "").environment).toEqual({ GOCACHE: "/toolchain/cache/go" });
});
