/** How answers are drawn. What is left out is the provider's own choice, which may change under its hands. */
export interface Sampling {
  /** Tokens of an answer at most. */
  readonly maxTokens: number;
  /** 0 asks for the likeliest answer. */
  readonly temperature?: number;
  /** Nucleus sampling: from above 0 to 1. */
  readonly topP?: number;
  /** The answer ends before the first of these. */
  readonly stop: readonly string[];
  /** An integer from 0; the same seed gives the same answer where a server honours it. */
  readonly seed?: number;
  /** So many likeliest tokens with each token of the answer; 0 gives those of the answer alone. */
  readonly logprobs?: number;
}
