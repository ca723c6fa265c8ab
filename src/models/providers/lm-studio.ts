import { COMPATIBLE, openaiModel } from "../protocols/openai-model.js";
import { reach, requireName } from "../protocols/served-model.js";
import type { Provider } from "../provider.js";

/** LM Studio on this machine. @see https://lmstudio.ai/docs */
export const lmStudio: Provider = {
  id: "lm-studio",
  title: "LM Studio on this machine",
  keyVariables: ["CLADE_API_KEY"],
  needsKey: false,
  expects: "what the server calls the model",
  async open(name, settings) {
    return openaiModel({
      provider: lmStudio.id,
      name: requireName(name, lmStudio),
      reached: reach(lmStudio, settings, { baseUrl: "http://127.0.0.1:1234/v1" }),
      dialect: COMPATIBLE,
      endpoints: { text: "/completions", chat: "/chat/completions", infill: "/completions" },
    });
  },
};
