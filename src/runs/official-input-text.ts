import type { ExecutedBenchmark } from "../benchmarks/benchmark.js";
import { mapJsonLines, textField } from "../benchmarks/dataset-rows.js";
import { callsOf } from "../benchmarks/evalplus-problems.js";
import type { JsonNode } from "../foundation/lossless-json.js";
import { printPythonJson, pythonFloat } from "../foundation/lossless-json-print.js";

/** A test's input as EvalPlus prints it into its result files. */
export type InputText = (officialId: string, suite: "base" | "plus", test: number) => string;

/** Keeps the inputs of an official file of EvalPlus for printing. */
export function officialInputText(benchmark: ExecutedBenchmark, bytes: Uint8Array): InputText {
  const [file] = benchmark.files;
  if (file === undefined) throw new RangeError(`${benchmark.id} has no official file`);
  const rows = mapJsonLines(bytes, file, (row) => ({
    id: textField(row, "task_id"),
    base: callsOf(row, "base"),
    plus: callsOf(row, "plus"),
  }));
  const calls = new Map(rows.map((row) => [row.id, row]));
  return (officialId, suite, test) => {
    const call = calls.get(officialId)?.[suite][test];
    if (call === undefined) throw new RangeError(`${officialId} has no ${suite} test ${test}`);
    return printCall(officialId, call);
  };
}

/** Two problems take complex numbers, which EvalPlus prints as text; all others print as they are written in the file. */
function printCall(officialId: string, call: JsonNode): string {
  const arguments_ = call.kind === "array" ? call.items : [];
  const [first, second] = arguments_;
  if (officialId === "Mbpp/124" && first !== undefined && second !== undefined) {
    return printPythonJson([pythonFloat(Number(plainText(first))), complexText(plainText(second))]);
  }
  if (officialId === "Mbpp/252" && first !== undefined) return printPythonJson([complexText(plainText(first))]);
  return printPythonJson(call);
}

function plainText(node: JsonNode): string {
  if (node.kind === "string") return node.value;
  return printPythonJson(node);
}

const DECIMAL = String.raw`\d+\.?\d*(?:[eE][+-]?\d+)?`;
const COMPLEX = new RegExp(`^\\(?(?:([+-]?${DECIMAL})(?![\\d.eEj]))?(?:([+-]?${DECIMAL})j)?\\)?$`);

/** What Python prints for `str(complex(text))`. */
export function complexText(text: string): string {
  const match = COMPLEX.exec(text);
  if (match === null) throw new RangeError(`${text} is no complex number`);
  const real = Number(match[1] ?? 0);
  const imaginary = Number(match[2] ?? 0);
  if (Object.is(real, 0)) return `${part(imaginary)}j`;
  const sign = imaginary < 0 || Object.is(imaginary, -0) ? "" : "+";
  return `(${part(real)}${sign}${part(imaginary)}j)`;
}

/** Parts of a complex number have no `.0`. */
function part(value: number): string {
  return pythonFloat(value).replace(/\.0$/, "");
}
