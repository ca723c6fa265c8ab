import { z } from "zod";

/** How a model was asked: part of `generation.json` and of the `spec.json` of the run that judges its answers. */
export const askedModelSchema = z.object({
  /** `provider:name`. */
  id: z.string(),
  /** What else decides its answers: the server's address, a file's checksum. Never a key. */
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  promptStyle: z.object({
    id: z.string(),
    source: z.string().optional(),
    /** The words around a problem, as they were sent. */
    template: z.record(z.string(), z.string()),
    promptForm: z.union([z.string(), z.record(z.string(), z.unknown())]),
    stop: z.record(z.string(), z.unknown()),
  }),
  /** SHA-256 (hex) over all prompts and stop sequences as they were sent. */
  promptsSha256: z.string(),
  sampling: z.object({
    maxTokens: z.number(),
    temperature: z.number().optional(),
    topP: z.number().optional(),
    seed: z.number().optional(),
    logprobs: z.number().optional(),
  }),
  /** Answers to each problem. */
  samples: z.number().int(),
});

/** The form of `generation.json`. */
export const generationSpecSchema = z.object({
  clade: z.string(),
  benchmark: z.object({ id: z.string(), version: z.string(), datasetSha256: z.string() }),
  model: askedModelSchema,
  problems: z.object({
    language: z.string().optional(),
    naturalLanguage: z.string().optional(),
    split: z.string().optional(),
    glob: z.string().optional(),
    limit: z.number().int().optional(),
    ids: z.array(z.string()),
  }),
});

/** Everything needed to ask a model the same again. */
export type GenerationSpec = z.infer<typeof generationSpecSchema>;
