import { COMPATIBLE, openaiModel } from "../protocols/openai-model.js";
import { reach, requireName } from "../protocols/served-model.js";
import type { Provider } from "../provider.js";

/** OpenRouter. @see https://openrouter.ai/docs */
export const openrouter: Provider = {
  id: "openrouter",
  title: "OpenRouter",
  keyVariables: ["OPENROUTER_API_KEY"],
  needsKey: true,
  expects: "what the server calls the model",
  async open(name, settings) {
    return openaiModel({
      provider: openrouter.id,
      name: requireName(name, openrouter),
      reached: reach(openrouter, settings, { baseUrl: "https://openrouter.ai/api/v1" }),
      dialect: COMPATIBLE,
      endpoints: { text: "/completions", chat: "/chat/completions", infill: "/completions" },
    });
  },
};
