/**
 * Why there is no answer:
 * - `rate-limit`: asked too often (429); `overloaded`: the server has too much to do (503, 529);
 * - `server`: it failed (other 5xx); `network`: it was not reached, or the connection broke before an answer began;
 * - `cut`: the answer broke off; `timeout`: nothing came for too long;
 * - `unauthorised`: the key is missing, wrong or has no rights; `no-credit`: the account is used up;
 * - `bad-request`: the server refuses the request for good; `bad-answer`: what came is not in the protocol;
 * - `aborted`: we gave up ourselves.
 */
export type ModelFailureKind =
  | "rate-limit"
  | "overloaded"
  | "server"
  | "network"
  | "cut"
  | "timeout"
  | "unauthorised"
  | "no-credit"
  | "bad-request"
  | "bad-answer"
  | "aborted";

/** The kinds after which the same request may well succeed. */
const PASSING: ReadonlySet<ModelFailureKind> = new Set([
  "rate-limit",
  "overloaded",
  "server",
  "network",
  "cut",
  "timeout",
  "bad-answer",
]);

/** A request that got no whole answer. The message never holds a key. */
export class ModelFailure extends Error {
  override readonly name = "ModelFailure";

  constructor(
    readonly kind: ModelFailureKind,
    message: string,
    readonly details: {
      /** How long the server asks us to wait. */
      readonly retryAfterMs?: number;
      readonly status?: number;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, { cause: details.cause });
  }

  /** Whether asking again is of use. */
  get passing(): boolean {
    return PASSING.has(this.kind);
  }
}
