import type { Value } from "../execution/value.js";
import { type Printable, printPythonJson, pythonFloat } from "../foundation/lossless-json-print.js";
import type { ExecutedBenchmark } from "./benchmark.js";
import { mapJsonLines, textField } from "./dataset-rows.js";
import { callsOf } from "./evalplus-problems.js";
import { argumentsOf } from "./input-shapes.js";
import { mbppPlusShapes } from "./mbpp-plus-shapes.js";

/** Gives the input of one test as JSON, the way EvalPlus quotes failing tests in its result files. */
export type WrittenInputs = (officialId: string, suite: "base" | "plus", test: number) => string;

/**
 * @param bytes the unpacked data file of HumanEval+ or MBPP+
 * @throws CladeError BAD_DATASET
 */
export function writtenInputs({ files, evalplus }: ExecutedBenchmark, bytes: Uint8Array): WrittenInputs {
  const file = files[0];
  if (file === undefined) throw new Error("a benchmark of EvalPlus has a file");
  const rows = new Map(mapJsonLines(bytes, file, (row) => [textField(row, "task_id"), row] as const));
  return (officialId, suite, test) => {
    const row = rows.get(officialId);
    const call = row && callsOf(row, suite)[test];
    if (call === undefined) throw new Error(`${officialId} has no test ${test} in suite ${suite}`);
    if (evalplus?.dataset !== "mbpp" || !hasComplex(officialId)) return printPythonJson(call);
    return printPythonJson(asText(argumentsOf(call, mbppPlusShapes(officialId))));
  };
}

/** EvalPlus turns the arguments of these two problems into texts, JSON having no complex numbers. */
function hasComplex(officialId: string): boolean {
  return officialId === "Mbpp/124" || officialId === "Mbpp/252";
}

function asText(value: Value): Printable {
  if (value.kind === "list" || value.kind === "tuple") return value.items.map(asText);
  if (value.kind === "float") return pythonFloat(value.value);
  if (value.kind === "complex") return complexText(value.real, value.imaginary);
  throw new Error(`no text for ${value.kind}`);
}

/** Python's `str` of a complex number: `2j`, `(1-2j)`. */
function complexText(real: number, imaginary: number): string {
  const part = (value: number): string => pythonFloat(value).replace(/\.0$/, "");
  if (Object.is(real, 0)) return `${part(imaginary)}j`;
  const sign = imaginary < 0 || Object.is(imaginary, -0) ? "" : "+";
  return `(${part(real)}${sign}${part(imaginary)}j)`;
}
