import type { Usage } from "../../models/model.js";
import type { ModelFailureKind } from "../../models/model-failure.js";
import type { Spending } from "./budget.js";

/** What happens while a model is asked. */
export type GenerationEvent =
  | {
      readonly kind: "started";
      readonly model: string;
      readonly answers: number;
      /** What an interrupted run left. */
      readonly alreadyAnswered: number;
    }
  /** Answers to the same question from another run. */
  | { readonly kind: "kept"; readonly answers: number }
  | {
      readonly kind: "answered";
      readonly answers: number;
      readonly usage: Usage;
      /** By the whole run so far. */
      readonly spent: Spending;
      /** Requests that may be under way now. */
      readonly underWay: number;
    }
  | {
      readonly kind: "retrying";
      readonly problem: string;
      readonly failure: ModelFailureKind;
      readonly message: string;
      readonly waitMs: number;
    };
