import type { JsonRow } from "../../foundation/json-lines.js";
import type { CompletionFormat } from "./format.js";
import { firstRows, type RowProgram, readTaskRows } from "./rows.js";

/** Rows of `task_id` and `solution` (a whole program) or `completion` (what follows the prompt); `solution` wins. */
export const evalplus: CompletionFormat = {
  id: "evalplus",
  container: "jsonl",
  expects: '{"task_id": "HumanEval/0", "solution": "whole program"} or "completion" for what follows the prompt',
  recognise(input) {
    const rows = firstRows(input).filter((row) => row.value.members.has("task_id"));
    const solutions = rows.filter((row) => row.value.members.has("solution")).length;
    if (solutions > 0) return { confidence: 1, explanation: "rows with task_id and solution" };
    const completions = rows.filter((row) => row.value.members.has("completion")).length;
    // The same rows are human-eval's, which reads them alike.
    return completions > 0 ? { confidence: 0.5, explanation: "rows with task_id and completion" } : undefined;
  },
  read(input, problems) {
    const used = new Set<string>();
    return readTaskRows(input, problems, {
      programOf: (row, prompt) => programOf(row, prompt, used),
      detail: () => [...used].sort().reverse().join(" or ") || "no field",
    });
  },
};

function programOf({ value }: JsonRow, prompt: string, used: Set<string>): RowProgram {
  for (const field of ["solution", "completion"]) {
    const node = value.members.get(field);
    if (node !== undefined && node.kind !== "string") return { reason: `field ${field} is ${node.kind}, not a text` };
  }
  const solution = value.members.get("solution");
  if (solution?.kind === "string") {
    used.add("field solution");
    return { source: solution.value };
  }
  const completion = value.members.get("completion");
  if (completion?.kind !== "string") return { reason: "neither a field solution nor a field completion" };
  used.add("prompt + field completion");
  return { source: prompt + completion.value };
}
