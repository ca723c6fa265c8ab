import type { Entry } from "../../foundation/entry.js";
import type { Facts } from "../../foundation/source.js";

/** The branches that models hang on in the survey's Figure 1. */
export type ModelBranch =
  | "encoder-only"
  | "encoder-decoder"
  | "base-models"
  | "code-models"
  | "mixed-models"
  | "fine-tuned";

/** What models are told apart by. */
export interface ModelFacets {
  readonly architecture: "encoder" | "encoder-decoder" | "decoder";
  /** What it was trained on: text at large, code, both, or another model's weights. */
  readonly kind: "base" | "code" | "mixed" | "fine-tuned";
  /** Parameters in billions. */
  readonly size: number;
  /** What of it is published. */
  readonly openness: "closed" | "weights" | "weights and data";
  /** Longest input in tokens. */
  readonly context: number;
  readonly attention: string;
  readonly norm: string;
  readonly positions: string;
  readonly activation: string;
  /** What it was trained on. */
  readonly data: string;
  /** The model whose weights it started from. */
  readonly from: string;
  readonly year: number;
  readonly licence: string;
}

/** One model. */
export interface ModelEntry extends Entry {
  readonly branch: ModelBranch;
  /** Other names: as the survey and the EvalPlus board write it. */
  readonly names: readonly string[];
  readonly facts: Facts<ModelFacets>;
}
