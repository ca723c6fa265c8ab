import { openaiModel } from "../protocols/openai-model.js";
import { reach, requireName } from "../protocols/served-model.js";
import type { Provider } from "../provider.js";

/** OpenAI's own service. Its older base models take texts and gaps, the others conversations only. */
export const openai: Provider = {
  id: "openai",
  title: "OpenAI",
  keyVariables: ["OPENAI_API_KEY"],
  needsKey: true,
  expects: "the model's name",
  async open(name, settings) {
    return openaiModel({
      provider: openai.id,
      name: requireName(name, openai),
      reached: reach(openai, settings, { baseUrl: "https://api.openai.com/v1" }),
      // Its reasoning models refuse `max_tokens`; none continues a message of the assistant.
      dialect: {
        chatLimit: "max_completion_tokens",
        seed: "seed",
        prefill: "none",
        streamOptions: true,
        choices: true,
      },
      endpoints: { text: "/completions", chat: "/chat/completions", infill: "/completions" },
    });
  },
};
