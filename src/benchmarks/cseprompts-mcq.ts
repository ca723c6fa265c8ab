import { ANSWER } from "../execution/judging/answer-program.js";
import type { ExecutedBenchmark } from "./benchmark.js";
import { type DatasetRow, mapJsonLines, textField } from "./dataset-rows.js";
import type { Problem, ProblemId } from "./problem.js";

const file = {
  path: "cseprompts/MCQ/MCQ_Prompts.json",
  url: "https://raw.githubusercontent.com/mraihan-gmu/CSEPrompts/58d7ea011d8b7f659e10fdd6b099aae970598c34/MCQ/MCQ_Prompts.json",
  sha256: "96f50c5eb7f4987bedf3ca014e28c8b3fbcd49e1516ba0518f93a40f8d559495",
};

/** Multiple-choice questions of introductory programming courses. @see https://arxiv.org/abs/2404.02540 */
export const csepromptsMcq: ExecutedBenchmark = {
  kind: "executed",
  id: "cseprompts-mcq",
  title: "CSEPrompts, multiple choice",
  version: "58d7ea01",
  licence: "AGPL-3.0",
  source: "https://github.com/mraihan-gmu/CSEPrompts (https://arxiv.org/abs/2404.02540)",
  language: "python",
  files: [file],
  suites: ["tests"],
  load: ([bytes]) => {
    let number = 0;
    return mapJsonLines(bytes, file, (row) => problemOf(row, ++number));
  },
};

/** The rows have no id: they are numbered from 1, as the benchmark's other files are. */
function problemOf(row: DatasetRow, number: number): Problem {
  const answer = textField(row, "Answer");
  return {
    id: `cseprompts-mcq/${number}` as ProblemId,
    officialId: String(number),
    prompt: `${textField(row, "Prompt")}\n`,
    entryPoint: "answer",
    reference: `${ANSWER}${JSON.stringify(answer)}\n`,
    tests: {
      kind: "code",
      suite: "tests",
      setup: "",
      code: `${SAME_CHOICES}\nassert same_choices(answer(), ${JSON.stringify(answer)})`,
      official: { rules: "human-eval" },
      answer: { kind: "text" },
    },
    cpuTimeMs: 3000,
  };
}

/**
 * The authors graded by hand (0 incorrect, 1 partially correct, 2 correct); a pass here is their 2, decided by a rule: the
 * chosen options are those of the key, in any order, whatever the white space, the case, list marks and Markdown around them.
 */
const SAME_CHOICES = `def choices(text):
    lines = [" ".join(line.strip(" \\t\`*-•").split()).lower() for line in str(text).splitlines()]
    return sorted(line for line in lines if line)


def same_choices(said, key):
    return choices(said) == choices(key)
`;
