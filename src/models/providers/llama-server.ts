import { COMPATIBLE, openaiModel } from "../protocols/openai-model.js";
import { reach, requireName } from "../protocols/served-model.js";
import type { Provider } from "../provider.js";

/**
 * A server of llama.cpp on this machine. It takes no `suffix`: gaps are written with the tokens of the model's family
 * (`--prompt-style infill:FAMILY`). @see https://github.com/ggml-org/llama.cpp/tree/master/tools/server
 */
export const llamaServer: Provider = {
  id: "llama-server",
  title: "A llama.cpp server on this machine",
  keyVariables: ["CLADE_API_KEY"],
  needsKey: false,
  expects: "what the server calls the model",
  async open(name, settings) {
    return openaiModel({
      provider: llamaServer.id,
      name: requireName(name, llamaServer),
      reached: reach(llamaServer, settings, { baseUrl: "http://127.0.0.1:8080/v1" }),
      // It answers with one choice, whatever is asked.
      dialect: { ...COMPATIBLE, choices: false },
      endpoints: { text: "/completions", chat: "/chat/completions" },
    });
  },
};
