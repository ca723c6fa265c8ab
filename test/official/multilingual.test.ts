// The official multi-language benchmarks: published verdicts, and what the benchmarks' own solutions earn.
// docs/parity-multilingual.md names each failure. By default a sample; CLADE_OFFICIAL_ALL=1 judges all (half an hour).
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/execution/languages/index.js";
import type { Language } from "../../src/execution/languages/language.js";
import { commandAvailability } from "../../src/execution/sandboxes/open-command-worker.js";
import { openBenchmark } from "../../src/index.js";
import { failuresIn, judgeOfficial, LONG_MS, MISSING, officialJson, titled } from "./official-runs.js";

const ALL = process.env["CLADE_OFFICIAL_ALL"] === "1";

/** What programs of HumanEval-X need beside their toolchain; `.ci/run` installs it. */
const LIBRARIES: Readonly<Partial<Record<string, readonly string[]>>> = {
  rust: ["/usr/bin/cargo", "/usr/share/cargo/registry"],
  go: ["/usr/share/gocode/src/github.com/stretchr/testify"],
  cpp: ["/usr/include/boost/any.hpp", "/usr/include/openssl/md5.h"],
};

async function missingToolchain(id: string): Promise<string | undefined> {
  const languages: Readonly<Partial<Record<string, Language>>> = LANGUAGES;
  const language = languages[id];
  if (language === undefined) return `Clade does not run ${id} yet`;
  const availability = await commandAvailability(language);
  if (!availability.available) return availability.reason;
  const absent = LIBRARIES[id]?.find((path) => !existsSync(path));
  return absent === undefined ? undefined : `${absent} is not here`;
}

/** A test that is skipped with its reason in its title where a toolchain is missing. */
function withToolchain(missing: string | undefined, title: string, test: () => Promise<void>): void {
  it.skipIf(missing !== undefined)(missing === undefined ? title : `${title} (skipped: ${missing})`, test, LONG_MS);
}

type Details = Readonly<Record<string, readonly [readonly [number, { readonly passed: boolean }]]>>;

const node = await missingToolchain("javascript");

describe.skipIf(MISSING !== undefined)(titled("MultiPL-E, Qwen2.5-Coder's published JavaScript completions"), () => {
  for (const { size, pass } of [
    { size: "7b", pass: 0.6025 },
    { size: "1.5b", pass: 0.4783 },
  ]) {
    for (const oracle of ["official", "strict"] as const) {
      withToolchain(
        node,
        `${size}, ${oracle} rules: pass@1 ${(100 * pass).toFixed(2)}, no verdict differs`,
        async () => {
          const completions = `qwen2.5-coder-base/${size}.pred_js_output.jsonl.gz`;
          const request = { benchmark: "multipl-e-humaneval", language: "js" };
          const { report, records } = await judgeOfficial({ ...request, completions, oracle });
          const metric = report.suites["tests"]?.metrics["pass@1"];
          expect(metric?.status === "computed" && metric.value).toBeCloseTo(pass, 4);
          const published = officialJson<Details>(`qwen2.5-coder-base/${size}.humaneval-js-details.json.gz`);
          const { problems } = await openBenchmark(request.benchmark, { language: "js" });
          const differing = problems.filter(({ id, officialId }) => {
            const passed = records.get(`${id}#0`)?.suites["tests"]?.verdict === "passed";
            return passed !== published[officialId]?.[0][1].passed;
          });
          expect(differing.map(({ id }) => id)).toEqual([]);
          expect(report.unjudged).toEqual([]);
        },
      );
    }
  }
});

interface References {
  readonly benchmark: string;
  readonly language: string;
  readonly toolchain: string;
  readonly naturalLanguage?: string;
  /** How many are judged unless all are. */
  readonly sample: number;
  /** Numbers of the problems whose own solution fails, and is the data's fault. */
  readonly broken: readonly number[];
  /** Numbers of those that fail in some runs. */
  readonly uncertain?: readonly number[];
}

const REFERENCES: readonly References[] = [
  // 112 and 155 return `(a, b)`, which is `b` in JavaScript
  { benchmark: "humaneval-x", language: "js", toolchain: "javascript", sample: 164, broken: [112, 155] },
  { benchmark: "humaneval-x", language: "python", toolchain: "python", sample: 164, broken: [] },
  { benchmark: "humaneval-x", language: "java", toolchain: "java", sample: 3, broken: [] },
  { benchmark: "humaneval-x", language: "cpp", toolchain: "cpp", sample: 3, broken: [] },
  { benchmark: "humaneval-x", language: "go", toolchain: "go", sample: 3, broken: [], uncertain: [95] },
  // 50 calls rand 0.4's gen_range with two arguments; Debian has 0.8
  { benchmark: "humaneval-x", language: "rust", toolchain: "rust", sample: 3, broken: [50] },
  { benchmark: "humanevalpack-synthesize", language: "js", toolchain: "javascript", sample: 164, broken: [] },
  { benchmark: "humanevalpack-synthesize", language: "python", toolchain: "python", sample: 164, broken: [] },
  { benchmark: "cruxeval-output", language: "python", toolchain: "python", sample: 60, broken: [] },
  { benchmark: "cruxeval-input", language: "python", toolchain: "python", sample: 60, broken: [] },
  { benchmark: "cseprompts-mcq", language: "python", toolchain: "python", sample: 100, broken: [] },
  {
    benchmark: "humaneval-xl",
    language: "python",
    toolchain: "python",
    naturalLanguage: "eng",
    sample: 80,
    broken: [],
  },
];

const toolchains = new Map<string, string | undefined>();
for (const { toolchain } of REFERENCES) {
  if (MISSING === undefined) toolchains.set(toolchain, await missingToolchain(toolchain));
}

describe.skipIf(MISSING !== undefined)(titled("reference solutions of the multi-language benchmarks"), () => {
  for (const { sample, broken, uncertain = [], toolchain, ...request } of REFERENCES) {
    const limit = ALL ? undefined : sample;
    const title = `${request.benchmark} ${request.language}${ALL ? "" : `, the first ${sample}`}`;
    withToolchain(toolchains.get(toolchain), title, async () => {
      const run = await judgeOfficial({ ...request, limit, oracle: "official" });
      const failed = Object.keys(failuresIn(run)).map((key) => Number(/(\d+)#0/.exec(key)?.[1]));
      const expected = broken.filter((number) => number < (limit ?? Number.POSITIVE_INFINITY));
      expect(failed.filter((number) => !uncertain.includes(number)).sort((a, b) => a - b)).toEqual(expected);
    });
  }

  withToolchain(node, "HumanEvalPack JavaScript: every wrong solution fails", async () => {
    const run = await judgeOfficial({
      benchmark: "humanevalpack-fix",
      language: "js",
      wrong: true,
      oracle: "official",
    });
    expect(run.report.suites["tests"]?.verdicts.passed).toBe(0);
  });
});
