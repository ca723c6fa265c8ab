import type { Model } from "../model.js";
import type { Prompt, PromptKind } from "../prompt.js";
import { exchange } from "../wire/exchange.js";
import { publicUrl, Secrets } from "../wire/secrets.js";
import { readOpenaiAnswer } from "./openai-answer.js";
import { type OpenaiDialect, openaiBody } from "./openai-request.js";
import type { Reached } from "./served-model.js";

/** A model behind a server that speaks OpenAI's protocol. */
export interface OpenaiServed {
  readonly provider: string;
  readonly name: string;
  readonly reached: Reached;
  readonly dialect: OpenaiDialect;
  /** The endpoint for each kind of prompt that the server takes. */
  readonly endpoints: Partial<Readonly<Record<PromptKind, string>>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What servers other than OpenAI's own are sent. */
export const COMPATIBLE: OpenaiDialect = {
  chatLimit: "max_tokens",
  seed: "seed",
  prefill: "continue_final_message",
  streamOptions: true,
  choices: true,
};

/** More than enough for any pass@k; servers have lower limits of their own, which they name. */
const CHOICES = 128;
const CONCURRENCY = 256;

/** Makes the model. @see https://platform.openai.com/docs/api-reference */
export function openaiModel({ provider, name, reached, dialect, endpoints, headers }: OpenaiServed): Model {
  const { baseUrl, key, stream, idleTimeMs } = reached;
  const secrets = new Secrets([key]);
  return {
    id: `${provider}:${name}`,
    promptKinds: Object.keys(endpoints) as PromptKind[],
    samplesPerRequest: dialect.choices ? CHOICES : 1,
    concurrency: CONCURRENCY,
    settings: { server: publicUrl(baseUrl) },
    ...(!dialect.choices && { ignores: ["logprobs"] }),
    async generate(prompt, sampling, { samples = 1, signal } = {}) {
      const answer = await exchange({
        url: `${baseUrl}${endpointOf(prompt, endpoints)}`,
        headers: { ...headers, ...(key !== undefined && { authorization: `Bearer ${key}` }) },
        body: openaiBody({ model: name, prompt, sampling, samples, stream }, dialect),
        secrets,
        idleTimeMs,
        ...(signal !== undefined && { signal }),
      });
      return readOpenaiAnswer(answer, { samples, stream });
    },
  };
}

/** A text with the tokens of a family is continued like any other, also where the server has an endpoint for gaps. */
function endpointOf(prompt: Prompt, endpoints: OpenaiServed["endpoints"]): string {
  const kind = prompt.kind === "infill" && prompt.written !== undefined ? "text" : prompt.kind;
  const endpoint = endpoints[kind];
  if (endpoint === undefined) throw new RangeError(`this model takes no prompt of kind ${kind}`);
  return endpoint;
}
