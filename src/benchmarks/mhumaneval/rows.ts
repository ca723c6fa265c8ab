import { parseCsv } from "../../foundation/csv.js";
import type { DatasetFile } from "../benchmark.js";
import { badDataset, type DatasetRow, mapJsonLines, rowsOfJsonArray, textField } from "../dataset-rows.js";

/** What a row of any file of mHumanEval has; the files name some of it differently. */
export interface MHumanEvalRow {
  readonly where: string;
  readonly taskId: string | undefined;
  readonly naturalLanguage: string | undefined;
  readonly prompt: string;
  readonly solution: string;
  readonly tests: string;
}

/** Names under which the files keep the same thing. */
const SOLUTION = ["canonical_solution", "canonical_solutions"];
const TESTS = ["test", "tests"];

/** @throws CladeError BAD_DATASET naming file and line. */
export function mHumanEvalRows(bytes: Uint8Array | undefined, file: DatasetFile): MHumanEvalRow[] {
  if (/\.csv(\.gz)?$/.test(file.path)) return csvRows(bytes, file);
  return jsonRows(bytes, file).map((row) => ({
    where: row.where,
    taskId: optionalText(row, "task_id"),
    naturalLanguage: optionalText(row, "nl"),
    prompt: textField(row, "prompt"),
    solution: firstText(row, SOLUTION),
    tests: firstText(row, TESTS),
  }));
}

/** Most files are one array; those of the people's translations have an object a line. */
function jsonRows(bytes: Uint8Array | undefined, file: DatasetFile): DatasetRow[] {
  const begin = new TextDecoder().decode(bytes?.subarray(0, 64)).trimStart();
  return begin.startsWith("[") ? rowsOfJsonArray(bytes, file) : mapJsonLines(bytes, file, (row) => row);
}

function optionalText(row: DatasetRow, name: string): string | undefined {
  return row.fields.members.has(name) ? textField(row, name) : undefined;
}

function firstText(row: DatasetRow, names: readonly string[]): string {
  return textField(row, names.find((name) => row.fields.members.has(name)) ?? (names[0] as string));
}

function csvRows(bytes: Uint8Array | undefined, file: DatasetFile): MHumanEvalRow[] {
  const [header, ...rows] = parseCsv(new TextDecoder().decode(bytes));
  const column = (names: readonly string[]) => header?.cells.findIndex((name) => names.includes(name)) ?? -1;
  const columns = {
    taskId: column(["task_id"]),
    prompt: column(["prompt"]),
    solution: column(SOLUTION),
    tests: column(TESTS),
  };
  return rows.map(({ line, cells }) => {
    const where = `${file.path} line ${line}`;
    const cell = (name: keyof typeof columns): string => {
      const text = cells[columns[name]];
      if (text === undefined) throw badDataset(where, `column ${name} is missing`);
      return text;
    };
    return {
      where,
      taskId: cell("taskId"),
      naturalLanguage: file.naturalLanguage,
      prompt: cell("prompt"),
      solution: cell("solution"),
      tests: cell("tests"),
    };
  });
}
