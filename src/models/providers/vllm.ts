import { COMPATIBLE, openaiModel } from "../protocols/openai-model.js";
import { reach, requireName } from "../protocols/served-model.js";
import type { Provider } from "../provider.js";

/** A vLLM server on this machine. @see https://docs.vllm.ai */
export const vllm: Provider = {
  id: "vllm",
  title: "A vLLM server on this machine",
  keyVariables: ["CLADE_API_KEY"],
  needsKey: false,
  expects: "what the server calls the model",
  async open(name, settings) {
    return openaiModel({
      provider: vllm.id,
      name: requireName(name, vllm),
      reached: reach(vllm, settings, { baseUrl: "http://127.0.0.1:8000/v1" }),
      dialect: COMPATIBLE,
      endpoints: { text: "/completions", chat: "/chat/completions", infill: "/completions" },
    });
  },
};
