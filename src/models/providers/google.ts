import type { Model } from "../model.js";
import { ModelFailure } from "../model-failure.js";
import { googleBody, readGoogleAnswer } from "../protocols/google.js";
import { type Reached, reach, requireName } from "../protocols/served-model.js";
import type { Provider } from "../provider.js";
import { exchange } from "../wire/exchange.js";
import { publicUrl, Secrets } from "../wire/secrets.js";

/** Google's Gemini service. */
export const google: Provider = {
  id: "google",
  title: "Google Gemini",
  keyVariables: ["GEMINI_API_KEY", "GOOGLE_API_KEY"],
  needsKey: true,
  expects: "the model's name",
  async open(name, settings) {
    const reached = reach(google, settings, { baseUrl: "https://generativelanguage.googleapis.com" });
    return modelOf(requireName(name, google), reached);
  },
};

/** @see https://ai.google.dev/api/generate-content */
function modelOf(name: string, { baseUrl, key = "", stream, idleTimeMs }: Reached): Model {
  const method = stream ? "streamGenerateContent?alt=sse" : "generateContent";
  return {
    id: `google:${name}`,
    promptKinds: ["chat"],
    samplesPerRequest: 8,
    concurrency: 64,
    settings: { server: publicUrl(baseUrl) },
    ignores: ["logprobs"],
    async generate(prompt, sampling, { samples = 1, signal } = {}) {
      if (prompt.kind !== "chat") throw new ModelFailure("bad-request", "Gemini models take conversations only.");
      const answer = await exchange({
        url: `${baseUrl}/v1beta/models/${encodeURIComponent(name)}:${method}`,
        // In a header: an address with the key in it would be logged on the way.
        headers: { "x-goog-api-key": key },
        body: googleBody(prompt.messages, { ...sampling, samples }),
        secrets: new Secrets([key]),
        idleTimeMs,
        ...(signal !== undefined && { signal }),
      });
      return readGoogleAnswer(answer, { samples, stream });
    },
  };
}
