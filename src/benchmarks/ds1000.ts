import type { OfficialStep, ProcessOutcome, ProcessTests } from "../execution/process-tests.js";
import type { SharedData } from "../execution/program.js";
import { sha256Hex } from "../foundation/stable-hash.js";
import { tarFiles } from "../foundation/tar.js";
import type { DatasetFile, ExecutedBenchmark } from "./benchmark.js";
import { badDataset, type DatasetRow, mapJsonLines, textField } from "./dataset-rows.js";
import type { Problem, ProblemId } from "./problem.js";

const BASE =
  "https://raw.githubusercontent.com/codefuse-ai/codefuse-evaluation/09a4f2af5bdc55052052c9bd0cb74d47e40198fc/codefuseEval/data/codedatascience/CodeCompletion";

/** Library, its file of problems, SHA-256 of that, SHA-256 of the archive of its answers and inputs. */
const LIBRARIES = [
  [
    "Pandas",
    "Pandas.jsonl.gz",
    "9cc4439f166be651b4a7174aae8366f92056b0fddbcf5d7a7c5dcd5d0f79b253",
    "c47070efb6f1c08e03f3f633df2567f233a9d99ec86fc15c3b294e1f4f9ab1e8",
  ],
  [
    "Numpy",
    "Numpy.jsonl.gz",
    "c07fd17fca7001b4c31d24f25e6d69a09e1f5e52445e7c0566d90981939b04c9",
    "f49c2f0df49adc09887e852bcafd35c31ab01cf4ee114fd5dbd66a34e3423bbd",
  ],
  [
    "Matplotlib",
    "Matplotlib.jsonl.gz",
    "da580424c97e5791e9459d9514063b12bf761e1eefe57f8b642b78d1eb65f38e",
    "6df857836a0bf8873c93a0077b0d604d73eec91371de8c1772b9a64e42178137",
  ],
  [
    "Sklearn",
    "Sklearn.jsonl.gz",
    "48e3fb5fd77ef5bd1d2fcc9689a61789641aa5151c1b8cf474b24170bb07e045",
    "86212fe533efe8679ab80195835d98a49662dd4417ea684b889b5c8565987d65",
  ],
  [
    "Scipy",
    "Scipy.jsonl.gz",
    "0c98ff92389fff19a02c8802e8d218363162842dff33c542e2e54285fd82adb5",
    "d6a38aba0f0c66b9f7f70c25145dd25bd1456304be431a1cee72ca943c9c9271",
  ],
  [
    "Pytorch",
    "Pytorch.jsonl",
    "62274752369f914b96c337e468b1f9192c422040959d75f4f07238b014333bb3",
    "e6a2e46356c1a944029f0386ff2aca01f56b6f3399c7729126c086966fa5422b",
  ],
  [
    "Tensorflow",
    "Tensorflow.jsonl",
    "3cc3aa54419e6ea6ccb6a73f1c7a978913b8e69eb8a4274b96dd7c0b9a245663",
    "c7b94b0f12d09ec9c3a1a906538ed9f0058f0d1c14cefc3eb2d6ef21fd1b5481",
  ],
] as const;

// The authors ask that the unpacked answers stay off the public web: they are on no address as one file.
const FILES: readonly DatasetFile[] = LIBRARIES.flatMap(([library, name, problems, answers]) => [
  {
    path: `ds1000-codefuse/CodeCompletion/${library}/${name}`,
    url: `${BASE}/${library}/${library}.jsonl`,
    sha256: problems,
  },
  {
    path: `ds1000-codefuse/CodeCompletion/${library}/${library}-ans-and-input.tar.gz`,
    url: `${BASE}/${library}/${library}-ans-and-input.tar.gz`,
    sha256: answers,
  },
]);

/** Seconds for a program, and for the comparison, of one test case. */
const SECONDS = 60;

const MISSING =
  "No module named '(numpy|pandas|scipy|sklearn|matplotlib|seaborn|torch|tensorflow|PIL|xgboost|statsmodels)";

const OUTCOMES: readonly ProcessOutcome[] = [
  { stderr: MISSING, word: "failed", earns: "library-missing" },
  { ended: "limit", word: "timed out", earns: "time-limit" },
  { step: "run", ended: "zero", word: "passed", earns: "passed" },
  {
    step: "compile",
    stderr: "SyntaxError|IndentationError|TabError",
    word: "failed: CompileError",
    earns: "compile-error",
  },
  { step: "compile", word: "failed: CompileError", earns: "runtime-error" },
  { word: "failed: AssertError", earns: "wrong-answer" },
];

/**
 * Data science problems of Stack Overflow for seven Python libraries, in their first, per-library form (completion).
 * `--split Pandas` chooses a library. Reference answers are the pickles of the data: they belong to the authors' versions
 * of the libraries (Python 3.7 to 3.10, pandas 1, numpy 1.2x). @see https://arxiv.org/abs/2211.11501
 */
export const ds1000: ExecutedBenchmark = {
  kind: "executed",
  id: "ds1000",
  title: "DS-1000",
  version: "per library, as CodeFuseEval 09a4f2af",
  licence: "CC-BY-SA-4.0",
  source: "https://github.com/xlang-ai/DS-1000 (https://arxiv.org/abs/2211.11501)",
  language: "python",
  files: FILES,
  suites: ["tests"],
  load: (files) => LIBRARIES.flatMap(([library], index) => problemsOf(library, files, 2 * index)),
};

function problemsOf(library: string, files: readonly Uint8Array[], at: number): Problem[] {
  const [description, archive] = [FILES[at], FILES[at + 1]];
  if (description === undefined || archive === undefined) return [];
  const data = dataByNumber(files[at + 1], archive);
  return mapJsonLines(files[at], description, (row) => problemOf(library, row, data));
}

/** The files of each problem, by its number, under the names that its programs use (`ans/ans1.pkl`, `input/input1.pkl`). */
function dataByNumber(
  bytes: Uint8Array | undefined,
  file: DatasetFile,
): ReadonlyMap<string, Record<string, SharedData>> {
  const found = new Map<string, Record<string, SharedData>>();
  try {
    for (const { path, bytes: content } of tarFiles(bytes ?? new Uint8Array())) {
      const parts = /(?:^|\/)(ans|input)_(\d+)\/(?:input\/)?(.+)$/.exec(path);
      if (parts === null) continue;
      const [, folder = "", number = "", name = ""] = parts;
      const files = found.get(number) ?? {};
      files[`${folder}/${name}`] = { key: sha256Hex(content), bytes: content };
      found.set(number, files);
    }
  } catch (error) {
    throw badDataset(file.path, error instanceof Error ? error.message : String(error));
  }
  return found;
}

function problemOf(library: string, row: DatasetRow, data: ReadonlyMap<string, Record<string, SharedData>>): Problem {
  const officialId = textField(row, "task_id");
  const number = officialId.slice(officialId.lastIndexOf("/") + 1);
  return {
    id: `ds1000/${library}-${number}` as ProblemId,
    officialId,
    split: library,
    prompt: "",
    instruction: textField(row, "prompt"),
    entryPoint: "",
    reference: textField(row, "canonical_solution"),
    tests: testsOf(row, data.get(number) ?? {}),
  };
}

function testsOf(row: DatasetRow, data: Readonly<Record<string, SharedData>>): ProcessTests {
  const context = textField(row, "code_context");
  const at = context.indexOf("[insert]");
  if (at < 0) throw badDataset(row.where, "field code_context has no [insert]");
  const cases = Object.keys(data).filter((path) => /^ans\/.*\.pkl$/.test(path)).length;
  const numbers = Array.from({ length: Math.max(1, cases) }, (_, index) => String(index + 1));
  const step =
    (name: OfficialStep["name"], file: string) =>
    (number: string): OfficialStep => ({
      name,
      command: ["python3", file, "--test_case", number],
      seconds: SECONDS,
    });
  return {
    kind: "process",
    suite: "tests",
    language: "python",
    file: "program.py",
    assembly: { before: context.slice(0, at), after: context.slice(at + "[insert]".length) },
    files: {
      ...data,
      "result/.keep": "",
      "test_code.py": textField(row, "test"),
      "compare.py": COMPARE,
      "parser.py": PARSER,
    },
    official: {
      evaluator: "DS-1000 (CodeFuseEval 09a4f2af)",
      steps: [...numbers.map(step("compile", "{file}")), ...numbers.map(step("run", "compare.py"))],
      outcomes: OUTCOMES,
    },
    proof: { kind: "none", reason: "the tests run in a process of their own, on a pickle that the program leaves" },
  };
}

/** Compares a result with the data's answer by the problem's own `test`. */
const COMPARE = `import argparse
import pickle

from test_code import test

options = argparse.ArgumentParser()
options.add_argument("--test_case", type=int)
case = options.parse_args().test_case
with open("ans/ans%d.pkl" % case, "rb") as file:
    expected = pickle.load(file)
with open("result/result_%d.pkl" % case, "rb") as file:
    result = pickle.load(file)
assert test(result, expected) == 1
`;

/** The tests import Python's module parser, which Python 3.10 removed; what they use of it is the list of tokens. */
const PARSER = `import io
import tokenize


def suite(code):
    return code


def st2list(code):
    return [token.string for token in tokenize.generate_tokens(io.StringIO(code).readline)]
`;
