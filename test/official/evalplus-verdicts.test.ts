// HumanEval+ and MBPP+ completions judged here and by EvalPlus, both statuses of each. docs/parity.md has the tables.
import { describe, expect, it } from "vitest";
import type { Verdict } from "../../src/index.js";
import {
  judgeOfficial,
  LONG_MS,
  MISSING,
  type OfficialRun,
  officialJson,
  officialRows,
  said,
  titled,
} from "./official-runs.js";

/** `pass`, `fail` or `timeout` of base and plus, joined, by `problem#sample`. */
type Statuses = Record<string, string>;

const PUBLISHED = "evalplus/published-results";
const SETS = [
  {
    title: "Mistral-7B-Instruct-v0.2 on HumanEval+",
    benchmark: "humaneval-plus",
    completions: `${PUBLISHED}/humaneval.Mistral-7B-Instruct-v0.2.eval_results.json.gz`,
    lists: [
      () => publishedStatuses("humaneval", `${PUBLISHED}/humaneval.Mistral-7B-Instruct-v0.2.eval_results.json.gz`),
      () => recordedStatuses("humaneval", "oracle/evalplus/he10.pr247-Mistral-7B-Instruct-v0.2.jsonl"),
    ],
    problems: 164,
    strict: {} as Statuses,
  },
  {
    title: "Qwen2.5-Coder-7B on HumanEval+",
    benchmark: "humaneval-plus",
    completions: `${PUBLISHED}/humaneval.Qwen2.5-Coder-7B-base.jsonl.gz`,
    lists: [() => recordedStatuses("humaneval", "oracle/evalplus/he10.qwen7b.jsonl")],
    problems: 164,
    strict: {} as Statuses,
  },
  {
    title: "Mistral-7B-Instruct-v0.2 on MBPP+",
    benchmark: "mbpp-plus",
    completions: `${PUBLISHED}/mbpp.Mistral-7B-Instruct-v0.2.eval_results.json.gz`,
    lists: [() => publishedStatuses("mbpp", `${PUBLISHED}/mbpp.Mistral-7B-Instruct-v0.2.eval_results.json.gz`)],
    problems: 378,
    strict: {} as Statuses,
  },
];

const keyOf = (family: string, taskId: string, index: number) => `${family}/${taskId.split("/")[1]}#${index}`;

interface RecordedRow {
  readonly task_id: string;
  readonly index: number;
  readonly base: string;
  readonly plus: string;
}

/** What EvalPlus's own code said when it was run on this file. */
function recordedStatuses(family: string, file: string): Statuses {
  const rows = officialRows<RecordedRow>(file);
  return Object.fromEntries(rows.map((row) => [keyOf(family, row.task_id, row.index), `${row.base} ${row.plus}`]));
}

interface PublishedFile {
  readonly eval: Readonly<Record<string, readonly { readonly base_status: string; readonly plus_status: string }[]>>;
}

/** What was published with the completions. */
function publishedStatuses(family: string, file: string): Statuses {
  const tasks = Object.entries(officialJson<PublishedFile>(file).eval);
  return Object.fromEntries(
    tasks.flatMap(([task, samples]) =>
      samples.map((sample, index) => [keyOf(family, task, index), `${sample.base_status} ${sample.plus_status}`]),
    ),
  );
}

/** EvalPlus's word for a verdict by its rules. */
function word(verdict: Verdict | undefined): string {
  if (verdict?.verdict === "passed") return "pass";
  return (verdict?.verdict === "failed" && verdict.official) || said(verdict);
}

function statusesOf(run: OfficialRun): Statuses {
  return Object.fromEntries(
    [...run.records].map(([key, { suites }]) => [key, `${word(suites.base)} ${word(suites.plus)}`]),
  );
}

describe.skipIf(MISSING !== undefined).each(SETS)(`${titled("EvalPlus")}: $title`, (set) => {
  it(
    "has both statuses of each completion as EvalPlus gives them",
    async () => {
      const run = await judgeOfficial({ ...set, oracle: "official" });
      const ours = statusesOf(run);
      expect(Object.keys(ours)).toHaveLength(set.problems);
      for (const list of set.lists) expect(ours).toEqual(list());
    },
    LONG_MS,
  );

  it(
    "passes by the strict rules what passes by EvalPlus's, but for named completions",
    async () => {
      const run = await judgeOfficial({ ...set, oracle: "strict" });
      expect(run.report.unjudged).toEqual([]);
      const different: Statuses = {};
      for (const [key, official] of Object.entries(set.lists[0]?.() ?? {})) {
        const suites = run.records.get(key)?.suites;
        const passes = [suites?.base, suites?.plus].map((verdict) => verdict?.verdict === "passed").join(" ");
        const officially = official.split(" ").map((status) => status === "pass");
        if (passes !== officially.join(" "))
          different[key] = `${official}; ${said(suites?.base)}; ${said(suites?.plus)}`;
      }
      expect(different).toEqual(set.strict);
    },
    LONG_MS,
  );
});

describe.skipIf(MISSING !== undefined)(titled("EvalPlus on the references"), () => {
  // That ours pass all of them is in reference-solutions.test.ts.
  it("names two that need more time or memory than that machine had, and no other", () => {
    const failing = (family: string, file: string) =>
      Object.entries(recordedStatuses(family, file)).filter(([, statuses]) => statuses !== "pass pass");
    expect(failing("humaneval", "oracle/evalplus/he10.canonical.jsonl")).toEqual([]);
    expect(failing("mbpp", "oracle/evalplus/mb20.canonical.jsonl")).toEqual([
      ["mbpp/255#0", "pass fail"],
      ["mbpp/599#0", "pass timeout"],
    ]);
  });
});
