import { describe, expect, it } from "vitest";
import type { Failure, Verdict } from "../execution/verdict.js";
import { combineVerdicts } from "./combined-verdict.js";
import { type BreakdownClass, breakdownClass } from "./verdict-breakdown.js";

const passed: Verdict = { verdict: "passed" };
const unjudged: Verdict = { verdict: "unjudged", code: "SANDBOX_BROKEN", detail: "the worker died" };
const failed = (failure: Failure, somePassed?: boolean, firstFailure?: number): Verdict => ({
  verdict: "failed",
  failure,
  ...(somePassed !== undefined && { somePassed }),
  ...(firstFailure !== undefined && { firstFailure }),
});

describe("breakdownClass", () => {
  it.each<[Verdict, BreakdownClass]>([
    [passed, "all-passed"],
    [unjudged, "unjudged"],
    [failed("no-code"), "no-code"],
    [failed("compile-error"), "does-not-run"],
    [failed("runtime-error"), "does-not-run"],
    [failed("memory-limit"), "does-not-run"],
    [{ verdict: "failed", failure: "runtime-error", official: "fail", reached: 0 }, "does-not-run"],
    [{ verdict: "failed", failure: "runtime-error", official: "failed: name 'x' is not defined" }, "tests-failed"],
    [
      { verdict: "failed", failure: "time-limit", official: "timeout", reached: 0, somePassed: false },
      "all-tests-failed",
    ],
    [failed("runtime-error", false), "all-tests-failed"],
    [failed("runtime-error", false, 0), "all-tests-failed"],
    [failed("wrong-answer", false), "all-tests-failed"],
    [failed("time-limit", false, 0), "all-tests-failed"],
    [failed("wrong-answer", true, 3), "some-passed"],
    [failed("wrong-answer"), "tests-failed"],
    [failed("time-limit"), "tests-failed"],
  ])("%j is %s", (verdict, expected) => {
    expect(breakdownClass(verdict)).toBe(expected);
  });
});

describe("combineVerdicts", () => {
  it("passes only with every suite passed", () => {
    expect(combineVerdicts([passed, passed])).toEqual(passed);
    expect(combineVerdicts([failed("wrong-answer", false, 0), passed])).toMatchObject({ failure: "wrong-answer" });
  });

  it("is unjudged with any suite unjudged, so that the rate is not biased", () => {
    expect(combineVerdicts([failed("time-limit"), unjudged])).toBe(unjudged);
    expect(combineVerdicts([unjudged, passed])).toBe(unjudged);
  });

  it("counts an earlier pass as some passed, and keeps the unknown unknown", () => {
    expect(combineVerdicts([passed, failed("wrong-answer", false, 0)])).toMatchObject({ somePassed: true });
    // A later suite may be passed because it is empty (one of MBPP+'s is): that proves no passed test.
    expect(combineVerdicts([failed("wrong-answer", false, 0), passed])).toEqual(failed("wrong-answer", false, 0));
    expect(combineVerdicts([failed("wrong-answer", false, 0), failed("time-limit", true, 2)])).toEqual(
      failed("wrong-answer", true, 0),
    );
    expect(combineVerdicts([failed("wrong-answer", false), failed("wrong-answer")])).toEqual(failed("wrong-answer"));
    expect(combineVerdicts([failed("wrong-answer"), failed("wrong-answer")])).toEqual(failed("wrong-answer"));
    expect(combineVerdicts([failed("no-code", false), failed("no-code", false)])).toEqual(failed("no-code", false));
  });
});
