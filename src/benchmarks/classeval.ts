import type { ProcessOutcome } from "../execution/process-tests.js";
import type { ExecutedBenchmark } from "./benchmark.js";
import { type DatasetRow, rowsOfJsonArray, textField, textListField } from "./dataset-rows.js";
import type { Problem, ProblemId } from "./problem.js";

const file = {
  path: "classeval/ClassEval_data.json.gz",
  url: "https://raw.githubusercontent.com/FudanSELab/ClassEval/eaeac44d0d5dcd8a95feec50726d66fedc73a98f/data/ClassEval_data.json",
  sha256: "50a1ac0e4d0c238573c10c0ab11feae00b14a80ae9e4c9cc28148707ecf0b6a2",
};

/** Libraries that some reference solutions or tests import, beyond Python's own. */
const LIBRARIES = "PIL|bs4|docx|gensim|nltk|numpy|openpyxl|pandas|PyPDF2";

/** Seconds the official evaluator grants each test class. */
const SECONDS = 5;

const OUTCOMES: readonly ProcessOutcome[] = [
  { stderr: `No module named '(${LIBRARIES})`, word: "class_fail", earns: "library-missing" },
  { stdout: "Resource .*(not found|punkt|wordnet)", word: "class_fail", earns: "library-missing" },
  { ended: "limit", word: "class_fail", earns: "time-limit" },
  { ended: "zero", word: "class_success", earns: "passed" },
  { stderr: "SyntaxError|IndentationError|TabError", word: "class_fail", earns: "compile-error" },
  { stdout: "class_partial_success\\s*$", word: "class_partial_success", earns: "wrong-answer" },
  { stdout: "class_fail\\s*$", word: "class_fail", earns: "wrong-answer" },
  { word: "class_fail", earns: "runtime-error" },
];

/** 100 Python classes with unit tests of each method and of the whole. @see https://arxiv.org/abs/2308.01861 */
export const classeval: ExecutedBenchmark = {
  kind: "executed",
  id: "classeval",
  title: "ClassEval",
  version: "eaeac44d",
  licence: "CC-BY-NC-4.0 (data), MIT (code)",
  source: "https://github.com/FudanSELab/ClassEval (https://arxiv.org/abs/2308.01861)",
  language: "python",
  files: [file],
  suites: ["tests"],
  load: ([bytes]) => rowsOfJsonArray(bytes, file).map(problemOf),
};

function problemOf(row: DatasetRow): Problem {
  const officialId = textField(row, "task_id");
  const imports = textListField(row, "import_statement").join("\n");
  const testClasses = textListField(row, "test_classes");
  const className = textField(row, "class_name");
  return {
    id: `classeval/${officialId.replace(/^\D+/, "")}` as ProblemId,
    officialId,
    entryPoint: className,
    prompt: "",
    instruction: `Complete the class ${className} in the following code.\n${textField(row, "skeleton")}`,
    reference: textField(row, "solution_code"),
    tests: {
      kind: "process",
      suite: "tests",
      language: "python",
      file: "test_0.py",
      assembly: {
        before: `${imports}\n`,
        after: `\n${textField(row, "test")}\n${runnerOf(testClasses)}`,
        edits: [{ kind: "static-methods" }],
      },
      official: {
        evaluator: "ClassEval eaeac44d",
        steps: [{ name: "run", command: ["python3", "{file}"], seconds: SECONDS * testClasses.length }],
        outcomes: OUTCOMES,
      },
      proof: {
        kind: "print",
        statement: 'clade_print("{nonce}")',
        place: { at: "instead", text: "# the end of the tests", by: "{statement}" },
      },
    },
  };
}

/**
 * Runs each test class by itself and says what the official evaluator would: every class without error or failure is a
 * success; where each has some test that passed, a partial one. Names are taken before the program could change them.
 */
function runnerOf(testClasses: readonly string[]): string {
  return `
if __name__ == "__main__":
    import io as clade_io
    import sys as clade_sys
    import unittest as clade_unittest

    clade_print = print
    clade_answers = []
    for clade_name in ${JSON.stringify(testClasses)}:
        try:
            clade_suite = clade_unittest.TestLoader().loadTestsFromTestCase(globals()[clade_name])
            clade_result = clade_unittest.TextTestRunner(stream=clade_io.StringIO()).run(clade_suite)
            clade_bad = len(clade_result.errors) + len(clade_result.failures)
            for _, clade_text in clade_result.errors + clade_result.failures:
                clade_print(clade_text.strip().splitlines()[-1], file=clade_sys.stderr)
            if clade_result.testsRun == 0 or len(clade_result.errors) == clade_result.testsRun:
                clade_answers.append("error")
            elif clade_bad == 0:
                clade_answers.append("success")
            else:
                clade_answers.append("partial" if clade_bad < clade_result.testsRun else "fail")
        except Exception as clade_error:
            clade_print(repr(clade_error), file=clade_sys.stderr)
            clade_answers.append("error")
    # the end of the tests
    if all(clade_answer == "success" for clade_answer in clade_answers):
        clade_sys.exit(0)
    clade_partial = not any(clade_answer in ("fail", "error") for clade_answer in clade_answers)
    clade_print("class_partial_success" if clade_partial else "class_fail")
    clade_sys.exit(1)
`;
}
