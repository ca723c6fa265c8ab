// What the benchmarks' own reference solutions earn. docs/parity.md names each that fails, with the reason.
import { describe, expect, it } from "vitest";
import { failuresIn, judgeOfficial, LONG_MS, MISSING, officialRows, titled } from "./official-runs.js";

const BENCHMARKS = [
  { benchmark: "humaneval", problems: 164 },
  { benchmark: "humaneval-plus", problems: 164 },
  { benchmark: "mbpp-plus", problems: 378 },
  { benchmark: "mbpp", problems: 974 },
  { benchmark: "mbpp-sanitized", problems: 427 },
];

/** `test_setup_code` builds trees of a class that only the reference defines, and runs before it. */
const NO_NODE = "NameError: name 'Node' is not defined";
const BROKEN_DATA: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "mbpp strict": Object.fromEntries(
    ["mbpp/367", "mbpp/927"].map((id) => [
      `${id}#0 tests`,
      `unjudged: REFERENCE_FAILED: The reference solution of ${id} fails its own tests: ${NO_NODE}`,
    ]),
  ),
  "mbpp official": { "mbpp/367#0 tests": `runtime-error: ${NO_NODE}`, "mbpp/927#0 tests": `runtime-error: ${NO_NODE}` },
};

describe.skipIf(MISSING !== undefined)(titled("reference solutions"), () => {
  for (const { benchmark, problems } of BENCHMARKS) {
    for (const oracle of ["strict", "official"] as const) {
      const broken = BROKEN_DATA[`${benchmark} ${oracle}`] ?? {};
      const passing = problems - Object.keys(broken).length;
      it(
        `${benchmark}, ${oracle} rules: ${passing} of ${problems}`,
        async () => {
          const run = await judgeOfficial({ benchmark, oracle });
          expect(run.report.completions).toBe(problems);
          expect(failuresIn(run)).toEqual(broken);
          expect(run.report.suspicious).toEqual([]);
        },
        LONG_MS,
      );
    }
  }

  // Mbpp/123 needs more than the 10 s that the official list was made with.
  it("the official lists of MBPP name the same failures, and one that was not given the time", () => {
    const failing = (file: string) =>
      officialRows<{ task_id: number; test_list: string }>(`oracle/mbpp/${file}.jsonl`)
        .filter((row) => row.test_list !== "pass")
        .map((row) => `${row.task_id} ${row.test_list}`);
    expect(failing("mbpp_canonical")).toEqual([
      "123 timeout",
      `367 fail: ${NO_NODE}. Did you mean: 'None'?`,
      `927 fail: ${NO_NODE}. Did you mean: 'None'?`,
    ]);
    expect(failing("sanitized_canonical")).toEqual(["123 timeout"]);
  });
});
