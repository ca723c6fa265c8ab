import { createHash } from "node:crypto";
import type { DatasetFile, ExecutedBenchmark, MakingOptions, ProblemMaking } from "../benchmarks/benchmark.js";
import { locateDatasetFile } from "../benchmarks/data/dataset-files.js";
import { BENCHMARKS } from "../benchmarks/index.js";
import type { Problem } from "../benchmarks/problem.js";
import { CladeError } from "../foundation/errors.js";
import { filesOf, isOf, type LanguageSelection, noneOf } from "./language-selection.js";
import { contentText } from "./stores/verdict-cache.js";

/** A benchmark with its problems. */
export interface OpenBenchmark {
  readonly benchmark: ExecutedBenchmark;
  /** In the benchmark's order. */
  readonly problems: readonly Problem[];
  /** SHA-256 (hex) of the official file; of several, over the hashes of all; without files, over the problems. */
  readonly datasetSha256: string;
  /** What its problems were made from, where they were made. */
  readonly made?: MakingOptions;
}

/** Which problems are wanted; seed and number only of a benchmark whose problems are made. */
export interface OpeningOptions extends LanguageSelection {
  readonly seed?: string;
  /** How many problems to make. */
  readonly count?: number;
}

/**
 * Finds a benchmark by its id and loads its official files; of a benchmark with several languages, those of the
 * languages asked for.
 * @throws CladeError USAGE when there is none of that id; DATASET_MISSING, BAD_DATASET
 */
export async function openBenchmark(id: string, options: OpeningOptions = {}): Promise<OpenBenchmark> {
  const { seed, count, ...selection } = options;
  const benchmark = findBenchmark(id);
  if (benchmark.making !== undefined) return openMade(benchmark, benchmark.making, options);
  if (seed !== undefined || count !== undefined) {
    throw new CladeError(
      "USAGE",
      `The problems of ${id} are given, not made: it takes no seed. Leave out --problem-seed.`,
    );
  }
  const chosen = filesOf(benchmark, selection);
  const files = await Promise.all(chosen.map((file) => locateDatasetFile(file)));
  const problems = benchmark.load(files, chosen).filter((problem) => isOf(problem, selection));
  if (problems.length === 0) throw noneOf(benchmark, selection);
  return { benchmark, problems, datasetSha256: datasetSha256(chosen, problems) };
}

/** Makes the problems asked for. */
function openMade(benchmark: ExecutedBenchmark, making: ProblemMaking, options: OpeningOptions): OpenBenchmark {
  const { seed = making.defaults.seed, count = making.defaults.problems, naturalLanguage } = options;
  const made = { seed, problems: count, ...(naturalLanguage !== undefined && { naturalLanguage }) };
  const problems = making.problems(made);
  return { benchmark, problems, made, datasetSha256: datasetSha256([], problems) };
}

/** @throws CladeError USAGE, with a suggestion where the id looks like a known one */
export function findBenchmark(id: string): ExecutedBenchmark {
  const known: Readonly<Record<string, ExecutedBenchmark>> = BENCHMARKS;
  const benchmark = Object.hasOwn(known, id) ? known[id] : undefined;
  if (benchmark !== undefined) return benchmark;
  const ids = Object.keys(known);
  const close = ids.find((name) => simplified(name) === simplified(id)) ?? nearest(id, ids);
  const suggestion = close === undefined ? "" : ` Did you mean ${close}?`;
  throw new CladeError("USAGE", `There is no benchmark ${id}.${suggestion} Known: ${ids.join(", ")}.`);
}

function datasetSha256(files: readonly DatasetFile[], problems: readonly Problem[]): string {
  const [first, ...others] = files.map((file) => file.sha256);
  if (first !== undefined && others.length === 0) return first;
  const content = first === undefined ? contentText(problems) : [first, ...others].join("\n");
  return createHash("sha256").update(content).digest("hex");
}

/** `HumanEval+`, `human_eval_plus` and `humaneval-plus` are the same to a reader. */
function simplified(name: string): string {
  return name
    .toLowerCase()
    .replace(/\+/g, "plus")
    .replace(/[^a-z0-9]/g, "");
}

function nearest(id: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((name) => ({ name, distance: editDistance(simplified(id), simplified(name)) }))
    .sort((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= 2 ? best.name : undefined;
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
