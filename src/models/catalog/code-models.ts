import { recalled, stated, survey } from "../../foundation/source.js";
import type { ModelEntry } from "./model-entry.js";

const TEXT = survey("Section III-C.3.a");
const TABLE_4 = survey("Table IV");
const BRANCH = { branch: "code-models", names: [] } as const;
const PRINTED = stated(TABLE_4, { architecture: "decoder", kind: "code" });
const CODE_LLAMA = {
  ...stated(TEXT, {
    from: "llama-2",
    data: "859 GB of code after Llama 2's training",
    attention: "grouped-query",
  }),
  ...stated(survey("reference [27]"), { year: 2023 }),
  ...stated(recalled("Code Llama (Rozière et al. 2023)"), {
    openness: "weights",
    context: 16_384,
    norm: "RMSNorm",
    positions: "RoPE with a longer base",
    activation: "SwiGLU",
    licence: "Llama 2 Community License",
  }),
} as const;
const STARCODER = {
  ...stated(TEXT, { attention: "multi-query" }),
  ...stated(survey("reference [66]"), { year: 2023 }),
  ...stated(recalled("StarCoder (Li et al. 2023)"), {
    context: 8192,
    norm: "LayerNorm",
    positions: "learned absolute",
    activation: "GELU",
    data: "The Stack v1.2, over 80 languages",
    openness: "weights and data",
    licence: "BigCode OpenRAIL-M",
  }),
} as const;
const STARCODER_2 = {
  ...stated(survey("reference [64]"), { year: 2024 }),
  ...stated(recalled("StarCoder 2 (Lozhkov et al. 2024)"), {
    context: 16_384,
    attention: "grouped-query, sliding window of 4096",
    positions: "RoPE",
    data: "The Stack v2",
    openness: "weights and data",
    licence: "BigCode OpenRAIL-M",
  }),
} as const;
const PHI = {
  norm: "LayerNorm",
  positions: "RoPE on part of each head",
  activation: "GELU",
  context: 2048,
  openness: "weights",
} as const;

/** Models pretrained mostly on code. */
export const CODE_MODELS: readonly ModelEntry[] = [
  {
    ...BRANCH,
    id: "codestral-22b",
    name: "Codestral 22B",
    names: ["Codestral", "CodeStral", "Codestral-22B-v0.1"],
    description: "Mistral AI's first model for code, with a hole-filling mode.",
    sources: [TABLE_4, survey("Section III-C.3.b")],
    facts: {
      ...PRINTED,
      ...stated(TABLE_4, { size: 22 }),
      ...stated(recalled("Mistral AI's announcements"), {
        openness: "weights",
        year: 2024,
        context: 32_768,
        licence: "MNPL-0.1",
      }),
    },
  },
  {
    ...BRANCH,
    id: "codellama-70b",
    name: "Code Llama 70B",
    names: ["CodeLLaMA 70 B", "CodeLlama-70B"],
    description: "The largest Code Llama, published half a year after the others.",
    sources: [TABLE_4, TEXT],
    facts: { ...PRINTED, ...stated(TABLE_4, { size: 70 }), ...CODE_LLAMA },
  },
  {
    ...BRANCH,
    id: "codellama-34b",
    name: "Code Llama 34B",
    names: ["CodeLLaMA 34 B", "CodeLlama-34B"],
    description: "Code Llama of 34 billion parameters.",
    sources: [TABLE_4, TEXT],
    facts: { ...PRINTED, ...stated(TABLE_4, { size: 34 }), ...CODE_LLAMA },
  },
  {
    ...BRANCH,
    id: "codellama-13b",
    name: "Code Llama 13B",
    names: ["CodeLLaMA 13 B", "CodeLlama-13B"],
    description: "Code Llama of 13 billion parameters.",
    sources: [TABLE_4, TEXT],
    facts: { ...PRINTED, ...stated(TABLE_4, { size: 13 }), ...CODE_LLAMA },
  },
  {
    ...BRANCH,
    branch: "mixed-models",
    id: "codellama-7b",
    name: "Code Llama 7B",
    names: ["CodeLLaMA 7 B", "CodeLlama-7B"],
    description:
      "The smallest Code Llama; the one size that the survey's table counts as trained on both text and code.",
    sources: [TABLE_4, TEXT],
    facts: { ...stated(TABLE_4, { architecture: "decoder", kind: "mixed", size: 7 }), ...CODE_LLAMA },
  },
  {
    ...BRANCH,
    id: "phi-1",
    name: "phi-1",
    description: "A small model trained on filtered code and on textbooks and exercises that a larger model wrote.",
    sources: [TABLE_4, TEXT],
    facts: {
      ...PRINTED,
      ...stated(TEXT, { attention: "multi-head" }),
      ...stated(survey("reference [62]"), { year: 2023 }),
      ...stated(recalled("Textbooks are all you need (Gunasekar et al. 2023)"), {
        ...PHI,
        size: 1.3,
        data: "6 billion tokens of filtered code, 1 billion of synthetic textbooks",
      }),
    },
  },
  {
    ...BRANCH,
    branch: "base-models",
    id: "phi-1.5",
    name: "phi-1.5",
    description: "phi-1's successor for everyday reasoning; the survey's reference for phi-2 is this one's report.",
    sources: [survey("reference [63]")],
    facts: {
      ...stated(survey("reference [63]"), { year: 2023 }),
      ...stated(recalled("phi-1.5 report (Li et al. 2023)"), {
        ...PHI,
        architecture: "decoder",
        kind: "base",
        size: 1.3,
      }),
    },
  },
  {
    ...BRANCH,
    id: "phi-2",
    name: "phi-2",
    names: ["phi-2-2.7B"],
    description: "The larger phi of December 2023.",
    sources: [TABLE_4, TEXT],
    facts: {
      ...PRINTED,
      ...stated(TABLE_4, { size: 2.7 }),
      ...stated(TEXT, { attention: "multi-head" }),
      ...stated(recalled("Microsoft's announcement of phi-2"), { ...PHI, year: 2023, licence: "MIT" }),
    },
  },
  {
    ...BRANCH,
    id: "starcoder-15b",
    name: "StarCoder 15B",
    names: ["StarCoder 15 B", "StarCoder-15B"],
    description: "BigCode's open model for code, its training data open to inspection and to opting out.",
    sources: [TABLE_4, TEXT],
    facts: { ...PRINTED, ...stated(TABLE_4, { size: 15 }), ...STARCODER },
  },
  {
    ...BRANCH,
    id: "starcoder-7b",
    name: "StarCoder 7B",
    names: ["StarCoder 7 B", "StarCoder-7B", "StarCoderBase-7B"],
    description: "The StarCoderBase of 7 billion parameters.",
    sources: [TABLE_4, TEXT],
    facts: { ...PRINTED, ...stated(TABLE_4, { size: 7 }), ...STARCODER },
  },
  {
    ...BRANCH,
    id: "starcoder2-7b",
    name: "StarCoder2 7B",
    names: ["StarCoder2 7 B", "StarCoder2-7B"],
    description: "The middle size of the second StarCoder.",
    sources: [TABLE_4],
    facts: { ...PRINTED, ...stated(TABLE_4, { size: 7 }), ...STARCODER_2 },
  },
  {
    ...BRANCH,
    id: "starcoder2-15b",
    name: "StarCoder2 15B",
    names: ["StarCoder2-15B"],
    description: "The largest second StarCoder, whose published figures the survey prints in the row of the 7B.",
    sources: [survey("reference [64]")],
    facts: {
      ...stated(recalled("StarCoder 2 (Lozhkov et al. 2024)"), { architecture: "decoder", kind: "code", size: 15 }),
      ...STARCODER_2,
    },
  },
  {
    ...BRANCH,
    id: "santacoder",
    name: "SantaCoder",
    names: ["SantaCoder-1.1B"],
    description: "BigCode's small model for Python, Java and JavaScript, made to try out choices for StarCoder.",
    sources: [TABLE_4, TEXT],
    facts: {
      ...PRINTED,
      ...stated(TABLE_4, { size: 1.1, openness: "weights and data" }),
      ...stated(TEXT, { attention: "multi-query" }),
      ...stated(survey("reference [68]"), { year: 2023 }),
      ...stated(recalled("SantaCoder (Allal et al. 2023)"), {
        context: 2048,
        positions: "learned absolute",
        data: "Python, Java and JavaScript of The Stack v1.1",
        licence: "BigCode OpenRAIL-M",
      }),
    },
  },
];
