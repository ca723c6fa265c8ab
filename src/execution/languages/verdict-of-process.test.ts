import { expect, it } from "vitest";
import type { StepExecution } from "../command-program.js";
import { c } from "./c.js";
import { javascript } from "./javascript.js";
import { lua } from "./lua.js";
import { verdictOfProcess, WRONG_ANSWER_LINE } from "./verdict-of-process.js";

const bytes = (text: string) => new TextEncoder().encode(text);

function step(
  facts: Partial<Omit<StepExecution, "stdout" | "stderr">> & { stdout?: string; stderr?: string },
): StepExecution {
  const { stdout = "", stderr = "", ...others } = facts;
  const ended = { exitStatus: undefined, signal: undefined, stop: undefined };
  const used = { cpuTimeMs: 1, wallTimeMs: 1, memoryBytes: 1 };
  return { name: "run", ...ended, ...used, ...others, stdout: bytes(stdout), stderr: bytes(stderr) };
}

const COMPILED = step({ name: "compile", exitStatus: 0 });
const judge = (...steps: StepExecution[]) => verdictOfProcess({ steps }, c);
const failed = (failure: string) => expect.objectContaining({ verdict: "failed", failure });

it("passes only with status 0 of the run step", () => {
  expect(judge(COMPILED, step({ exitStatus: 0 }))).toEqual({ verdict: "passed" });
  expect(judge(COMPILED).verdict).toBe("unjudged");
  expect(judge().verdict).toBe("unjudged");
  expect(judge(COMPILED, step({ exitStatus: 1 }))).toEqual(failed("runtime-error"));
  expect(judge(COMPILED, step({ signal: 11 }))).toEqual(failed("runtime-error"));
});

it("tells a program that does not compile from a compiler that was stopped or killed", () => {
  const compile = (facts: Parameters<typeof step>[0]) => judge(step({ name: "compile", ...facts }));
  expect(compile({ exitStatus: 1, stderr: "\nmain.c:1: error: no\nmore" })).toEqual({
    verdict: "failed",
    failure: "compile-error",
    detail: "main.c:1: error: no",
  });
  expect(compile({ stop: "cpu-time" })).toEqual(failed("time-limit"));
  expect(compile({ stop: "memory" })).toEqual(failed("memory-limit"));
  expect(compile({ stop: "output" })).toEqual(failed("compile-error"));
  expect(compile({ signal: 9 }).verdict).toBe("unjudged");
  expect(compile({ signal: 11 })).toEqual(failed("compile-error"));
});

it("reads limits from what stopped the program, and from what a runtime says that is out of memory", () => {
  const run = (facts: Parameters<typeof step>[0]) => judge(COMPILED, step(facts));
  expect(run({ stop: "idle-time" })).toEqual(failed("time-limit"));
  // whether it ended by itself between two looks makes no difference
  expect(run({ stop: "cpu-time", exitStatus: 0 })).toEqual(failed("time-limit"));
  expect(run({ stop: "output" })).toEqual(failed("output-limit"));
  expect(run({ signal: 25 })).toEqual(failed("output-limit"));
  expect(run({ stop: "judge" }).verdict).toBe("unjudged");
  const texts = [
    'Exception in thread "main" java.lang.OutOfMemoryError: Java heap space',
    "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
    "terminate called after throwing an instance of 'std::bad_alloc'",
    "lua5.4: not enough memory",
    "memory allocation of 1073741824 bytes failed",
    'Traceback (most recent call last):\n  File "main.py", line 3, in <module>\nMemoryError',
  ];
  for (const stderr of texts) expect(run({ exitStatus: 1, stderr }), stderr).toEqual(failed("memory-limit"));
  expect(run({ exitStatus: 1, stderr: "my memory is bad" })).toEqual(failed("runtime-error"));
});

it("takes a wrong answer from its own line, and only of a program that did not end well", () => {
  const lines = `counting\n${WRONG_ANSWER_LINE}\n`;
  expect(judge(COMPILED, step({ exitStatus: 1, stdout: lines }))).toEqual(failed("wrong-answer"));
  expect(judge(COMPILED, step({ signal: 6, stderr: lines }))).toEqual(failed("wrong-answer"));
  expect(judge(COMPILED, step({ exitStatus: 1, stdout: `x ${WRONG_ANSWER_LINE}` }))).toEqual(failed("runtime-error"));
  expect(judge(COMPILED, step({ exitStatus: 0, stdout: lines }))).toEqual({ verdict: "passed" });
});

it("knows a syntax error where nothing is compiled first", () => {
  const stderr = "lua5.4: main.lua:1: unexpected symbol near '='\nstack traceback:\n";
  expect(verdictOfProcess({ steps: [step({ exitStatus: 1, stderr })] }, lua)).toEqual(failed("compile-error"));
  const parsed = "SyntaxError: Unexpected end of JSON input\n    at JSON.parse (<anonymous>)\n";
  expect(verdictOfProcess({ steps: [step({ exitStatus: 1, stderr: parsed })] }, javascript)).toEqual(
    failed("runtime-error"),
  );
});

it("wants the last line where a runtime exits with 0 after an error", () => {
  const careless = { ...lua, endsWith: "CLADE-END" };
  const run = (stdout: string) => verdictOfProcess({ steps: [step({ exitStatus: 0, stdout })] }, careless);
  expect(run("1\nCLADE-END\n")).toEqual({ verdict: "passed" });
  expect(run("CLADE-END\n1\n")).toEqual(failed("runtime-error"));
  expect(run(`${WRONG_ANSWER_LINE}\n`)).toEqual(failed("wrong-answer"));
});
