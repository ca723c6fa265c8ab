// The same completions, judged with few and many workers and on a busy machine: no verdict may differ.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededRandom } from "../../src/foundation/seeded-random.js";
import {
  type CompletionSource,
  chooseSandbox,
  createOracle,
  evaluate,
  type OpenBenchmark,
  type OracleId,
  openBenchmark,
  preparationsOnDisk,
  readCompletions,
} from "../../src/index.js";
import { parseVerdictLine } from "../../src/runs/verdict-record.js";
import { hardPrograms } from "./hard-programs.js";

const LONG_MS = 45 * 60_000;
const COMPLETIONS = 2_000;
const STARTER = join(import.meta.dirname, "../../fixtures/starter");
const CODEGEN = join(
  resolve(process.env.CLADE_DATA_DIR ?? "../shared/data"),
  "codet/HumanEval_codegen16B_temp0.8_topp0.95_num100_max300_code_solution.jsonl.gz",
);
/** Of CodeGen's: that use up their time without a proof that they would, one of them also a gigabyte. */
const SLOW = ["humaneval/100#67", "humaneval/76#38", "humaneval/5#90"];

const sandbox = await chooseSandbox("namespace").then(
  (chosen) => chosen.sandbox,
  () => undefined,
);
const official = existsSync(CODEGEN);
const title = [
  official ? `${COMPLETIONS} mixed completions` : "the starter's completions (fewer: no official data here)",
  sandbox === undefined ? " (skipped: the namespace sandbox cannot run here)" : "",
].join("");

interface Sample {
  readonly problem: string;
  readonly source: string;
}

/** A seeded choice of CodeGen's completions, or all of the starter's, with the hard ones. */
async function samplesOf({ problems }: OpenBenchmark): Promise<Sample[]> {
  const hard = hardPrograms(problems);
  const files = official ? [CODEGEN] : ["careful.jsonl", "hasty.jsonl"].map((name) => join(STARTER, name));
  const all: (Sample & { readonly key: string })[] = [];
  for (const file of files) {
    const { completions } = await readCompletions(file, problems);
    all.push(...completions.map(({ problem, sample, source }) => ({ problem, source, key: `${problem}#${sample}` })));
  }
  const chosen = all.filter(({ key }) => SLOW.includes(key));
  const others = all.filter(({ key }) => !SLOW.includes(key));
  const random = seededRandom(16);
  while (chosen.length + hard.length < COMPLETIONS && others.length > 0) {
    chosen.push(...others.splice(random.integer(others.length), 1));
  }
  return [...hard, ...chosen].map(({ problem, source }) => ({ problem, source }));
}

function sourceOf(samples: readonly Sample[]): CompletionSource {
  const counts = new Map<string, number>();
  const completions = samples.map(({ problem, source }) => {
    const sample = counts.get(problem) ?? 0;
    counts.set(problem, sample + 1);
    return { problem, sample, source };
  });
  return { origin: { file: "mixed", sha256: "0".repeat(64), format: "mixed" }, completions: () => completions };
}

/** Keeps every core twice as busy as it can be. */
function startHog(): () => void {
  const spinners: ChildProcess[] = Array.from({ length: 2 * availableParallelism() }, () =>
    spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" }),
  );
  return () => {
    for (const spinner of spinners) spinner.kill("SIGKILL");
  };
}

describe.skipIf(sandbox === undefined)(title, () => {
  let folder: string;
  let open: OpenBenchmark;
  let source: CompletionSource;
  let samples: Sample[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "clade-stability-"));
    open = await openBenchmark(official ? "humaneval" : "starter");
    samples = await samplesOf(open);
    source = sourceOf(samples);
    if (official) expect(samples).toHaveLength(COMPLETIONS);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Judges all, with no verdict of an earlier run, and gives what each earned and the bytes of the report. */
  async function judge(oracle: OracleId, name: string, workers: number) {
    if (sandbox === undefined) throw new Error("no sandbox");
    const availability = await sandbox.availability();
    const { benchmark, problems, datasetSha256 } = open;
    const out = join(folder, `${oracle}-${name}`);
    const evaluation = await evaluate({
      benchmark,
      problems,
      datasetSha256,
      source,
      oracle: createOracle(oracle, availability.available ? availability.toolchain : ""),
      sandbox,
      out,
      workers,
      preparations: preparationsOnDisk(join(folder, "preparations")),
    });
    expect(evaluation.status).toBe("complete");
    const verdicts = new Map<string, string>();
    for (const line of readFileSync(join(out, "verdicts.jsonl"), "utf8").trimEnd().split("\n")) {
      const record = parseVerdictLine(line);
      const key = `${record?.problem}#${record?.sample}`;
      verdicts.set(key, JSON.stringify({ suites: record?.suites, suspicions: record?.suspicions }));
    }
    return { verdicts, report: readFileSync(join(out, "report.json"), "utf8") };
  }

  it.each(["strict", "official"] as const)(
    "have the same verdicts by %s rules with 1, 2 and 8 workers and beside a CPU hog",
    async (oracle) => {
      const usual = await judge(oracle, "2 workers", 2);
      expect(usual.verdicts.size).toBe(samples.length);
      expect([...usual.verdicts.values()].filter((verdict) => verdict.includes('"unjudged"'))).toEqual([]);
      const kinds = new Set(
        [...usual.verdicts.values()].flatMap((verdict) => verdict.match(/"failure":"[a-z-]+"/g) ?? []),
      );
      expect([...kinds].sort()).toEqual(expect.arrayContaining(['"failure":"memory-limit"', '"failure":"time-limit"']));

      for (const [name, workers] of [
        ["1 worker", 1],
        ["8 workers", 8],
        ["hog", 2],
      ] as const) {
        const stopHog = name === "hog" ? startHog() : () => {};
        const other = await judge(oracle, name, workers).finally(stopHog);
        const differing = [...usual.verdicts].filter(([key, verdict]) => other.verdicts.get(key) !== verdict);
        expect(differing.map(([key, verdict]) => ({ key, usual: verdict, [name]: other.verdicts.get(key) }))).toEqual(
          [],
        );
        expect(other.report === usual.report, `${name}: report.json has the same bytes`).toBe(true);
      }
    },
    LONG_MS,
  );
});
