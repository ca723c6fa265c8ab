/** Every coded failure of Clade's surroundings (not of a judged program, not a bug). One catalogue. */
export const ERROR_CODES = {
  USAGE: "the command line or an option is wrong",
  BAD_COMPLETIONS: "the completions file has lines that cannot be read",
  BAD_DATASET: "a benchmark file has lines that cannot be read or the wrong checksum",
  DATASET_MISSING: "a benchmark file is not on this machine and could not be downloaded",
  RUN_FOLDER: "a run folder is missing, in use, or belongs to another run",
  SANDBOX_UNAVAILABLE: "no sandbox that is allowed can run here",
  SANDBOX_BROKEN: "the sandbox or its worker failed while judging",
  TOOLCHAIN_MISSING: "a language's toolchain is not installed",
  REFERENCE_FAILED: "a benchmark's own reference solution fails its tests here",
  MODEL_UNAVAILABLE: "a model cannot be asked here: a key, a server or a package is missing",
  MODEL_FAILED: "a model's server refuses a request, or fails it again and again",
  BUDGET_SPENT: "the next request would pass the budget",
  INTERRUPTED: "the user interrupted the command",
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** A failure of the environment or of the input. The message says what happened, why, and what to do. */
export class CladeError extends Error {
  override readonly name = "CladeError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
