import { z } from "zod";
import type { ModelReply } from "../model.js";
import { ModelFailure } from "../model-failure.js";
import type { Prompt } from "../prompt.js";
import type { Sampling } from "../sampling.js";
import { linesOf, parsedJson } from "../wire/event-stream.js";
import type { Answer } from "../wire/exchange.js";

const line = z.object({
  model: z.string().nullish(),
  response: z.string().nullish(),
  thinking: z.string().nullish(),
  message: z.object({ content: z.string().nullish(), thinking: z.string().nullish() }).nullish(),
  done: z.boolean().nullish(),
  done_reason: z.string().nullish(),
  prompt_eval_count: z.number().nullish(),
  eval_count: z.number().nullish(),
  error: z.string().nullish(),
});

/** Endpoint and body. `raw` keeps Ollama from putting a base model's prompt into a conversation. */
export function ollamaRequest(
  model: string,
  prompt: Prompt,
  { maxTokens, temperature, topP, stop, seed, stream }: Sampling & { readonly stream: boolean },
): { readonly path: string; readonly body: Record<string, unknown> } {
  const options = {
    num_predict: maxTokens,
    ...(temperature !== undefined && { temperature }),
    ...(topP !== undefined && { top_p: topP }),
    ...(stop.length > 0 && { stop }),
    ...(seed !== undefined && { seed }),
  };
  const rest = { model, options, stream };
  switch (prompt.kind) {
    case "chat":
      return { path: "/api/chat", body: { ...rest, messages: prompt.messages } };
    case "text":
      return { path: "/api/generate", body: { ...rest, prompt: prompt.text, raw: true } };
    case "infill":
      return {
        path: "/api/generate",
        body:
          prompt.written === undefined
            ? { ...rest, prompt: prompt.prefix, suffix: prompt.suffix }
            : { ...rest, prompt: prompt.written, raw: true },
      };
    default:
      return prompt satisfies never;
  }
}

/** Reads an answer: one line when it is not streamed. @throws ModelFailure cut, bad-answer, server */
export async function readOllamaAnswer(answer: Answer): Promise<ModelReply> {
  let [text, reasoning] = ["", ""];
  for await (const json of linesOf(answer)) {
    const part = parsedJson(answer, json, line);
    if (part.error) throw new ModelFailure("server", answer.secrets.hide(part.error));
    text += part.message?.content ?? part.response ?? "";
    reasoning += part.message?.thinking ?? part.thinking ?? "";
    if (!part.done) continue;
    const raw = part.done_reason ?? undefined;
    return {
      outputs: [
        {
          text,
          finish: raw === undefined ? "unknown" : raw === "stop" || raw === "length" ? raw : "other",
          ...(raw !== undefined && { rawFinish: raw }),
          ...(reasoning !== "" && { reasoning }),
        },
      ],
      usage: {
        ...(typeof part.prompt_eval_count === "number" && { inputTokens: part.prompt_eval_count }),
        ...(typeof part.eval_count === "number" && { outputTokens: part.eval_count }),
      },
      ...(part.model && { servedModel: part.model }),
    };
  }
  throw new ModelFailure("cut", "The answer ended before its last line.");
}
