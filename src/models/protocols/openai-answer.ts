import type { FinishReason, ModelOutput, ModelReply, TokenLogprob, Usage } from "../model.js";
import { ModelFailure } from "../model-failure.js";
import { eventsOf, parsedJson } from "../wire/event-stream.js";
import { type Answer, kindOf, wholeText } from "../wire/exchange.js";
import {
  type OpenaiChoice,
  type OpenaiContent,
  type OpenaiLogprobs,
  type OpenaiPart,
  type OpenaiUsage,
  openaiPart,
} from "./openai-schema.js";

/**
 * Reads an answer, streamed or not.
 * @throws ModelFailure cut, where a stream ends before all its choices do; bad-answer; what an error within says
 */
export async function readOpenaiAnswer(
  answer: Answer,
  asked: { samples: number; stream: boolean },
): Promise<ModelReply> {
  const reply = new ReplyBuilder(answer);
  if (asked.stream) await readStream(reply, answer);
  else reply.add(parsedJson(answer, await wholeText(answer), openaiPart));
  return reply.finish(asked.samples);
}

async function readStream(reply: ReplyBuilder, answer: Answer): Promise<void> {
  for await (const { data } of eventsOf(answer)) {
    if (data.trim() === "[DONE]") {
      reply.done = true;
      return;
    }
    reply.add(parsedJson(answer, data, openaiPart));
  }
}

interface ChoiceSoFar {
  text: string;
  reasoning: string;
  refusal: string;
  rawFinish: string | undefined;
  logprobs: TokenLogprob[] | undefined;
}

/** Puts the parts of an answer together. */
class ReplyBuilder {
  readonly #answer: Answer;
  readonly #choices = new Map<number, ChoiceSoFar>();
  #usage: Usage = {};
  #model: string | undefined;
  #id: string | undefined;
  /** Whether the stream said that it ends here. */
  done = false;

  constructor(answer: Answer) {
    this.#answer = answer;
    this.#id = answer.requestId;
  }

  add(part: OpenaiPart): void {
    if (part.error !== undefined && part.error !== null) throw this.#errorIn(part.error);
    this.#model ??= part.model ?? undefined;
    this.#id ??= part.id ?? undefined;
    if (part.usage) this.#usage = usageOf(part.usage);
    for (const [at, choice] of (part.choices ?? []).entries()) this.#addChoice(choice.index ?? at, choice);
  }

  finish(samples: number): ModelReply {
    const choices = [...this.#choices.entries()].sort(([a], [b]) => a - b).map(([, choice]) => choice);
    const open = choices.filter(({ rawFinish }) => rawFinish === undefined).length + (samples - choices.length);
    if (open > 0 && !this.done) {
      throw new ModelFailure("cut", `The answer ended with ${open} of ${samples} choices unfinished.`);
    }
    if (choices.length !== samples) {
      throw new ModelFailure("bad-answer", `${samples} choices were asked for, ${choices.length} came.`);
    }
    return {
      outputs: choices.map(outputOf),
      usage: this.#usage,
      ...(this.#model !== undefined && { servedModel: this.#model }),
      ...(this.#id !== undefined && { requestId: this.#id }),
      ...(this.#answer.allowance !== undefined && { allowance: this.#answer.allowance }),
    };
  }

  #addChoice(index: number, choice: OpenaiChoice): void {
    const sofar = this.#choices.get(index) ?? {
      text: "",
      reasoning: "",
      refusal: "",
      rawFinish: undefined,
      logprobs: undefined,
    };
    const message = choice.delta ?? choice.message;
    sofar.text += choice.text ?? textOf(message?.content);
    sofar.reasoning += message?.reasoning_content ?? message?.reasoning ?? "";
    sofar.refusal += message?.refusal ?? "";
    sofar.rawFinish = choice.finish_reason ?? sofar.rawFinish;
    if (choice.logprobs) sofar.logprobs = [...(sofar.logprobs ?? []), ...logprobsOf(choice.logprobs)];
    this.#choices.set(index, sofar);
  }

  #errorIn(error: NonNullable<OpenaiPart["error"]>): ModelFailure {
    const { message, code } = typeof error === "string" ? { message: error, code: undefined } : error;
    const status = Number(code);
    const kind = Number.isInteger(status) && status >= 400 ? kindOf(status) : "server";
    return new ModelFailure(
      kind,
      `The server gave up its answer: ${this.#answer.secrets.hide(message ?? "no reason")}`,
    );
  }
}

function outputOf({ text, reasoning, refusal, rawFinish, logprobs }: ChoiceSoFar): ModelOutput {
  const refused = refusal !== "" && text === "";
  return {
    text: refused ? refusal : text,
    finish: refused ? "refusal" : finishOf(rawFinish),
    ...(rawFinish !== undefined && { rawFinish }),
    ...(reasoning !== "" && { reasoning }),
    ...(logprobs !== undefined && { logprobs }),
  };
}

const FINISH: Readonly<Record<string, FinishReason>> = {
  stop: "stop",
  eos: "stop",
  eos_token: "stop",
  stop_sequence: "stop",
  length: "length",
  model_length: "length",
  content_filter: "content-filter",
};

function finishOf(raw: string | undefined): FinishReason {
  return raw === undefined ? "unknown" : (FINISH[raw] ?? "other");
}

function usageOf(usage: OpenaiUsage): Usage {
  const cached = usage.prompt_tokens_details?.cached_tokens;
  const reasoning = usage.completion_tokens_details?.reasoning_tokens;
  return {
    ...(typeof usage.prompt_tokens === "number" && { inputTokens: usage.prompt_tokens }),
    ...(typeof cached === "number" && { cachedInputTokens: cached }),
    ...(typeof usage.completion_tokens === "number" && { outputTokens: usage.completion_tokens }),
    ...(typeof reasoning === "number" && { reasoningTokens: reasoning }),
    ...(typeof usage.cost === "number" && { costUsd: usage.cost }),
  };
}

function textOf(content: OpenaiContent): string {
  if (typeof content === "string") return content;
  return (content ?? []).map(({ type, text }) => (type === "text" ? (text ?? "") : "")).join("");
}

function logprobsOf(logprobs: OpenaiLogprobs): TokenLogprob[] {
  if (logprobs.content) {
    return logprobs.content.map(({ token, logprob, top_logprobs: top }) => ({
      token,
      logprob,
      ...(top && { top: top.map((one) => ({ token: one.token, logprob: one.logprob })) }),
    }));
  }
  return (logprobs.tokens ?? []).flatMap((token, at) => {
    const logprob = logprobs.token_logprobs?.[at];
    if (typeof logprob !== "number") return [];
    const top = logprobs.top_logprobs?.[at];
    return { token, logprob, ...(top && { top: Object.entries(top).map(([token, logprob]) => ({ token, logprob })) }) };
  });
}
