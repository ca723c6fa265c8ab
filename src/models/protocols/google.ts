import { z } from "zod";
import type { FinishReason, ModelOutput, ModelReply, Usage } from "../model.js";
import { ModelFailure } from "../model-failure.js";
import type { ChatMessage } from "../prompt.js";
import type { Sampling } from "../sampling.js";
import { eventsOf, parsedJson } from "../wire/event-stream.js";
import { type Answer, kindOf, wholeText } from "../wire/exchange.js";

const count = z.number().nullish();

const part = z.object({
  candidates: z
    .array(
      z.object({
        index: z.number().nullish(),
        content: z
          .object({
            parts: z.array(z.object({ text: z.string().nullish(), thought: z.boolean().nullish() })).nullish(),
          })
          .nullish(),
        finishReason: z.string().nullish(),
      }),
    )
    .nullish(),
  usageMetadata: z
    .object({
      promptTokenCount: count,
      candidatesTokenCount: count,
      thoughtsTokenCount: count,
      cachedContentTokenCount: count,
    })
    .nullish(),
  promptFeedback: z.object({ blockReason: z.string().nullish() }).nullish(),
  modelVersion: z.string().nullish(),
  responseId: z.string().nullish(),
  error: z.object({ code: z.number().nullish(), message: z.string() }).nullish(),
});

type Part = z.infer<typeof part>;

/** The body for `generateContent`. The assistant is called `model` there. */
export function googleBody(
  messages: readonly ChatMessage[],
  { maxTokens, temperature, topP, stop, seed, samples }: Sampling & { readonly samples: number },
): Record<string, unknown> {
  const system = messages.filter(({ role }) => role === "system").map(({ content }) => ({ text: content }));
  const turns = messages.filter(({ role }) => role !== "system");
  return {
    ...(system.length > 0 && { systemInstruction: { parts: system } }),
    contents: turns.map(({ role, content }) => ({
      role: role === "assistant" ? "model" : "user",
      parts: [{ text: content }],
    })),
    generationConfig: {
      maxOutputTokens: maxTokens,
      ...(temperature !== undefined && { temperature }),
      ...(topP !== undefined && { topP }),
      ...(stop.length > 0 && { stopSequences: stop }),
      ...(seed !== undefined && { seed }),
      ...(samples > 1 && { candidateCount: samples }),
    },
  };
}

/** Reads an answer, streamed or not. @throws ModelFailure cut, bad-answer, what an error within says */
export async function readGoogleAnswer(
  answer: Answer,
  { samples, stream }: { readonly samples: number; readonly stream: boolean },
): Promise<ModelReply> {
  const parts: Part[] = [];
  if (stream) for await (const { data } of eventsOf(answer)) parts.push(parsedJson(answer, data, part));
  else parts.push(parsedJson(answer, await wholeText(answer), part));
  const error = parts.map((one) => one.error).find((one) => one);
  if (error) throw new ModelFailure(kindOf(error.code ?? 500), answer.secrets.hide(error.message));
  const servedModel = parts.map(({ modelVersion }) => modelVersion).find((one) => one);
  const requestId = parts.map(({ responseId }) => responseId).find((one) => one);
  return {
    outputs: outputsOf(parts, samples),
    usage: usageOf(parts),
    ...(servedModel && { servedModel }),
    ...(requestId && { requestId }),
  };
}

function outputsOf(parts: readonly Part[], samples: number): ModelOutput[] {
  const blocked = parts.map(({ promptFeedback }) => promptFeedback?.blockReason).find((reason) => reason);
  if (blocked)
    return Array.from({ length: samples }, () => ({ text: "", finish: "content-filter", rawFinish: blocked }));
  const candidates = parts.flatMap((one) =>
    (one.candidates ?? []).map((each, at) => ({ ...each, index: each.index ?? at })),
  );
  return Array.from({ length: samples }, (_, index) => {
    const own = candidates.filter((candidate) => candidate.index === index);
    const rawFinish = own.map(({ finishReason }) => finishReason).findLast((reason) => reason);
    if (!rawFinish) throw new ModelFailure("cut", `Candidate ${index} has no end.`);
    const texts = own.flatMap(({ content }) => content?.parts ?? []);
    const joined = (thought: boolean) =>
      texts.map((one) => (Boolean(one.thought) === thought ? (one.text ?? "") : "")).join("");
    const reasoning = joined(true);
    return {
      text: joined(false),
      finish: FINISH[rawFinish] ?? "other",
      rawFinish,
      ...(reasoning !== "" && { reasoning }),
    };
  });
}

function usageOf(parts: readonly Part[]): Usage {
  const last = parts.map(({ usageMetadata }) => usageMetadata).findLast((one) => one);
  const { promptTokenCount: input, candidatesTokenCount: written, thoughtsTokenCount: thought } = last ?? {};
  const cached = last?.cachedContentTokenCount;
  return {
    ...(typeof input === "number" && { inputTokens: input }),
    ...(typeof cached === "number" && { cachedInputTokens: cached }),
    ...(typeof written === "number" && { outputTokens: written + (thought ?? 0) }),
    ...(typeof thought === "number" && { reasoningTokens: thought }),
  };
}

const FINISH: Readonly<Record<string, FinishReason>> = {
  STOP: "stop",
  MAX_TOKENS: "length",
  SAFETY: "content-filter",
  RECITATION: "content-filter",
  BLOCKLIST: "content-filter",
  PROHIBITED_CONTENT: "content-filter",
  SPII: "content-filter",
};
