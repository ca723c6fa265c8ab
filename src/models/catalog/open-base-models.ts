import { recalled, stated, survey } from "../../foundation/source.js";
import type { ModelEntry } from "./model-entry.js";

const TEXT = survey("Section III-C.3.a");
const TABLE_4 = survey("Table IV");
const BRANCH = { branch: "base-models", names: [] } as const;
const BASE = stated(TEXT, { architecture: "decoder", kind: "base" });
const PRINTED = stated(TABLE_4, { architecture: "decoder", kind: "base", openness: "weights" });
const LLAMA_LIKE = stated(TEXT, { norm: "RMSNorm", positions: "RoPE" });

/** General models whose weights are published. */
export const OPEN_BASE_MODELS: readonly ModelEntry[] = [
  {
    ...BRANCH,
    id: "llama",
    name: "LLaMA",
    description: "Meta's first open family, 7B to 65B, which went on improving far beyond a trillion tokens.",
    sources: [TEXT, survey("Section I")],
    facts: {
      ...BASE,
      ...LLAMA_LIKE,
      ...stated(survey("Section I"), { activation: "SwiGLU" }),
      ...stated(survey("reference [9]"), { year: 2023 }),
      ...stated(recalled("LLaMA (Touvron et al. 2023)"), {
        size: 65,
        context: 2048,
        attention: "multi-head",
        openness: "weights",
        data: "1.4 trillion public tokens",
        licence: "non-commercial research",
      }),
    },
  },
  {
    ...BRANCH,
    id: "llama-2",
    name: "Llama 2",
    description: "The second LLaMA, 7B to 70B, on which Code Llama was built.",
    sources: [TEXT],
    facts: {
      ...BASE,
      ...LLAMA_LIKE,
      ...stated(survey("reference [69]"), { year: 2023 }),
      ...stated(recalled("Llama 2 (Touvron et al. 2023)"), {
        size: 70,
        context: 4096,
        attention: "grouped-query from 34B on",
        activation: "SwiGLU",
        openness: "weights",
        licence: "Llama 2 Community License",
      }),
    },
  },
  {
    ...BRANCH,
    id: "llama-3-405b",
    name: "Llama 3.1 405B",
    names: ["LLaMA 3"],
    description: "Meta's largest model of July 2024; the survey's table calls it LLaMA 3, its text LLaMA 3.1.",
    sources: [TABLE_4, TEXT],
    facts: {
      ...PRINTED,
      ...stated(TABLE_4, { size: 405 }),
      ...LLAMA_LIKE,
      ...stated(survey("reference [55]"), { year: 2024 }),
      ...stated(recalled("The Llama 3 herd of models (2024)"), {
        context: 131_072,
        attention: "grouped-query",
        activation: "SwiGLU",
        data: "15 trillion tokens",
        licence: "Llama 3.1 Community License",
      }),
    },
  },
  {
    ...BRANCH,
    id: "falcon",
    name: "Falcon",
    description: "The open family of the United Arab Emirates, 7B to 180B, trained mostly on filtered web text.",
    sources: [TEXT, survey("Section I")],
    facts: {
      ...BASE,
      ...stated(TEXT, { norm: "LayerNorm", size: 180 }),
      ...stated(survey("reference [8]"), { year: 2023 }),
      ...stated(recalled("The Falcon series (Almazrouei et al. 2023)"), {
        context: 2048,
        attention: "multi-query, in groups for the larger ones",
        positions: "RoPE",
        openness: "weights",
        data: "RefinedWeb",
      }),
    },
  },
  {
    ...BRANCH,
    id: "mistral-7b",
    name: "Mistral 7B",
    names: ["Mistral", "Mistral-7B"],
    description: "A small open model that attends within a sliding window.",
    sources: [TABLE_4, TEXT],
    facts: {
      ...stated(TABLE_4, { architecture: "decoder", kind: "base", size: 7 }),
      ...stated(recalled("Mistral 7B (Jiang et al. 2023)"), {
        openness: "weights",
        context: 8192,
        attention: "grouped-query, sliding window of 4096",
        norm: "RMSNorm",
        positions: "RoPE",
        activation: "SwiGLU",
        licence: "Apache-2.0",
      }),
      ...stated(survey("reference [67]"), { year: 2023 }),
    },
  },
  {
    ...BRANCH,
    id: "mixtral",
    name: "Mixtral 8x7B",
    names: ["Mixtral-8x7B-Instruct-v0.1"],
    description: "A mixture of eight experts of which two work on each token.",
    sources: [TEXT],
    facts: {
      ...BASE,
      ...stated(survey("reference [73]"), { year: 2024 }),
      ...stated(recalled("Mixtral of experts (Jiang et al. 2024)"), {
        size: 47,
        context: 32_768,
        openness: "weights",
        licence: "Apache-2.0",
      }),
    },
  },
  {
    ...BRANCH,
    id: "mistral-large-2",
    name: "Mistral Large 2",
    description: "Mistral AI's model of July 2024, which the survey says knows over 80 programming languages.",
    sources: [TABLE_4, TEXT],
    facts: {
      ...stated(TABLE_4, { architecture: "decoder", kind: "base", size: 123 }),
      ...stated(survey("reference [54]"), { year: 2024 }),
      ...stated(recalled("Mistral AI's announcements"), {
        openness: "weights",
        context: 131_072,
        licence: "Mistral Research License",
      }),
    },
  },
  {
    ...BRANCH,
    id: "dbrx",
    name: "DBRX",
    names: ["databricks/dbrx-instruct"],
    description: "Databricks' mixture of sixteen experts.",
    sources: [TABLE_4, TEXT],
    facts: {
      ...PRINTED,
      ...stated(recalled("Databricks' announcement of DBRX (2024)"), {
        size: 132,
        context: 32_768,
        attention: "grouped-query",
        positions: "RoPE",
        year: 2024,
        licence: "Databricks Open Model License",
      }),
    },
  },
  {
    ...BRANCH,
    id: "command-r-plus",
    name: "Command R+",
    names: ["Command-R+"],
    description: "Cohere's open-weight model for retrieval and tools.",
    sources: [TEXT],
    facts: {
      ...BASE,
      ...stated(recalled("Cohere's announcements"), {
        size: 104,
        context: 128_000,
        openness: "weights",
        year: 2024,
        licence: "CC-BY-NC-4.0",
      }),
    },
  },
  {
    ...BRANCH,
    id: "nemotron-4-340b",
    name: "Nemotron-4 340B",
    names: ["Nemotron"],
    description: "NVIDIA's large model, published to make synthetic training data.",
    sources: [TABLE_4, TEXT],
    facts: {
      ...PRINTED,
      ...stated(TABLE_4, { size: 340 }),
      ...stated(survey("reference [57]"), { year: 2024 }),
      ...stated(recalled("Nemotron-4 340B report (2024)"), {
        context: 4096,
        attention: "grouped-query",
        positions: "RoPE",
        activation: "squared ReLU",
        licence: "NVIDIA Open Model License",
      }),
    },
  },
  {
    ...BRANCH,
    id: "gemma",
    name: "Gemma",
    names: ["gemma-7b"],
    description: "Google's small open family, on which CodeGemma was built.",
    sources: [survey("Section III-C.3.b")],
    facts: {
      ...stated(survey("reference [85]"), { year: 2024 }),
      ...stated(recalled("Gemma report (2024)"), {
        architecture: "decoder",
        kind: "base",
        size: 7,
        context: 8192,
        norm: "RMSNorm",
        positions: "RoPE",
        activation: "GeGLU",
        openness: "weights",
        licence: "Gemma Terms of Use",
      }),
    },
  },
  {
    ...BRANCH,
    id: "bloom",
    name: "BLOOM",
    description: "An open model of 46 natural and 13 programming languages made by a thousand volunteers.",
    sources: [survey("Section IV-A.d")],
    facts: {
      ...stated(survey("reference [102]"), { size: 176, year: 2022 }),
      ...stated(recalled("BLOOM (BigScience 2022)"), {
        architecture: "decoder",
        kind: "base",
        positions: "ALiBi",
        norm: "LayerNorm",
        data: "ROOTS",
        openness: "weights and data",
        licence: "BigScience RAIL 1.0",
      }),
    },
  },
];
