/** How the models of a family are shown a gap, and the tokens at which their answer ends. */
export interface InfillTokens {
  readonly models: string;
  readonly written: string;
  readonly stop: readonly string[];
  /** Who says so. */
  readonly source: string;
}

/** Families by id. Where prefix and suffix stand in another order, the model was trained so. */
export const INFILL_TOKENS = {
  qwen: {
    models: "Qwen2.5-Coder, Qwen3-Coder",
    written: "<|fim_prefix|>{prefix}<|fim_suffix|>{suffix}<|fim_middle|>",
    stop: ["<|endoftext|>", "<|fim_pad|>", "<|repo_name|>", "<|file_sep|>", "<|im_end|>"],
    source: "https://github.com/QwenLM/Qwen2.5-Coder (recalled)",
  },
  starcoder: {
    models: "StarCoder, StarCoder2, StableCode, Granite Code",
    written: "<fim_prefix>{prefix}<fim_suffix>{suffix}<fim_middle>",
    stop: ["<|endoftext|>", "<file_sep>"],
    source: "bigcode-evaluation-harness 8fc5bae6, bigcode_eval/tasks/santacoder_fim.py (StarCoderFIM)",
  },
  santacoder: {
    models: "SantaCoder",
    written: "<fim-prefix>{prefix}<fim-suffix>{suffix}<fim-middle>",
    stop: ["<|endoftext|>", "<|filename|>"],
    source: "bigcode-evaluation-harness 8fc5bae6, bigcode_eval/tasks/santacoder_fim.py",
  },
  codellama: {
    models: "Code Llama 7B and 13B",
    written: "<PRE> {prefix} <SUF>{suffix} <MID>",
    stop: ["<EOT>", "</s>"],
    source: "https://ollama.com/library/codellama",
  },
  deepseek: {
    models: "DeepSeek-Coder, DeepSeek-Coder-V2",
    written: "<｜fim▁begin｜>{prefix}<｜fim▁hole｜>{suffix}<｜fim▁end｜>",
    stop: ["<｜end▁of▁sentence｜>", "<|EOT|>"],
    source: "https://github.com/deepseek-ai/DeepSeek-Coder (recalled)",
  },
  codegemma: {
    models: "CodeGemma",
    written: "<|fim_prefix|>{prefix}<|fim_suffix|>{suffix}<|fim_middle|>",
    stop: ["<|file_separator|>", "<|fim_prefix|>", "<|fim_suffix|>", "<|fim_middle|>", "<eos>"],
    source: "https://ai.google.dev/gemma/docs/codegemma/prompt-structure",
  },
  codestral: {
    models: "Codestral",
    written: "[SUFFIX]{suffix}[PREFIX]{prefix}",
    stop: ["[PREFIX]", "[SUFFIX]", "</s>"],
    source: "https://huggingface.co/mistralai/Codestral-22B-v0.1/discussions/5",
  },
} as const satisfies Readonly<Record<string, InfillTokens>>;
