import type { Model } from "../model.js";
import { PROMPT_KINDS, type Prompt } from "../prompt.js";
import { type PromptTask, readTask } from "./read-task.js";
import { searchPrograms } from "./search-programs.js";

const VERSION = 2;
/** Answers that one search gives: what pass@k can be asked for. */
const MOST_SAMPLES = 20;

/**
 * Answers with the smallest expressions that satisfy the examples in the prompt: what guessing from examples achieves.
 * It sees the prompt alone. Sample `i` is the `i`-th such expression, so that no seed is needed; behind the last come
 * those that satisfy most of the examples, and nothing but the function's head where there is none.
 */
export function searchModel(): Model {
  return {
    id: "baseline:search",
    promptKinds: PROMPT_KINDS,
    samplesPerRequest: MOST_SAMPLES,
    concurrency: 1,
    settings: { version: VERSION },
    ignores: ["maxTokens", "temperature", "topP", "stop", "seed", "logprobs"],
    uncached: true,
    generate(prompt, _sampling, { samples = 1, firstSample = 0 } = {}) {
      const task = readTask(prompt);
      const found = task === undefined ? [] : searchPrograms(task, firstSample + samples);
      const outputs = Array.from({ length: samples }, (_, at) => {
        const program = found[firstSample + at];
        const text =
          task === undefined || program === undefined ? "" : answer(prompt, task, program[task.dialect.spelling]);
        return { text, finish: "stop" as const };
      });
      return Promise.resolve({ outputs, usage: {} });
    },
  };
}

/** A body where a text is continued, a fenced function where a message is answered. */
function answer(prompt: Prompt, { dialect, head }: PromptTask, expression: string): string {
  const body = dialect.body(expression);
  return prompt.kind === "chat" ? `\`\`\`${dialect.fence}\n${head}\n${body}\`\`\`\n` : body;
}
