import type { Prompt, PromptKind } from "./prompt.js";
import type { Sampling } from "./sampling.js";

export const FINISH_REASONS = ["stop", "length", "refusal", "content-filter", "other", "unknown"] as const;

/** Why an answer ended. `unknown` where the server did not say; `other` where it said something else (see the raw word). */
export type FinishReason = (typeof FINISH_REASONS)[number];

/** What a request took. What the server does not say is left out, never 0. */
export interface Usage {
  readonly inputTokens?: number;
  /** Those of the input that came from the server's cache. */
  readonly cachedInputTokens?: number;
  /** All that the model wrote, reasoning included. */
  readonly outputTokens?: number;
  readonly reasoningTokens?: number;
  /** Where the server itself names a price. */
  readonly costUsd?: number;
}

/** A token of an answer with the logarithm of its probability. */
export interface TokenLogprob {
  readonly token: string;
  readonly logprob: number;
  /** The likeliest tokens at this place, where they were asked for. */
  readonly top?: readonly { readonly token: string; readonly logprob: number }[];
}

/** One answer, as the model wrote it. */
export interface ModelOutput {
  /** Unchanged: nothing is trimmed, cut or joined to the prompt. */
  readonly text: string;
  readonly finish: FinishReason;
  /** The server's own word for it. */
  readonly rawFinish?: string;
  /** What a reasoning model thought before it answered, where the server shows it apart. */
  readonly reasoning?: string;
  readonly logprobs?: readonly TokenLogprob[];
}

/** The answers to one request. */
export interface ModelReply {
  /** As many as were asked for. */
  readonly outputs: readonly ModelOutput[];
  /** Of all outputs together: servers count requests, not answers. */
  readonly usage: Usage;
  /** The model that the server says has answered; names such as `latest` move. */
  readonly servedModel?: string;
  /** The server's id of the request, for its operators. */
  readonly requestId?: string;
  /** What the server still grants, where it says so. */
  readonly allowance?: Allowance;
}

/** What a server grants until `resetMs` from now. */
export interface Allowance {
  readonly requests?: number;
  readonly tokens?: number;
  readonly resetMs?: number;
}

/** What goes with a request beside prompt and sampling. */
export interface GenerateOptions {
  /** Answers wanted; 1 unless told. At most the model's `samplesPerRequest`. */
  readonly samples?: number;
  /** Index of the first of them among all answers to this prompt, from 0. Models that draw by a seed of their own use it. */
  readonly firstSample?: number;
  /** Ids of the problem that is asked, ours and the benchmark's; only for models that look answers up, never sent anywhere. */
  readonly problem?: { readonly id: string; readonly officialId: string };
  readonly signal?: AbortSignal;
}

/** One model that a provider serves. */
export interface Model {
  /** `provider:name`. */
  readonly id: string;
  /** Kinds of prompt it can be asked with. A gap that is written with a family's tokens counts as a text. */
  readonly promptKinds: readonly PromptKind[];
  /** Answers that one request may ask for. */
  readonly samplesPerRequest: number;
  /** Requests that are of use at the same time at most; one for a model in this process. */
  readonly concurrency: number;
  /** What else decides its answers and is no secret, for the run's spec: endpoint, quantisation, corpus, version. */
  readonly settings: Readonly<Record<string, string | number | boolean>>;
  /** What of a sampling it cannot be told; users are warned. */
  readonly ignores?: readonly (keyof Sampling)[];
  /** Its answers are not kept for other runs: asking again costs nothing, or what it answers may change unseen. */
  readonly uncached?: boolean;
  /**
   * Asks once; it never retries, so that whoever asks decides.
   * @throws ModelFailure when there is no whole answer
   */
  generate(prompt: Prompt, sampling: Sampling, options?: GenerateOptions): Promise<ModelReply>;
  /** Ends what was started for it. */
  close?(): Promise<void>;
}
