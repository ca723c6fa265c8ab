import { z } from "zod";
import type { FinishReason, ModelOutput, ModelReply } from "../model.js";
import { ModelFailure, type ModelFailureKind } from "../model-failure.js";
import type { ChatMessage } from "../prompt.js";
import type { Sampling } from "../sampling.js";
import { eventsOf, parsedJson } from "../wire/event-stream.js";
import { type Answer, wholeText } from "../wire/exchange.js";

const usage = z.object({
  input_tokens: z.number().nullish(),
  cache_creation_input_tokens: z.number().nullish(),
  cache_read_input_tokens: z.number().nullish(),
  output_tokens: z.number().nullish(),
});

const block = z.object({ type: z.string(), text: z.string().nullish(), thinking: z.string().nullish() });

const whole = z.object({
  id: z.string().nullish(),
  model: z.string().nullish(),
  content: z.array(block).nullish(),
  stop_reason: z.string().nullish(),
  usage: usage.nullish(),
});

const streamed = z.object({
  type: z.string(),
  message: whole.nullish(),
  content_block: block.nullish(),
  delta: z
    .object({ text: z.string().nullish(), thinking: z.string().nullish(), stop_reason: z.string().nullish() })
    .nullish(),
  usage: usage.nullish(),
  error: z.object({ type: z.string(), message: z.string() }).nullish(),
});

type Part = z.infer<typeof whole>;

/** The body for `/v1/messages`. Messages of the system stand apart there. */
export function anthropicBody(
  model: string,
  messages: readonly ChatMessage[],
  { maxTokens, temperature, topP, stop, stream }: Sampling & { readonly stream: boolean },
): Record<string, unknown> {
  const system = messages.filter(({ role }) => role === "system").map(({ content }) => content);
  return {
    model,
    max_tokens: maxTokens,
    ...(system.length > 0 && { system: system.join("\n\n") }),
    messages: messages.filter(({ role }) => role !== "system"),
    ...(temperature !== undefined && { temperature }),
    ...(topP !== undefined && { top_p: topP }),
    ...(stop.length > 0 && { stop_sequences: stop }),
    ...(stream && { stream: true }),
  };
}

/** Reads an answer, streamed or not. @throws ModelFailure cut, bad-answer, what an error within the stream says */
export async function readAnthropicAnswer(answer: Answer, stream: boolean): Promise<ModelReply> {
  const parts = stream ? await streamedParts(answer) : [parsedJson(answer, await wholeText(answer), whole)];
  const blocks = parts.flatMap(({ content }) => content ?? []);
  const rawFinish = parts.map((part) => part.stop_reason).findLast((reason) => reason);
  const reasoning = blocks.map(({ thinking }) => thinking ?? "").join("");
  const output: ModelOutput = {
    text: blocks.map(({ text }) => text ?? "").join(""),
    finish: rawFinish ? (FINISH[rawFinish] ?? "other") : "unknown",
    ...(rawFinish && { rawFinish }),
    ...(reasoning !== "" && { reasoning }),
  };
  const servedModel = parts[0]?.model;
  const requestId = answer.requestId ?? parts[0]?.id;
  return {
    outputs: [output],
    usage: usageOf(parts),
    ...(servedModel && { servedModel }),
    ...(requestId && { requestId }),
    ...(answer.allowance !== undefined && { allowance: answer.allowance }),
  };
}

async function streamedParts(answer: Answer): Promise<Part[]> {
  const parts: Part[] = [];
  for await (const { data } of eventsOf(answer)) {
    const event = parsedJson(answer, data, streamed);
    if (event.error) {
      const message = `The server gave up its answer: ${answer.secrets.hide(event.error.message)}`;
      throw new ModelFailure(ERRORS[event.error.type] ?? "server", message);
    }
    if (event.message) parts.push(event.message);
    if (event.content_block) parts.push({ content: [event.content_block] });
    if (event.delta) {
      const { text, thinking, stop_reason } = event.delta;
      parts.push({ content: [{ type: "delta", text, thinking }], stop_reason, usage: event.usage });
    }
    if (event.type === "message_stop") return parts;
  }
  throw new ModelFailure("cut", "The answer ended before its last event.");
}

/** The last count of each kind is the total. What came from the cache was read too. */
function usageOf(parts: readonly Part[]): ModelReply["usage"] {
  const last = (name: keyof z.infer<typeof usage>) =>
    parts.map((part) => part.usage?.[name]).findLast((value) => typeof value === "number") ?? undefined;
  const cached = last("cache_read_input_tokens");
  const fresh = last("input_tokens");
  const output = last("output_tokens");
  const input = fresh === undefined ? undefined : fresh + (cached ?? 0) + (last("cache_creation_input_tokens") ?? 0);
  return {
    ...(input !== undefined && { inputTokens: input }),
    ...(cached !== undefined && { cachedInputTokens: cached }),
    ...(output !== undefined && { outputTokens: output }),
  };
}

const FINISH: Readonly<Record<string, FinishReason>> = {
  end_turn: "stop",
  stop_sequence: "stop",
  max_tokens: "length",
  model_context_window_exceeded: "length",
  refusal: "refusal",
};

const ERRORS: Readonly<Record<string, ModelFailureKind>> = {
  overloaded_error: "overloaded",
  rate_limit_error: "rate-limit",
  authentication_error: "unauthorised",
  invalid_request_error: "bad-request",
};
