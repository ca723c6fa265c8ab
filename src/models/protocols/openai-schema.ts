import { z } from "zod";

const count = z.number().nullish();

const usage = z.object({
  prompt_tokens: count,
  completion_tokens: count,
  prompt_tokens_details: z.object({ cached_tokens: count }).nullish(),
  completion_tokens_details: z.object({ reasoning_tokens: count }).nullish(),
  /** OpenRouter's. */
  cost: z.number().nullish(),
});

const likely = z.object({ token: z.string(), logprob: z.number() });

const logprobs = z.object({
  content: z.array(likely.extend({ top_logprobs: z.array(likely).nullish() })).nullish(),
  tokens: z.array(z.string()).nullish(),
  token_logprobs: z.array(z.number().nullable()).nullish(),
  top_logprobs: z.array(z.record(z.string(), z.number()).nullable()).nullish(),
});

// Mistral's reasoning models answer in parts.
const content = z.union([z.string(), z.array(z.object({ type: z.string(), text: z.string().nullish() }))]).nullish();

const message = z.object({
  content,
  reasoning: z.string().nullish(),
  reasoning_content: z.string().nullish(),
  refusal: z.string().nullish(),
});

const choice = z.object({
  index: z.number().nullish(),
  /** Of plain completions, streamed or not. */
  text: z.string().nullish(),
  message: message.nullish(),
  delta: message.nullish(),
  finish_reason: z.string().nullish(),
  logprobs: logprobs.nullish(),
});

/** An answer, or a part of a streamed one. Servers leave out what they like, and some send an error instead. */
export const openaiPart = z.object({
  id: z.string().nullish(),
  model: z.string().nullish(),
  choices: z.array(choice).nullish(),
  usage: usage.nullish(),
  error: z
    .union([z.string(), z.object({ message: z.string().nullish(), code: z.union([z.string(), z.number()]).nullish() })])
    .nullish(),
});

export type OpenaiPart = z.infer<typeof openaiPart>;
export type OpenaiChoice = z.infer<typeof choice>;
export type OpenaiLogprobs = z.infer<typeof logprobs>;
export type OpenaiUsage = z.infer<typeof usage>;
export type OpenaiContent = z.infer<typeof content>;
