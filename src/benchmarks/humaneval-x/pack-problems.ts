import type { Assembly, SourceEdit } from "../../execution/process-tests.js";
import type { DatasetFile } from "../benchmark.js";
import { badDataset, type DatasetRow, mapJsonLines, textField } from "../dataset-rows.js";
import type { Problem, ProblemId } from "../problem.js";
import { CPP_INCLUDES_PACK, GO_PACKAGES, PYTHON_IMPORTS } from "./imports-before.js";
import { type HumanEvalXRules, humanEvalXRules } from "./rules.js";

/** What HumanEvalPack asks for: write, repair (shown tests or documentation), or describe and write from that. */
export type PackTask = "synthesize" | "fix-tests" | "fix-docs" | "explain";

/** Seconds by language, as `LANGUAGE_TO_TIMEOUT` of bigcode-evaluation-harness at 8fc5bae has them. */
const SECONDS: Readonly<Record<string, number>> = { python: 10, cpp: 60, javascript: 10, java: 10, go: 20, rust: 300 };

const NAMES: Readonly<Record<string, string>> = {
  python: "Python",
  cpp: "C++",
  javascript: "JavaScript",
  java: "Java",
  go: "Go",
  rust: "Rust",
};

/** Every problem of the given files for one task. */
export function packProblems(
  family: string,
  task: PackTask,
  files: readonly Uint8Array[],
  described: readonly DatasetFile[],
): Problem[] {
  return described.flatMap((file, index) =>
    mapJsonLines(files[index], file, (row) => problemOf({ family, task, language: file.language ?? "python", row })),
  );
}

interface PackRow {
  readonly family: string;
  readonly task: PackTask;
  readonly language: string;
  readonly row: DatasetRow;
}

function problemOf({ family, task, language, row }: PackRow): Problem {
  const officialId = textField(row, "task_id");
  const number = officialId.slice(officialId.indexOf("/") + 1);
  const base = promptBase(task, language, row);
  return {
    id: `${family}/${language}/${number}` as ProblemId,
    officialId,
    language,
    parallel: number,
    prompt: base,
    instruction: instructionOf(task, language, row),
    reference: base + textField(row, "canonical_solution"),
    wrongSolution: base + textField(row, "buggy_solution"),
    entryPoint: textField(row, "entry_point"),
    ...testsOf(language, row),
  };
}

/** What the program begins with: with documentation, or without where the task must not show it. */
function promptBase(task: PackTask, language: string, row: DatasetRow): string {
  if (task === "synthesize" || task === "fix-docs") return textField(row, "prompt");
  const declaration = textField(row, "declaration");
  return language === "rust" ? `fn main(){}\n${declaration}` : declaration;
}

/** The text a model is given, in the harness's style `instruct`, up to what the program begins with. */
function instructionOf(task: PackTask, language: string, row: DatasetRow): string {
  const base = promptBase(task, language, row);
  if (task === "synthesize") return textField(row, "instruction").trim();
  if (task === "explain") {
    const limit = textField(row, "docstring").length;
    const instruction = `Provide a concise natural language description of the code using at most ${limit} characters.`;
    const second = `Write functional code in ${NAMES[language] ?? language} according to the description.`;
    return `${base}${textField(row, "canonical_solution")}\n${instruction}\n\n${second}`;
  }
  const tests = task === "fix-tests" ? `\n${textField(row, "test")}` : "";
  return `${base}${textField(row, "buggy_solution")}${tests}\nFix bugs in ${textField(row, "entry_point")}.`;
}

function testsOf(language: string, row: DatasetRow): Pick<Problem, "tests" | "cpuTimeMs"> {
  const test = textField(row, "test");
  const seconds = SECONDS[language] ?? 10;
  if (language === "python") {
    const setup = PYTHON_IMPORTS.join("\n");
    const tests = { kind: "code", suite: "tests", setup, code: test, official: { rules: "human-eval" } } as const;
    return { tests, cpuTimeMs: seconds * 1000 };
  }
  const { toolchain, ...rules } = rulesOf(language, seconds, row);
  const assembly = assemblyOf(language, row, test);
  return { tests: { kind: "process", suite: "tests", language: toolchain, assembly, ...rules } };
}

function rulesOf(language: string, seconds: number, row: DatasetRow): HumanEvalXRules {
  const all = humanEvalXRules("HumanEvalPack (bigcode-evaluation-harness 8fc5bae)", seconds);
  const rules = all[language === "javascript" ? "js" : language];
  if (rules === undefined) throw badDataset(row.where, `no rules are known for ${language}`);
  return rules;
}

/** `process_results` of the harness, by language. */
function assemblyOf(language: string, row: DatasetRow, test: string): Assembly {
  return { before: "", after: `\n\n${test}`, edits: editsOf(language, row) };
}

function editsOf(language: string, row: DatasetRow): SourceEdit[] {
  switch (language) {
    case "cpp": {
      const includes = CPP_INCLUDES_PACK.join("\n");
      return [{ kind: "cut-at", text: "int main" }, { kind: "prepend", text: `${includes}\n` }, { kind: "trim" }];
    }
    case "java":
      return [{ kind: "replace", text: "public class Main {\n    }", by: "" }, { kind: "trim" }];
    case "go":
      return [{ kind: "go-imports", packages: GO_PACKAGES, setup: textField(row, "test_setup") }];
    case "rust":
      return [
        { kind: "missing-lines", lines: textField(row, "declaration").split("\n"), functionKeyword: "fn" },
        { kind: "unless-present", text: "fn main()", before: "fn main(){}\n" },
      ];
    default:
      return [];
  }
}
