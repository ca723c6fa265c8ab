import type { ExecutedBenchmark } from "./benchmark.js";
import { type DatasetRow, mapJsonLines, problemId, textField } from "./dataset-rows.js";
import type { Problem } from "./problem.js";

const file = {
  path: "humaneval/HumanEval.jsonl.gz",
  url: "https://raw.githubusercontent.com/openai/human-eval/master/data/HumanEval.jsonl.gz",
  sha256: "1d49078ba3e2b196b9344535bef34a43021f038fad9561d6ee7c53450609a6a2",
};

/** Hand-written Python problems, each judged by its own `check` function. @see https://arxiv.org/abs/2107.03374 */
export const humaneval: ExecutedBenchmark = {
  kind: "executed",
  id: "humaneval",
  title: "HumanEval",
  version: "6d43fb98",
  licence: "MIT",
  source: "https://github.com/openai/human-eval (https://arxiv.org/abs/2107.03374)",
  language: "python",
  files: [file],
  suites: ["tests"],
  bigcode: { dataset: "humaneval" },
  load: ([bytes]) => mapJsonLines(bytes, file, problemOf),
};

function problemOf(row: DatasetRow): Problem {
  const officialId = textField(row, "task_id");
  const prompt = textField(row, "prompt");
  const entryPoint = textField(row, "entry_point");
  return {
    id: problemId("humaneval", officialId),
    officialId,
    prompt,
    entryPoint,
    reference: prompt + textField(row, "canonical_solution"),
    tests: {
      kind: "code",
      suite: "tests",
      setup: "",
      code: `${textField(row, "test")}\ncheck(${entryPoint})`,
      official: { rules: "human-eval" },
    },
    // The official evaluator's limit for the program and its tests together.
    cpuTimeMs: 3000,
  };
}
