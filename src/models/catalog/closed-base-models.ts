import { recalled, stated, survey } from "../../foundation/source.js";
import type { ModelEntry } from "./model-entry.js";

const TEXT = survey("Section III-C.3.a");
const TABLE_4 = survey("Table IV");
const BRANCH = { branch: "base-models", names: [] } as const;
const BASE = stated(TEXT, { architecture: "decoder", kind: "base" });
const PRINTED = stated(TABLE_4, { architecture: "decoder", kind: "base", openness: "closed" });
const GPT_LIKE = {
  norm: "LayerNorm",
  attention: "multi-head",
  positions: "learned absolute",
  activation: "GELU",
} as const;

/** General models behind an interface, and the first GPTs. */
export const CLOSED_BASE_MODELS: readonly ModelEntry[] = [
  {
    ...BRANCH,
    id: "gpt-1",
    name: "GPT-1",
    description: "The decoder that showed generative pretraining followed by a little fine-tuning to work.",
    sources: [TEXT],
    facts: {
      ...BASE,
      ...stated(survey("reference [1]"), { year: 2018 }),
      ...stated(recalled("GPT (Radford et al. 2018)"), { ...GPT_LIKE, size: 0.117, context: 512, openness: "weights" }),
    },
  },
  {
    ...BRANCH,
    id: "gpt-2",
    name: "GPT-2",
    description: "A ten times larger GPT that does many tasks unasked, from the prompt alone.",
    sources: [TEXT, survey("Section I")],
    facts: {
      ...BASE,
      ...stated(survey("reference [6]"), { year: 2019 }),
      ...stated(recalled("GPT-2 (Radford et al. 2019)"), {
        ...GPT_LIKE,
        size: 1.5,
        context: 1024,
        data: "WebText",
        openness: "weights",
      }),
    },
  },
  {
    ...BRANCH,
    id: "gpt-3",
    name: "GPT-3",
    description: "The GPT whose size made learning from a few examples in the prompt practical.",
    sources: [TEXT, survey("Section I")],
    facts: {
      ...BASE,
      ...stated(survey("reference [7]"), { year: 2020 }),
      ...stated(recalled("GPT-3 (Brown et al. 2020)"), {
        ...GPT_LIKE,
        size: 175,
        context: 2048,
        openness: "closed",
        data: "filtered Common Crawl, WebText2, books, Wikipedia",
      }),
    },
  },
  {
    ...BRANCH,
    id: "gpt-3.5-turbo",
    name: "GPT-3.5 Turbo",
    names: ["GPT3.5 Turbo", "GPT-3.5-Turbo (Nov 2023)"],
    description: "OpenAI's chat model before GPT-4; its size was never published, the survey prints that of GPT-3.",
    sources: [TABLE_4],
    facts: {
      ...PRINTED,
      ...stated(TABLE_4, { size: 175 }),
      ...stated(recalled("OpenAI's announcements"), { year: 2023, context: 16_385 }),
    },
  },
  {
    ...BRANCH,
    id: "gpt-4",
    name: "GPT-4",
    names: ["GPT4", "GPT-4 (May 2023)"],
    description: "OpenAI's model of March 2023, for long the one that others were measured against.",
    sources: [TABLE_4, TEXT],
    facts: {
      ...PRINTED,
      ...stated(survey("reference [25]"), { year: 2023 }),
      ...stated(recalled("GPT-4 report"), { context: 8192 }),
    },
  },
  {
    ...BRANCH,
    id: "gpt-4-turbo",
    name: "GPT-4 Turbo",
    names: ["GPT4 Turbo", "GPT-4-Turbo (Nov 2023)", "GPT-4-Turbo (April 2024)"],
    description: "A faster GPT-4 with a long context.",
    sources: [TABLE_4],
    facts: { ...PRINTED, ...stated(recalled("OpenAI's announcements"), { year: 2023, context: 128_000 }) },
  },
  {
    ...BRANCH,
    id: "gpt-4o",
    name: "GPT-4o",
    names: ["GPT4 Omni", "GPT 4o (Aug 2024)"],
    description: "OpenAI's model for text, sound and pictures.",
    sources: [TABLE_4],
    facts: {
      ...PRINTED,
      ...stated(survey("reference [52]"), { year: 2024 }),
      ...stated(recalled("OpenAI's announcements"), { context: 128_000 }),
    },
  },
  {
    ...BRANCH,
    id: "claude",
    name: "Claude",
    description: "Anthropic's first public model.",
    sources: [survey("Section I")],
    facts: {
      ...stated(survey("reference [12]"), { year: 2023 }),
      ...stated(survey("Section I"), { openness: "closed" }),
      ...stated(recalled("Anthropic's announcements"), { architecture: "decoder", kind: "base" }),
    },
  },
  {
    ...BRANCH,
    id: "claude-3-opus",
    name: "Claude 3 Opus",
    names: ["Claude 3 [Opus]", "claude-3-opus (Mar 2024)"],
    description: "The largest Claude of March 2024, at the top of the survey's table as printed.",
    sources: [TABLE_4, TEXT],
    facts: {
      ...BASE,
      ...stated(survey("reference [51]"), { year: 2024 }),
      ...stated(recalled("Anthropic's announcements"), { openness: "closed", context: 200_000 }),
    },
  },
  {
    ...BRANCH,
    id: "gemini-pro",
    name: "Gemini Pro",
    names: ["Gemini [Pro]", "Gemini Pro 1.0"],
    description: "Google's middle-sized model of December 2023.",
    sources: [TABLE_4, TEXT],
    facts: {
      ...PRINTED,
      ...stated(survey("reference [61]"), { year: 2023 }),
      ...stated(recalled("Gemini report"), { context: 32_768 }),
    },
  },
  {
    ...BRANCH,
    id: "mistral-large-1",
    name: "Mistral Large",
    names: ["Mistral Large 1", "Mistral Large (Mar 2024)"],
    description: "Mistral AI's first large model, sold as a service.",
    sources: [TEXT],
    facts: {
      ...BASE,
      ...stated(recalled("Mistral AI's announcements"), { openness: "closed", year: 2024, context: 32_768 }),
    },
  },
];
