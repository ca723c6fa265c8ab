import type { CompletionFormat } from "./format.js";
import { firstRows, readTaskRows, textOf } from "./rows.js";

/**
 * Rows of `task_id` and `generation`, as CodeGeeX (HumanEval-X), DeepSeek-Coder and Qwen2.5-Coder keep them: a whole
 * program where it begins with the problem's prompt, else what follows the prompt.
 */
export const generations: CompletionFormat = {
  id: "generations",
  container: "jsonl",
  expects: 'one row per completion: {"task_id": "JavaScript/0", "generation": "code with or without the prompt"}',
  recognise(input) {
    const rows = firstRows(input);
    if (rows.length === 0 || !rows.every(({ value }) => textOf(value.members.get("generation")) !== undefined))
      return undefined;
    return { confidence: 0.8, explanation: "rows with task_id and generation" };
  },
  read(input, problems) {
    let whole = 0;
    return readTaskRows(input, problems, {
      programOf: ({ value }, prompt) => {
        const generation = textOf(value.members.get("generation"));
        if (generation === undefined) return { reason: "no text in field generation" };
        if (!generation.startsWith(prompt.trimEnd())) return { source: prompt + generation };
        whole++;
        return { source: generation };
      },
      detail: () => (whole > 0 ? "field generation, which begins with the prompt" : "prompt + field generation"),
    });
  },
};
