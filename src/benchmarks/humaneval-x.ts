import type { Assembly } from "../execution/process-tests.js";
import type { DatasetFile, ExecutedBenchmark } from "./benchmark.js";
import { badDataset, type DatasetRow, mapJsonLines, textField } from "./dataset-rows.js";
import { HUMANEVAL_X_FILES } from "./humaneval-x/files.js";
import { CPP_INCLUDES_X, GO_PACKAGES, PYTHON_IMPORTS } from "./humaneval-x/imports-before.js";
import { humanEvalXRules } from "./humaneval-x/rules.js";
import type { Problem, ProblemId } from "./problem.js";

/** The evaluator's `timeout`, which its own script leaves at 500 s; a program that needs more than a minute is none. */
const SECONDS = 60;
const RULES = humanEvalXRules("HumanEval-X (CodeGeeX 28384207)", SECONDS);

/** HumanEval written by hand in six languages, with solutions. @see https://arxiv.org/abs/2303.17568 */
export const humanevalX: ExecutedBenchmark = {
  kind: "executed",
  id: "humaneval-x",
  title: "HumanEval-X",
  version: "28384207",
  licence: "Apache-2.0",
  source: "https://github.com/THUDM/CodeGeeX (https://arxiv.org/abs/2303.17568)",
  language: "several",
  files: HUMANEVAL_X_FILES,
  suites: ["tests"],
  load: (files, described = HUMANEVAL_X_FILES) =>
    described.flatMap((file, index) => mapJsonLines(files[index], file, (row) => problemOf(file, row))),
};

function problemOf(file: DatasetFile, row: DatasetRow): Problem {
  const language = file.language ?? "python";
  const officialId = textField(row, "task_id");
  const number = officialId.slice(officialId.indexOf("/") + 1);
  const prompt = promptOf(language, row);
  return {
    id: `humaneval-x/${language}/${number}` as ProblemId,
    officialId,
    language,
    parallel: number,
    prompt,
    reference: prompt + textField(row, "canonical_solution"),
    ...testsOf(language, row),
  };
}

/** Rust's prompt is a comment; what a completion continues is the declaration before it. */
function promptOf(language: string, row: DatasetRow): string {
  const prompt = textField(row, "prompt");
  return language === "rust" ? textField(row, "declaration") + prompt : prompt;
}

function testsOf(language: string, row: DatasetRow): Pick<Problem, "tests" | "entryPoint" | "cpuTimeMs"> {
  const test = textField(row, "test");
  if (language === "python") return pythonTests(row, test);
  const rules = RULES[language === "javascript" ? "js" : language];
  if (rules === undefined) throw badDataset(row.where, `no rules are known for ${language}`);
  const { toolchain, ...others } = rules;
  return {
    entryPoint: "",
    tests: {
      kind: "process",
      suite: "tests",
      language: toolchain,
      assembly: assemblyOf(language, row, test),
      ...others,
    },
  };
}

function pythonTests(row: DatasetRow, test: string): Pick<Problem, "tests" | "entryPoint" | "cpuTimeMs"> {
  const entryPoint = /^check\((\w+)\)/m.exec(test)?.[1];
  if (entryPoint === undefined) throw badDataset(row.where, "the test calls no function");
  const setup = PYTHON_IMPORTS.join("\n");
  return {
    entryPoint,
    tests: { kind: "code", suite: "tests", setup, code: test, official: { rules: "human-eval" } },
    cpuTimeMs: SECONDS * 1000,
  };
}

function assemblyOf(language: string, row: DatasetRow, test: string): Assembly {
  const prompt = textField(row, "prompt");
  if (language === "cpp") {
    const includes = CPP_INCLUDES_X.filter((include) => !prompt.includes(include)).map((include) => `${include}\n`);
    return { before: `${includes.join("")}\n`, after: `\n${test}` };
  }
  if (language === "go") {
    const setup = textField(row, "test_setup");
    return {
      before: "",
      after: `\n${test}`,
      edits: [
        { kind: "drop-from-prompt", text: textField(row, "import") },
        { kind: "go-imports", packages: GO_PACKAGES, setup },
      ],
    };
  }
  if (language === "rust") return { before: "\nfn main(){ \n } \n", after: test };
  return { before: "", after: `\n${test}` };
}
