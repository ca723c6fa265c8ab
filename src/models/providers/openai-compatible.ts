import { COMPATIBLE, openaiModel } from "../protocols/openai-model.js";
import { reach, requireName } from "../protocols/served-model.js";
import type { Provider } from "../provider.js";

const ENDPOINTS = { text: "/completions", chat: "/chat/completions", infill: "/completions" } as const;

/**
 * Any server that speaks OpenAI's protocol: vLLM, SGLang, llama.cpp, TGI, LM Studio, LiteLLM. Its key is not OpenAI's: that one
 * must not be sent to any address somebody types.
 */
export const openaiCompatible: Provider = {
  id: "openai-compatible",
  title: "Any server that speaks OpenAI's protocol",
  keyVariables: ["CLADE_API_KEY"],
  needsKey: false,
  expects: "what the server calls the model",
  async open(name, settings) {
    const baseUrl = settings.environment["CLADE_BASE_URL"];
    return openaiModel({
      provider: openaiCompatible.id,
      name: requireName(name, openaiCompatible),
      reached: reach(openaiCompatible, settings, { ...(baseUrl && { baseUrl }) }),
      dialect: COMPATIBLE,
      endpoints: ENDPOINTS,
    });
  },
};
