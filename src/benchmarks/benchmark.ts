import type { FunctionSupport } from "../execution/languages/function-support.js";
import type { Language } from "../execution/languages/language.js";
import type { Problem } from "./problem.js";
import type { FunctionProblem } from "./translation/function-problem.js";

/** One official file: where it is looked for, where it comes from, and how it is known. */
export interface DatasetFile {
  /** Path below `CLADE_DATA_DIR`. */
  readonly path: string;
  /** Official address for the first download. */
  readonly url: string;
  /** SHA-256 (hex) of the unpacked bytes. */
  readonly sha256: string;
  /** The programming language of its problems, where a benchmark has several. */
  readonly language?: string;
  /** The natural language of its prompts, where a benchmark has several: a FLORES-200 code such as `spa_Latn`. */
  readonly naturalLanguage?: string;
}

/** A benchmark whose completions are judged by running them. */
export interface ExecutedBenchmark {
  readonly kind: "executed";
  readonly id: string;
  readonly title: string;
  /** The data's own version. */
  readonly version: string;
  readonly licence: string;
  /** Official address of the benchmark, and its paper. */
  readonly source: string;
  /** The programming language of all problems, or `several`: each problem then says its own. */
  readonly language: "python" | "several";
  readonly files: readonly DatasetFile[];
  /** Suites in reporting order; a later suite counts as passed only with all earlier ones (EvalPlus's rule). */
  readonly suites: readonly string[];
  /** Official data-set name and hash that result files of EvalPlus carry, where there are any. */
  readonly evalplus?: { readonly dataset: "humaneval" | "mbpp" };
  /** Which of its tasks bigcode-evaluation-harness asks and stops it like, where it knows the benchmark. */
  readonly bigcode?: { readonly dataset: "humaneval" | "mbpp" };
  /**
   * Turns the unpacked official files into problems.
   * @param files the bytes of some or all of the benchmark's files
   * @param described which files these are, in the same order; all of them when left out
   * @throws CladeError BAD_DATASET naming file and line.
   */
  load(files: readonly Uint8Array[], described?: readonly DatasetFile[]): readonly Problem[];
  /** Only where problems are made from a seed and not read: `load` then gives those of the first seed. */
  readonly making?: ProblemMaking;
}

/** Which problems are to be made. */
export interface MakingOptions {
  /** Any text; other seeds give other problems. */
  readonly seed: string;
  /** How many: the first of any larger number. */
  readonly problems: number;
  /** Codes of the natural languages of the prompts (`de`, `deu`, `deu_Latn`), joined by commas; English when left out. */
  readonly naturalLanguage?: string;
}

/** How problems are made from a seed, the same on every machine. */
export interface ProblemMaking {
  readonly defaults: { readonly seed: string; readonly problems: number };
  /** Python problems. @throws CladeError USAGE */
  problems(options: MakingOptions): readonly Problem[];
  /** The same in the words of another language. @throws CladeError USAGE */
  functions(options: MakingOptions, language: FunctionSupport): readonly FunctionProblem[];
  /** Reference solutions in a language, in the order of `problems`; `undefined` where they are not written in it. */
  references(options: MakingOptions, language: Language): readonly string[] | undefined;
}

export type Benchmark = ExecutedBenchmark;
