import { z } from "zod";
import { askedModelSchema } from "./generating/generation-spec.js";

const limitsSchema = z.object({
  cpuTimeMs: z.number(),
  callCpuTimeMs: z.number().optional(),
  idleTimeMs: z.number(),
  memoryBytes: z.number(),
  outputBytes: z.number(),
  fileBytes: z.number(),
  processes: z.number(),
});

/** The form of `spec.json`. */
export const runSpecSchema = z.object({
  /** Version of the package that started the run. */
  clade: z.string(),
  benchmark: z.object({
    id: z.string(),
    version: z.string(),
    /** SHA-256 (hex) over the hashes of the official files. */
    datasetSha256: z.string(),
    /** Suites in reporting order. */
    suites: z.array(z.string()),
  }),
  completions: z.object({
    /** Name of the file or folder, without the way to it. */
    file: z.string(),
    sha256: z.string(),
    format: z.string(),
    /** How completions were cut before they were judged, where they were. */
    truncate: z.literal("codet").optional(),
    /** What made programs of a model's answers. */
    extractor: z.string().optional(),
  }),
  /** How the model was asked whose answers these are, where Clade asked it. */
  model: askedModelSchema.optional(),
  oracle: z.object({ id: z.enum(["strict", "official"]), version: z.string() }),
  sandbox: z.object({
    id: z.enum(["namespace", "wasm", "container", "local-unsafe"]),
    toolchain: z.string(),
    /** Versions of the compilers and interpreters, by language, where tests run outside the sandbox's own Python. */
    toolchains: z.record(z.string(), z.string()).optional(),
  }),
  /** Limits of a program where its problem sets no own. */
  limits: limitsSchema,
  /** Which problems of the benchmark were asked for, and which these are, in the benchmark's order. */
  problems: z.object({
    language: z.string().optional(),
    naturalLanguage: z.string().optional(),
    split: z.string().optional(),
    glob: z.string().optional(),
    limit: z.number().int().optional(),
    /** Of problems that are made: what from, and how many. */
    seed: z.string().optional(),
    count: z.number().int().optional(),
    ids: z.array(z.string()),
  }),
});

/** Everything needed to repeat a run. Nothing in it depends on the machine's speed, paths or number of workers. */
export type RunSpec = z.infer<typeof runSpecSchema>;

/** Where two specs differ, as lines such as `oracle.id: strict, now official`. */
export function specDifferences(before: object, now: object): readonly string[] {
  const old = flattenedSpec(before);
  const young = flattenedSpec(now);
  return [...new Set([...old.keys(), ...young.keys()])]
    .filter((key) => old.get(key) !== young.get(key))
    .map((key) => `${key}: ${shown(old.get(key))}, now ${shown(young.get(key))}`);
}

/** Values of a spec by dotted key, such as `oracle.version`; a list counts as one value. */
export function flattenedSpec(value: object, prefix = ""): Map<string, string> {
  const entries = Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, string][] => {
    if (inner === undefined) return [];
    if (Array.isArray(inner)) return [[prefix + key, inner.join(" ")]];
    if (typeof inner === "object" && inner !== null) return [...flattenedSpec(inner, `${prefix}${key}.`)];
    return [[prefix + key, String(inner)]];
  });
  return new Map(entries);
}

function shown(value: string | undefined): string {
  if (value === undefined) return "not set";
  return value.length > 80 ? `${value.slice(0, 77)}...` : value;
}
