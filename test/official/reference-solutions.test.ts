// What the benchmarks' own reference solutions earn. docs/parity.md names each that fails, with the reason.
import { describe, expect, it } from "vitest";
import { failuresIn, judgeOfficial, LONG_MS, MISSING, titled } from "./official-runs.js";

const BENCHMARKS = [
  { benchmark: "humaneval", problems: 164, failing: {} },
  { benchmark: "humaneval-plus", problems: 164, failing: {} },
  { benchmark: "mbpp-plus", problems: 378, failing: {} },
  { benchmark: "mbpp", problems: 974, failing: {} },
  { benchmark: "mbpp-sanitized", problems: 427, failing: {} },
];

describe.skipIf(MISSING !== undefined)(titled("reference solutions"), () => {
  for (const { benchmark, problems, failing } of BENCHMARKS) {
    for (const oracle of ["strict", "official"] as const) {
      it(
        `${benchmark} under ${oracle} rules: all ${problems}${Object.keys(failing).length > 0 ? " but the broken ones" : ""}`,
        async () => {
          const run = await judgeOfficial({ benchmark, oracle });
          expect(run.report.completions).toBe(problems);
          expect(failuresIn(run)).toEqual(failing);
          expect(run.report.suspicious).toEqual([]);
        },
        LONG_MS,
      );
    }
  }
});
