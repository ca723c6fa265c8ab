import { CladeError, type ErrorCode } from "../index.js";
import { visibleLines } from "./rendering/visible-text.js";

/** What the exit status says. */
export const EXIT = { done: 0, belowThreshold: 1, usage: 2, environment: 3, bug: 70, interrupted: 130 } as const;

/** The status for each coded error. */
const BY_ERROR = {
  USAGE: EXIT.usage,
  BAD_COMPLETIONS: EXIT.usage,
  RUN_FOLDER: EXIT.usage,
  BAD_DATASET: EXIT.environment,
  DATASET_MISSING: EXIT.environment,
  SANDBOX_UNAVAILABLE: EXIT.environment,
  SANDBOX_BROKEN: EXIT.environment,
  TOOLCHAIN_MISSING: EXIT.environment,
  REFERENCE_FAILED: EXIT.environment,
  MODEL_UNAVAILABLE: EXIT.environment,
  MODEL_FAILED: EXIT.environment,
  BUDGET_SPENT: EXIT.environment,
  INTERRUPTED: EXIT.interrupted,
} as const satisfies Record<ErrorCode, number>;

/** Says on standard error what went wrong and gives the exit status. A bug keeps its stack. */
export function reportError(error: unknown): number {
  if (error instanceof CladeError) {
    // a message may quote a file of unknown origin
    console.error(`clade: ${visibleLines(error.message)}`);
    return BY_ERROR[error.code];
  }
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (typeof code === "string" && syscall !== undefined) {
    console.error(`clade: the system refused: ${visibleLines((error as Error).message)}`);
    if (code === "ENOSPC") console.error("Make room, then continue with --resume.");
    return EXIT.environment;
  }
  console.error("clade: this is a bug in Clade; please report it with what follows.");
  console.error(error);
  return EXIT.bug;
}
