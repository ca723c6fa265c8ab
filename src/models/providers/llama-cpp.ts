import type { FinishReason, GenerateOptions, Model, ModelReply } from "../model.js";
import { ModelFailure } from "../model-failure.js";
import type { ChatMessage, Prompt } from "../prompt.js";
import { requireName } from "../protocols/served-model.js";
import type { Provider } from "../provider.js";
import type { Sampling } from "../sampling.js";
import { optionalPackage } from "../wire/optional-package.js";

const INSTALL = "npm install node-llama-cpp@3.22.1";

/** A GGUF file in this process, through node-llama-cpp. `CLADE_THREADS` sets its threads; 1 is fastest on a busy machine. */
export const llamaCpp: Provider = {
  id: "llama-cpp",
  title: "A GGUF file on this machine",
  keyVariables: [],
  needsKey: false,
  expects: "the path of a GGUF file",
  async open(name, { environment }) {
    const path = requireName(name, llamaCpp);
    const library = (await optionalPackage("node-llama-cpp", INSTALL)) as LlamaLibrary;
    const llama = await library.getLlama({ logLevel: "error" });
    const model = await llama.loadModel({ modelPath: path });
    const threads = Number(environment["CLADE_THREADS"]);
    const context = await model.createContext(threads > 0 ? { threads } : {});
    return new LlamaCppModel(path, { library, model, sequence: context.getSequence(), dispose: () => llama.dispose() });
  },
};

/** What is used of node-llama-cpp. @see https://node-llama-cpp.withcat.ai/api */
interface LlamaLibrary {
  getLlama(options: { logLevel: string }): Promise<{
    loadModel(options: { modelPath: string }): Promise<LlamaModel>;
    dispose(): Promise<void>;
  }>;
  readonly LlamaCompletion: new (options: { contextSequence: LlamaSequence }) => LlamaCompletion;
  readonly LlamaChatSession: new (options: { contextSequence: LlamaSequence; systemPrompt?: string }) => LlamaChat;
}

interface LlamaModel {
  readonly fileInfo?: { readonly metadata?: { readonly general?: { readonly name?: string } } };
  createContext(options: { threads?: number }): Promise<{ getSequence(): LlamaSequence }>;
  tokenize(text: string, specialTokens: boolean): readonly number[];
}

interface LlamaSequence {
  readonly tokenMeter: { readonly usedInputTokens: number; readonly usedOutputTokens: number };
  clearHistory(): Promise<void>;
}

interface LlamaMeta {
  readonly metadata: { readonly stopReason: string };
}

interface LlamaCompletion {
  generateCompletionWithMeta(input: readonly number[], options: object): Promise<LlamaMeta & { response: string }>;
  generateInfillCompletionWithMeta(
    prefix: readonly number[],
    suffix: readonly number[],
    options: object,
  ): Promise<LlamaMeta & { response: string }>;
  dispose(): void;
}

interface LlamaChat {
  promptWithMeta(text: string, options: object): Promise<{ responseText: string; stopReason: string }>;
  dispose(): void;
}

interface Loaded {
  readonly library: LlamaLibrary;
  readonly model: LlamaModel;
  readonly sequence: LlamaSequence;
  dispose(): Promise<void>;
}

class LlamaCppModel implements Model {
  readonly id: string;
  readonly promptKinds = ["text", "chat", "infill"] as const;
  readonly samplesPerRequest = 1;
  readonly concurrency = 1;
  readonly settings: Model["settings"];
  readonly ignores = ["logprobs"] as const;
  readonly #loaded: Loaded;

  constructor(path: string, loaded: Loaded) {
    const file = path.slice(path.lastIndexOf("/") + 1);
    const name = loaded.model.fileInfo?.metadata?.general?.name;
    this.id = `llama-cpp:${file}`;
    this.settings = { library: "node-llama-cpp", ...(name !== undefined && { name }) };
    this.#loaded = loaded;
  }

  async generate(prompt: Prompt, sampling: Sampling, { signal }: GenerateOptions = {}): Promise<ModelReply> {
    const { sequence } = this.#loaded;
    // Each answer is as if it were the first.
    await sequence.clearHistory();
    const before = { ...sequence.tokenMeter };
    const { input, output } = { input: before.usedInputTokens, output: before.usedOutputTokens };
    const { text, stopReason } = await this.#answer(prompt, optionsOf(sampling, signal));
    if (stopReason === "abort") throw new ModelFailure("aborted", "The request was given up.");
    const meter = sequence.tokenMeter;
    return {
      outputs: [{ text, finish: FINISH[stopReason] ?? "other", rawFinish: stopReason }],
      usage: { inputTokens: meter.usedInputTokens - input, outputTokens: meter.usedOutputTokens - output },
    };
  }

  async close(): Promise<void> {
    await this.#loaded.dispose();
  }

  async #answer(prompt: Prompt, options: object): Promise<{ text: string; stopReason: string }> {
    const { library, model, sequence } = this.#loaded;
    if (prompt.kind === "chat") return this.#chat(prompt.messages, options);
    const completion = new library.LlamaCompletion({ contextSequence: sequence });
    try {
      const gap = prompt.kind === "infill" && prompt.written === undefined;
      const { response, metadata } = gap
        ? await completion.generateInfillCompletionWithMeta(
            model.tokenize(prompt.prefix, false),
            model.tokenize(prompt.suffix, false),
            options,
          )
        : await completion.generateCompletionWithMeta(tokensOf(model, prompt), options);
      return { text: response, stopReason: metadata.stopReason };
    } finally {
      completion.dispose();
    }
  }

  async #chat(messages: readonly ChatMessage[], options: object): Promise<{ text: string; stopReason: string }> {
    const { library, sequence } = this.#loaded;
    const system = messages.filter(({ role }) => role === "system").map(({ content }) => content);
    const [question, ...more] = messages.filter(({ role }) => role !== "system");
    if (question?.role !== "user" || more.length > 0) {
      throw new ModelFailure("bad-request", "llama-cpp takes one question only. Choose another --prompt-style.");
    }
    const session = new library.LlamaChatSession({
      contextSequence: sequence,
      ...(system.length > 0 && { systemPrompt: system.join("\n\n") }),
    });
    try {
      const { responseText, stopReason } = await session.promptWithMeta(question.content, options);
      return { text: responseText, stopReason };
    } finally {
      session.dispose();
    }
  }
}

/** Special tokens are read as such only where the prompt's style wrote them. */
function tokensOf(model: LlamaModel, prompt: Exclude<Prompt, { kind: "chat" }>): readonly number[] {
  if (prompt.kind === "text") return model.tokenize(prompt.text, false);
  return model.tokenize(prompt.written ?? prompt.prefix, true);
}

function optionsOf({ maxTokens, temperature, topP, stop, seed }: Sampling, signal: AbortSignal | undefined): object {
  return {
    maxTokens,
    ...(temperature !== undefined && { temperature }),
    ...(topP !== undefined && { topP }),
    ...(seed !== undefined && { seed }),
    ...(stop.length > 0 && { customStopTriggers: stop }),
    ...(signal !== undefined && { signal, stopOnAbortSignal: true }),
  };
}

const FINISH: Readonly<Record<string, FinishReason>> = {
  eogToken: "stop",
  stopGenerationTrigger: "stop",
  customStopTrigger: "stop",
  maxTokens: "length",
};
