import { z } from "zod";
import type { Model, ModelOutput } from "../model.js";
import { ModelFailure } from "../model-failure.js";
import type { Prompt } from "../prompt.js";
import { requireName } from "../protocols/served-model.js";
import type { Provider } from "../provider.js";
import type { Sampling } from "../sampling.js";
import { optionalPackage } from "../wire/optional-package.js";

// Its runtime would otherwise download libraries for graphics processors while it installs.
const INSTALL = "ONNXRUNTIME_NODE_INSTALL=skip npm install @huggingface/transformers@4.3.1";

/** An ONNX model in this process, through Transformers.js. */
export const transformers: Provider = {
  id: "transformers",
  title: "An ONNX model on this machine",
  keyVariables: [],
  needsKey: false,
  expects: "the folder or the name of a model in Transformers.js's form",
  async open(name) {
    const path = requireName(name, transformers);
    const library = (await optionalPackage("@huggingface/transformers", INSTALL)) as TransformersLibrary;
    const pipeline = await library.pipeline("text-generation", path);
    return modelOf(path, pipeline);
  },
};

/** What is used of Transformers.js. @see https://huggingface.co/docs/transformers.js */
interface TransformersLibrary {
  pipeline(task: "text-generation", model: string): Promise<Pipeline>;
}

interface Pipeline {
  (input: unknown, options: Record<string, unknown>): Promise<unknown>;
  readonly tokenizer: { encode(text: string): readonly number[] };
  dispose(): Promise<unknown>;
}

const generated = z.tuple([
  z.object({ generated_text: z.union([z.string(), z.array(z.object({ role: z.string(), content: z.string() }))]) }),
]);

function modelOf(path: string, pipeline: Pipeline): Model {
  return {
    id: `transformers:${path}`,
    promptKinds: ["text", "chat"],
    samplesPerRequest: 1,
    concurrency: 1,
    settings: { library: "@huggingface/transformers" },
    ignores: ["seed", "logprobs"],
    async generate(prompt, sampling, { signal } = {}) {
      if (signal?.aborted) throw new ModelFailure("aborted", "The request was given up.");
      const [{ generated_text: answer }] = generated.parse(await pipeline(inputOf(prompt), optionsOf(sampling)));
      const text = typeof answer === "string" ? answer : (answer.at(-1)?.content ?? "");
      const outputTokens = pipeline.tokenizer.encode(text).length;
      return { outputs: [outputOf(text, outputTokens, sampling)], usage: { outputTokens } };
    },
    close: async () => {
      await pipeline.dispose();
    },
  };
}

function inputOf(prompt: Prompt): unknown {
  switch (prompt.kind) {
    case "text":
      return prompt.text;
    case "chat":
      return prompt.messages;
    case "infill":
      if (prompt.written !== undefined) return prompt.written;
      throw new ModelFailure("bad-request", "Transformers.js fills no gaps by itself: --prompt-style infill:FAMILY.");
    default:
      return prompt satisfies never;
  }
}

function optionsOf({ maxTokens, temperature, topP }: Sampling): Record<string, unknown> {
  const sampled = temperature !== undefined && temperature > 0;
  return {
    max_new_tokens: maxTokens,
    return_full_text: false,
    do_sample: sampled,
    ...(sampled && { temperature }),
    ...(sampled && topP !== undefined && { top_p: topP }),
  };
}

/** It knows no stop sequences: the answer is cut where one begins, as servers do. */
function outputOf(text: string, tokens: number, { stop, maxTokens }: Sampling): ModelOutput {
  const ends = stop.map((sequence) => text.indexOf(sequence)).filter((at) => at >= 0);
  if (ends.length > 0) return { text: text.slice(0, Math.min(...ends)), finish: "stop" };
  return { text, finish: tokens >= maxTokens ? "length" : "stop" };
}
