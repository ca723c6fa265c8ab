import { openaiModel } from "../protocols/openai-model.js";
import { reach, requireName } from "../protocols/served-model.js";
import type { Provider } from "../provider.js";

/** Mistral's service: conversations, and the gaps that Codestral fills at an endpoint of its own. */
export const mistral: Provider = {
  id: "mistral",
  title: "Mistral",
  keyVariables: ["MISTRAL_API_KEY"],
  needsKey: true,
  expects: "the model's name",
  async open(name, settings) {
    return openaiModel({
      provider: mistral.id,
      name: requireName(name, mistral),
      reached: reach(mistral, settings, { baseUrl: "https://api.mistral.ai/v1" }),
      dialect: {
        chatLimit: "max_tokens",
        seed: "random_seed",
        prefill: "prefix",
        streamOptions: false,
        choices: false,
      },
      endpoints: { chat: "/chat/completions", text: "/fim/completions", infill: "/fim/completions" },
    });
  },
};
