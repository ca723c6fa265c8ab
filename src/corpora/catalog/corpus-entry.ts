import type { Entry } from "../../foundation/entry.js";
import type { Facts } from "../../foundation/source.js";

/** The branches that corpora hang on in the survey's Figure 1; those made for fine-tuning are named in the text only. */
export type CorpusBranch = "nl-corpora" | "pl-corpora" | "tuning-corpora";

/** What corpora are told apart by. */
export interface CorpusFacets {
  readonly type: "NL" | "PL" | "NL and PL";
  /** Bytes (decimal). */
  readonly bytes: number;
  /** Tokens, where its makers count them. */
  readonly tokens: number;
  /** Number of programming languages. */
  readonly languages: number;
  /** Where its documents come from. */
  readonly origin: string;
  /** Models trained on it, as their ids in the map. */
  readonly usedBy: string;
  readonly year: number;
  readonly licence: string;
}

/** One corpus. */
export interface CorpusEntry extends Entry {
  readonly branch: CorpusBranch;
  readonly facts: Facts<CorpusFacets>;
}
