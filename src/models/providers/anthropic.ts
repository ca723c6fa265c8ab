import type { Model } from "../model.js";
import { ModelFailure } from "../model-failure.js";
import { anthropicBody, readAnthropicAnswer } from "../protocols/anthropic.js";
import { type Reached, reach, requireName } from "../protocols/served-model.js";
import type { Provider } from "../provider.js";
import { exchange } from "../wire/exchange.js";
import { publicUrl, Secrets } from "../wire/secrets.js";

/** Anthropic's service. It knows neither seeds nor several answers to one request. */
export const anthropic: Provider = {
  id: "anthropic",
  title: "Anthropic",
  keyVariables: ["ANTHROPIC_API_KEY"],
  needsKey: true,
  expects: "the model's name",
  async open(name, settings) {
    const reached = reach(anthropic, settings, { baseUrl: "https://api.anthropic.com" });
    return modelOf(requireName(name, anthropic), reached);
  },
};

/** @see https://docs.anthropic.com/en/api/messages */
function modelOf(name: string, { baseUrl, key = "", stream, idleTimeMs }: Reached): Model {
  const secrets = new Secrets([key]);
  return {
    id: `anthropic:${name}`,
    promptKinds: ["chat"],
    samplesPerRequest: 1,
    concurrency: 64,
    settings: { server: publicUrl(baseUrl) },
    ignores: ["seed", "logprobs"],
    async generate(prompt, sampling, { signal } = {}) {
      if (prompt.kind !== "chat") throw new ModelFailure("bad-request", "Anthropic's models take conversations only.");
      const answer = await exchange({
        url: `${baseUrl}/v1/messages`,
        headers: { "x-api-key": key, "anthropic-version": "2023-06-01" },
        body: anthropicBody(name, prompt.messages, { ...sampling, stream }),
        secrets,
        idleTimeMs,
        ...(signal !== undefined && { signal }),
      });
      return readAnthropicAnswer(answer, stream);
    },
  };
}
