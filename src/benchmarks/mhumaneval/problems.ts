import type { SourceEdit, WholeProgramForm } from "../../execution/process-tests.js";
import type { DatasetFile } from "../benchmark.js";
import { badDataset } from "../dataset-rows.js";
import { multiPlETests } from "../multipl-e/problems.js";
import { MULTIPL_E_RULES } from "../multipl-e/rules.js";
import type { Problem, ProblemId } from "../problem.js";
import { type MHumanEvalRow, mHumanEvalRows } from "./rows.js";

/** MultiPL-E's names of the languages: the tests of mHumanEval are MultiPL-E's. */
const LABELS: Readonly<Record<string, string>> = {
  cpp: "cpp",
  csharp: "cs",
  go: "go_test.go",
  java: "java",
  javascript: "js",
  lua: "lua",
  php: "php",
  racket: "rkt",
  ruby: "rb",
  rust: "rs",
  typescript: "ts",
};

/** How whole programs, which the reference solutions are, come before tests that MultiPL-E wrote for open functions. */
const FORMS: Readonly<Record<string, Omit<WholeProgramForm, "head" | "imports"> & { readonly present?: string }>> = {
  cpp: { ownMain: "^int\\s+main\\s*\\(", closedByTests: 1 },
  csharp: {
    present: "^\\s*(public\\s+|static\\s+)*class\\s+Problem\\b",
    ownMain: "^\\s*(public\\s+|private\\s+)?static\\s+(void|int)\\s+Main\\s*\\(",
    closedByTests: 2,
  },
  go: { ownMain: "^func\\s+Test\\w+\\s*\\(|^func\\s+main\\s*\\(", closedByTests: 0 },
  java: {
    present: "^\\s*(public\\s+)?class\\s+Problem\\b",
    ownMain: "^\\s*public\\s+static\\s+void\\s+main\\s*\\(",
    closedByTests: 2,
  },
  php: { present: "<\\?php", closedByTests: 0 },
  racket: { present: "^#lang", closedByTests: 0 },
  rust: { ownMain: "^fn\\s+main\\s*\\(", closedByTests: 1 },
};

/** Every problem of the given files, in their order. */
export function mHumanEvalProblems(
  family: string,
  files: readonly Uint8Array[],
  described: readonly DatasetFile[],
): Problem[] {
  return described.flatMap((file, index) =>
    mHumanEvalRows(files[index], file).map((row, at) => problemOf(family, file, { ...row, at })),
  );
}

function problemOf(family: string, file: DatasetFile, row: MHumanEvalRow & { readonly at: number }): Problem {
  const language = file.language ?? "python";
  const natural = file.naturalLanguage ?? naturalOf(row.naturalLanguage);
  const number = /\d+$/.exec(row.taskId ?? String(row.at))?.[0] ?? String(row.at);
  return {
    id: [family, language, natural, number].join("/") as ProblemId,
    officialId: row.taskId ?? `${natural}/${number}`,
    language,
    naturalLanguage: natural,
    parallel: number,
    ...(language === "python" ? pythonParts(row) : processParts(language, row)),
  };
}

/** One file writes `en`. */
function naturalOf(code: string | undefined): string {
  return code === undefined || code === "en" ? "eng_Latn" : code;
}

type Parts = Pick<Problem, "prompt" | "entryPoint" | "reference" | "tests" | "cpuTimeMs">;

function pythonParts(row: MHumanEvalRow): Parts {
  const entryPoint = [...row.prompt.matchAll(/^def\s+(\w+)/gm)].at(-1)?.[1];
  if (entryPoint === undefined) throw badDataset(row.where, "the prompt defines no function");
  return {
    prompt: row.prompt,
    entryPoint,
    reference: `${row.prompt}\n${indented(row.solution)}`,
    tests: {
      kind: "code",
      suite: "tests",
      setup: "",
      code: `${row.tests}\ncheck(${entryPoint})`,
      official: { rules: "human-eval" },
    },
    cpuTimeMs: 10_000,
  };
}

/**
 * A solution without indentation gets that of a function's body, as in the benchmark's own notebook; which looks at its
 * first character, and so breaks HumanEval/81, whose first line is empty.
 */
function indented(solution: string): string {
  if (/^\s*\n?[ \t]+\S/.test(solution)) return solution;
  const lines = solution.trim().split("\n");
  return `${lines.map((line) => `    ${line}`).join("\n")}\n`;
}

function processParts(language: string, row: MHumanEvalRow): Parts {
  const rules = MULTIPL_E_RULES[LABELS[language] ?? ""];
  if (rules === undefined) throw badDataset(row.where, `no rules are known for ${language}`);
  const tests = multiPlETests(rules, row.tests);
  const form = FORMS[language];
  return {
    prompt: row.prompt,
    entryPoint: "",
    reference: solutionOf(row),
    tests: form === undefined ? tests : { ...tests, assembly: { ...tests.assembly, edits: edits(form, row) } },
  };
}

/** Most solutions are whole programs; those that do not declare the function which the prompt opens are its body. */
function solutionOf({ prompt, solution }: MHumanEvalRow): string {
  const opening = prompt.trimEnd().split("\n").at(-1) ?? "";
  const name = /\(define \(([^\s)]+)/.exec(opening)?.[1] ?? /([A-Za-z_]\w*)\s*(?:<[^>]*>)?\(/.exec(opening)?.[1];
  return name === undefined || declares(solution, name) ? solution : `${prompt}\n${solution}`;
}

/** A call in a `main` of its own is no declaration: that has a block after its parameters, or a keyword before the name. */
function declares(program: string, name: string): boolean {
  const text = name.replace(/[^\w]/g, "\\$&");
  return new RegExp(
    `${text}\\s*\\([^;{}]*\\)[^;{}()]*\\{|(?:\\(define\\s+\\(?|def|function|const|let|var)\\s*${text}`,
  ).test(program);
}

function edits(form: (typeof FORMS)[string], row: MHumanEvalRow): SourceEdit[] {
  const whole = edit(form, row);
  const clause = /^package\s.*$/m.exec(row.prompt)?.[0];
  if (clause === undefined) return [whole];
  const imports = [...(/^import\s*\(([^)]*)\)/m.exec(row.prompt)?.[1] ?? "").matchAll(/"[^"]+"/g)].map(
    ([spec]) => spec,
  );
  return [whole, { kind: "go-file", clause, imports, tests: row.tests }];
}

function edit({ present, ...form }: (typeof FORMS)[string], { prompt }: MHumanEvalRow) {
  const lines = headOf(prompt);
  const imports = lines.filter((line) => IMPORT.test(line));
  const opening = lines.filter((line) => !IMPORT.test(line));
  const head = present === undefined ? undefined : { present, text: textOf(opening) };
  return {
    kind: "whole-program",
    form: { ...form, imports: textOf(imports), ...(head !== undefined && { head }) },
  } as const;
}

/** Importing twice is allowed where this is used; Go, which refuses it, has an edit of its own. */
const IMPORT = /^\s*(?:import\s[^(]|using\s|#include)/;

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

/** What the prompt has before its comment and its function: imports, and the class that the function is in. */
function headOf(prompt: string): string[] {
  const lines = prompt.split("\n");
  const end = lines.findIndex((line) => /^\s*(\/|;|\(define|func\s|function\s|public static)/.test(line));
  return lines.slice(0, end < 0 ? 0 : end);
}
