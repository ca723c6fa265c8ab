import { describe, expect, it } from "vitest";
import type { StepExecution } from "../command-program.js";
import type { OfficialProcess } from "../process-tests.js";
import { officialVerdict } from "./process-verdict.js";

const official: OfficialProcess = {
  evaluator: "test",
  steps: [],
  capturedBytes: 10,
  outcomes: [
    { step: "compile", word: "SyntaxError", earns: "compile-error" },
    { ended: "limit", word: "Timeout", earns: "time-limit" },
    { stderr: "No module", word: "failed", earns: "library-missing" },
    { ended: "zero", word: "OK", earns: "passed" },
    { stderr: "assert", word: "AssertionError", earns: "wrong-answer" },
    { word: "Exception", earns: "runtime-error" },
  ],
};

function step(facts: Partial<StepExecution> & { readonly said?: string }): StepExecution {
  const { said = "", ...others } = facts;
  return {
    name: "run",
    exitStatus: 0,
    signal: undefined,
    stop: undefined,
    stdout: new Uint8Array(),
    stderr: new TextEncoder().encode(said),
    cpuTimeMs: 1,
    wallTimeMs: 1,
    memoryBytes: 1,
    ...others,
  };
}

const judged = (facts: Parameters<typeof step>[0]) => officialVerdict({ steps: [step(facts)] }, official);

describe("officialVerdict", () => {
  it("takes the first outcome that matches the last step", () => {
    expect(judged({})).toEqual({ verdict: "passed" });
    expect(judged({ exitStatus: 1, said: "assert x" })).toMatchObject({
      failure: "wrong-answer",
      official: "AssertionError",
    });
    expect(judged({ exitStatus: 1, said: "boom" })).toMatchObject({ failure: "runtime-error", official: "Exception" });
    expect(judged({ name: "compile", exitStatus: 1 })).toMatchObject({ failure: "compile-error" });
  });

  it("sees only the bytes that the evaluator keeps", () => {
    expect(judged({ exitStatus: 1, said: "0123456789assert" })).toMatchObject({ official: "Exception" });
  });

  it("tells limits of time, which the evaluators have, from those they have not", () => {
    const stopped = { exitStatus: undefined, signal: 9 } as const;
    expect(judged({ ...stopped, stop: "cpu-time" })).toMatchObject({ failure: "time-limit", official: "Timeout" });
    expect(judged({ ...stopped, stop: "memory" })).toMatchObject({ failure: "memory-limit", official: "Exception" });
  });

  it("never counts a missing library against a program", () => {
    expect(judged({ exitStatus: 1, said: "No module" })).toMatchObject({
      verdict: "unjudged",
      code: "TOOLCHAIN_MISSING",
    });
  });
});
