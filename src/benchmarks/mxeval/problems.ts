import type { DatasetFile } from "../benchmark.js";
import { badDataset, type DatasetRow, mapJsonLines, textField } from "../dataset-rows.js";
import type { Problem, ProblemId } from "../problem.js";
import { mxevalTests } from "./rules.js";

/** Seconds that mxeval grants a Python program. */
const PYTHON_SECONDS = 10;

/** Every problem of the given files, in their order. */
export function mxevalProblems(
  family: string,
  files: readonly Uint8Array[],
  described: readonly DatasetFile[],
): Problem[] {
  return described.flatMap((file, index) =>
    mapJsonLines(files[index], file, (row) => mxevalProblem(family, file, row)),
  );
}

/** A problem of mxeval's form, which HumanEval-XL has too. */
function mxevalProblem(family: string, file: DatasetFile, row: DatasetRow): Problem {
  const language = textField(row, "language");
  const officialId = textField(row, "task_id");
  const number = officialId.slice(officialId.lastIndexOf("/") + 1);
  const prompt = textField(row, "prompt");
  const entryPoint = textField(row, "entry_point");
  const natural = file.naturalLanguage;
  const solution = row.fields.members.get("canonical_solution");
  return {
    id: [family, language, ...(natural === undefined ? [] : [natural]), number].join("/") as ProblemId,
    officialId,
    language,
    ...(natural !== undefined && { naturalLanguage: natural }),
    parallel: number,
    prompt,
    entryPoint,
    // null in some files, NaN in others, where the benchmark has none
    reference: solution?.kind === "string" && solution.value !== "nan" ? prompt + solution.value : "",
    ...testsOf(language, entryPoint, row),
  };
}

function testsOf(language: string, entryPoint: string, row: DatasetRow): Pick<Problem, "tests" | "cpuTimeMs"> {
  const test = textField(row, "test");
  if (language === "python") {
    const code = `${test}\ncheck(${entryPoint})`;
    return {
      tests: { kind: "code", suite: "tests", setup: "", code, official: { rules: "human-eval" } },
      cpuTimeMs: PYTHON_SECONDS * 1000,
    };
  }
  const tests = mxevalTests(language, test);
  if (tests === undefined) throw badDataset(row.where, `no rules are known for language "${language}"`);
  return { tests };
}
