import type { Model } from "../model.js";
import { ollamaRequest, readOllamaAnswer } from "../protocols/ollama.js";
import { type Reached, reach, requireName } from "../protocols/served-model.js";
import type { Provider } from "../provider.js";
import { exchange } from "../wire/exchange.js";
import { publicUrl, Secrets } from "../wire/secrets.js";

/** Ollama, on this machine or where `OLLAMA_HOST` says. */
export const ollama: Provider = {
  id: "ollama",
  title: "Ollama",
  keyVariables: ["OLLAMA_API_KEY"],
  needsKey: false,
  expects: "the model's name, such as qwen2.5-coder:7b",
  async open(name, settings) {
    const baseUrl = ollamaAddress(settings.environment["OLLAMA_HOST"]);
    return modelOf(requireName(name, ollama), reach(ollama, settings, { baseUrl }));
  },
};

const PORT = "11434";

/** What `OLLAMA_HOST` means: an address, or a host with or without a port. A server listens at 0.0.0.0, nobody is there. */
export function ollamaAddress(host: string | undefined): string {
  if (!host) return `http://127.0.0.1:${PORT}`;
  const text = host.includes("://") ? host : `http://${host}`;
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  if (url.hostname === "0.0.0.0") url.hostname = "127.0.0.1";
  if (url.port === "" && !host.includes("://")) url.port = PORT;
  return url.href.replace(/\/$/, "");
}

/** @see https://github.com/ollama/ollama/blob/main/docs/api.md */
function modelOf(name: string, { baseUrl, key, stream, idleTimeMs }: Reached): Model {
  return {
    id: `ollama:${name}`,
    promptKinds: ["chat", "text", "infill"],
    samplesPerRequest: 1,
    // More only wait in its queue, and time out there.
    concurrency: 8,
    settings: { server: publicUrl(baseUrl) },
    ignores: ["logprobs"],
    async generate(prompt, sampling, { signal } = {}) {
      const { path, body } = ollamaRequest(name, prompt, { ...sampling, stream });
      const answer = await exchange({
        url: `${baseUrl}${path}`,
        headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
        body,
        secrets: new Secrets([key]),
        idleTimeMs,
        ...(signal !== undefined && { signal }),
      });
      return readOllamaAnswer(answer);
    },
  };
}
