import type { GenerationEstimate, PlannedProblem, PromptStyle } from "../../index.js";
import { countText } from "./number-text.js";
import { visibleText } from "./visible-text.js";

/** What would be asked. */
export interface DryRun {
  readonly model: string;
  readonly style: PromptStyle;
  readonly planned: readonly PlannedProblem[];
  readonly estimate: GenerationEstimate;
}

const SHOWN_PROMPTS = 2;

/** The first prompts as they would be sent, and what all would take. */
export function dryRunText({ model, style, planned, estimate }: DryRun): string {
  const shown = planned
    .slice(0, SHOWN_PROMPTS)
    .flatMap(({ problem, prompt, sampling }) => [
      `── ${visibleText(problem.id)}`,
      ...parts(prompt),
      `stop: ${sampling.stop.length === 0 ? "none" : sampling.stop.map((one) => JSON.stringify(one)).join(" ")}`,
      "",
    ]);
  const more = planned.length - SHOWN_PROMPTS;
  const { temperature, topP, maxTokens } = planned[0]?.sampling ?? { maxTokens: 0 };
  const cost = estimate.costUsdAtMost === undefined ? "" : `, at most $${estimate.costUsdAtMost.toFixed(4)}`;
  return [
    ...shown,
    ...(more > 0 ? [`and ${countText(more)} more; --json shows all.`] : []),
    `Model: ${visibleText(model)}. Style: ${style.id}. Temperature ${temperature ?? "its own"}, top-p ${topP ?? "its own"}, ${countText(maxTokens)} tokens at most.`,
    `${countText(estimate.problems)} problems, ${countText(estimate.answers)} answers: about ${countText(estimate.inputTokens)} tokens in, at most ${countText(estimate.outputTokensAtMost)} out${cost}.`,
    "Nothing was asked.",
  ].join("\n");
}

/** The same as one document. */
export function dryRunDocument({ model, style, planned, estimate }: DryRun): object {
  const prompts = planned.map(({ problem, prompt, sampling }) => ({ problem: problem.id, prompt, sampling }));
  return { model, promptStyle: style, estimate, prompts };
}

function parts(prompt: PlannedProblem["prompt"]): string[] {
  switch (prompt.kind) {
    case "text":
      return lines(prompt.text);
    case "chat":
      return prompt.messages.flatMap(({ role, content }) => [`[${role}]`, ...lines(content)]);
    case "infill":
      return prompt.written === undefined
        ? ["[before the gap]", ...lines(prompt.prefix), "[after the gap]", ...lines(prompt.suffix)]
        : lines(prompt.written);
    default:
      return prompt satisfies never;
  }
}

function lines(text: string): string[] {
  return text.split("\n").map(visibleText);
}
