import type { ExecutedBenchmark } from "../../benchmarks/benchmark.js";
import type { Problem } from "../../benchmarks/problem.js";
import type { PromptStyle } from "../../benchmarks/prompts/prompt-style.js";
import { kindSent } from "../../benchmarks/prompts/prompt-style.js";
import { PROMPT_STYLES } from "../../benchmarks/prompts/prompt-styles.js";
import { renderPrompt } from "../../benchmarks/prompts/render-prompt.js";
import { findLanguage } from "../../execution/languages/find-language.js";
import { CladeError } from "../../foundation/errors.js";
import { sha256Hex } from "../../foundation/stable-hash.js";
import type { Model } from "../../models/model.js";
import type { Prompt } from "../../models/prompt.js";
import type { Sampling } from "../../models/sampling.js";
import { inputBound, type Price } from "./budget.js";

/** What is asked for beside the style; the style's own values where something is left out. */
export interface SamplingChoice {
  readonly temperature?: number;
  readonly topP?: number;
  readonly maxTokens?: number;
  readonly seed?: number;
  readonly logprobs?: number;
}

/** A problem as it will be asked. */
export interface PlannedProblem {
  readonly problem: Problem;
  readonly prompt: Prompt;
  /** Without a seed; each answer gets its own. */
  readonly sampling: Sampling;
}

/** What a generation will ask, and what that takes. */
export interface GenerationEstimate {
  readonly problems: number;
  readonly answers: number;
  /** About a token for four bytes; what tokenizers make of code differs by half. */
  readonly inputTokens: number;
  /** If each answer fills its limit. */
  readonly outputTokensAtMost: number;
  /** With those two; where a price is known. */
  readonly costUsdAtMost?: number;
}

/**
 * Renders the prompts of all problems.
 * @throws CladeError USAGE when the model does not take such prompts, or the style does not know the benchmark
 */
export function planGeneration(
  model: Pick<Model, "id" | "promptKinds">,
  problems: readonly Problem[],
  options: { style: PromptStyle; sampling: SamplingChoice; benchmark: ExecutedBenchmark },
): readonly PlannedProblem[] {
  const { style, sampling, benchmark } = options;
  requireKind(model, style);
  return problems.map((problem) => {
    const language = findLanguage(problem.language ?? "python");
    const { prompt, stop } = renderPrompt(style, problem, { benchmark, language });
    return { problem, prompt, sampling: samplingOf(style, sampling, stop) };
  });
}

/** The style for a model where none is asked for: conversation where it takes one. */
export function defaultStyle({ promptKinds }: Pick<Model, "promptKinds">): string {
  return promptKinds.includes("chat") ? "chat" : "completion";
}

/** What a plan takes. @param price US dollars per million tokens */
export function estimateGeneration(
  planned: readonly PlannedProblem[],
  samples: number,
  price?: Price,
): GenerationEstimate {
  const inputTokens = planned.reduce((sum, { prompt }) => sum + Math.ceil(inputBound(prompt) / 4), 0) * samples;
  const output = planned.reduce((sum, { sampling }) => sum + sampling.maxTokens, 0) * samples;
  return {
    problems: planned.length,
    answers: planned.length * samples,
    inputTokens,
    outputTokensAtMost: output,
    ...(price !== undefined && { costUsdAtMost: (inputTokens * price.input + output * price.output) / 1_000_000 }),
  };
}

/** The seed of one answer: from the run's, so that no two are the same. */
export function seedOf(seed: number, problem: string, sample: number): number {
  return Number.parseInt(sha256Hex(`${seed}\n${problem}\n${sample}`).slice(0, 8), 16) >>> 1;
}

function samplingOf(style: PromptStyle, choice: SamplingChoice, stop: readonly string[]): Sampling {
  const temperature = choice.temperature ?? style.sampling.temperature;
  const topP = choice.topP ?? style.sampling.topP;
  return {
    maxTokens: choice.maxTokens ?? style.sampling.maxTokens,
    temperature,
    ...(topP !== undefined && { topP }),
    stop,
    ...(choice.logprobs !== undefined && { logprobs: choice.logprobs }),
  };
}

function requireKind({ id, promptKinds }: Pick<Model, "id" | "promptKinds">, style: PromptStyle): void {
  if (promptKinds.includes(kindSent(style))) return;
  const fitting = PROMPT_STYLES.filter((one) => promptKinds.includes(kindSent(one))).map((one) => one.id);
  const message = `${id} takes no prompts of style ${style.id}. Styles for it: ${fitting.join(", ")}.`;
  throw new CladeError("USAGE", message);
}
