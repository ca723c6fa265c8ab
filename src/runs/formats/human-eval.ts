import type { CompletionFormat } from "./format.js";
import { firstRows, readTaskRows } from "./rows.js";

/** Rows of `task_id` and `completion`, which follows the prompt. */
export const humanEval: CompletionFormat = {
  id: "human-eval",
  container: "jsonl",
  expects: '{"task_id": "HumanEval/0", "completion": "what follows the prompt"}',
  recognise(input) {
    const members = firstRows(input).map((row) => row.value.members);
    const own = members.some((row) => row.has("task_id") && row.has("completion"));
    if (!own || members.some((row) => row.has("solution"))) return undefined;
    return { confidence: 0.9, explanation: "rows with task_id and completion" };
  },
  read(input, problems) {
    return readTaskRows(input, problems, {
      programOf: ({ value }, prompt) => {
        const completion = value.members.get("completion");
        if (completion?.kind === "string") return { source: prompt + completion.value };
        return {
          reason:
            completion === undefined ? "no field completion" : `field completion is ${completion.kind}, not a text`,
        };
      },
      detail: () => "prompt + field completion",
    });
  },
};
