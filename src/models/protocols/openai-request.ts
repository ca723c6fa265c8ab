import { ModelFailure } from "../model-failure.js";
import type { ChatMessage, Prompt } from "../prompt.js";
import type { Sampling } from "../sampling.js";

/** Where servers that speak OpenAI's protocol differ in what they want to be sent. */
export interface OpenaiDialect {
  /** What the limit of a chat answer's tokens is called. */
  readonly chatLimit: "max_tokens" | "max_completion_tokens";
  /** What the seed is called. */
  readonly seed: "seed" | "random_seed";
  /** What says that a last message of the assistant is to be continued. */
  readonly prefill: "continue_final_message" | "prefix" | "none";
  /** Whether a stream tells the usage when asked with `stream_options`; otherwise it does so unasked. */
  readonly streamOptions: boolean;
  /** Whether `n` and `logprobs` are known to it. */
  readonly choices: boolean;
}

/** What one request asks for. */
export interface OpenaiAsk {
  readonly model: string;
  readonly prompt: Prompt;
  readonly sampling: Sampling;
  readonly samples: number;
  readonly stream: boolean;
}

/** The body for `/chat/completions`, `/completions` or `/fim/completions`. The texts of the prompt go in as they are. */
export function openaiBody(ask: OpenaiAsk, dialect: OpenaiDialect): Record<string, unknown> {
  const { model, prompt, sampling, samples, stream } = ask;
  const chat = prompt.kind === "chat";
  const { maxTokens, temperature, topP, stop, seed, logprobs } = sampling;
  return {
    model,
    ...promptFields(prompt, dialect),
    [chat ? dialect.chatLimit : "max_tokens"]: maxTokens,
    ...(temperature !== undefined && { temperature }),
    ...(topP !== undefined && { top_p: topP }),
    ...(stop.length > 0 && { stop }),
    ...(seed !== undefined && { [dialect.seed]: seed }),
    ...(samples > 1 && { n: samples }),
    ...(logprobs !== undefined && (chat ? chatLogprobs(logprobs) : { logprobs })),
    ...(stream && { stream: true, ...(dialect.streamOptions && { stream_options: { include_usage: true } }) }),
  };
}

function chatLogprobs(top: number): Record<string, unknown> {
  return { logprobs: true, ...(top > 0 && { top_logprobs: top }) };
}

function promptFields(prompt: Prompt, { prefill }: OpenaiDialect): Record<string, unknown> {
  switch (prompt.kind) {
    case "text":
      return { prompt: prompt.text };
    case "infill":
      return prompt.written === undefined
        ? { prompt: prompt.prefix, suffix: prompt.suffix }
        : { prompt: prompt.written };
    case "chat":
      return chatFields(prompt.messages, prefill);
    default:
      return prompt satisfies never;
  }
}

function chatFields(messages: readonly ChatMessage[], prefill: OpenaiDialect["prefill"]): Record<string, unknown> {
  if (messages.at(-1)?.role !== "assistant") return { messages };
  if (prefill === "none") throw new ModelFailure("bad-request", NO_PREFILL);
  // vLLM and its likes: without these the template would close the message and open a new one.
  if (prefill === "continue_final_message")
    return { messages, continue_final_message: true, add_generation_prompt: false };
  return {
    messages: messages.map((message, at) => (at < messages.length - 1 ? message : { ...message, prefix: true })),
  };
}

const NO_PREFILL = "This service does not continue a message of the assistant. Choose another --prompt-style.";
