import type { ProcessTests } from "../../execution/process-tests.js";
import type { DatasetFile } from "../benchmark.js";
import { badDataset, type DatasetRow, mapJsonLines, textField, textListField } from "../dataset-rows.js";
import type { Problem, ProblemId } from "../problem.js";
import { MULTIPL_E_RULES, type MultiPlERules } from "./rules.js";

/** Every problem of the given files, in their order. */
export function multiPlEProblems(
  family: string,
  files: readonly Uint8Array[],
  described: readonly DatasetFile[],
): Problem[] {
  return described.flatMap((file, index) => mapJsonLines(files[index], file, (row) => problemOf(family, row)));
}

function problemOf(family: string, row: DatasetRow): Problem {
  const label = textField(row, "language");
  const rules = MULTIPL_E_RULES[label];
  if (rules === undefined) throw badDataset(row.where, `no rules are known for language "${label}"`);
  const officialId = textField(row, "name");
  const prompt = textField(row, "prompt");
  return {
    id: `${family}/${rules.language}/${numberOf(officialId, row)}` as ProblemId,
    officialId,
    language: rules.language,
    prompt,
    stopSequences: textListField(row, "stop_tokens"),
    entryPoint: officialId.replace(/^\w+?_\d+_/, ""),
    // MultiPL-E publishes none
    reference: "",
    tests: multiPlETests(rules, textField(row, "tests")),
  };
}

/** Tests of MultiPL-E's form: the program is prompt, completion, a line feed, tests. */
export function multiPlETests(rules: MultiPlERules, tests: string): ProcessTests {
  return {
    kind: "process",
    suite: "tests",
    language: rules.toolchain,
    file: rules.file,
    assembly: { before: "", after: `\n${tests}` },
    ...(rules.files !== undefined && { files: rules.files }),
    official: rules.official,
    proof: rules.proof,
  };
}

function numberOf(name: string, row: DatasetRow): string {
  const number = /^[A-Za-z]+_(\d+)_/.exec(name)?.[1];
  if (number === undefined) throw badDataset(row.where, `the name "${name}" has no number`);
  return number;
}
