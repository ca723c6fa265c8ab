import type { JudgedProgram } from "../execution/judging/oracle.js";
import type { CladeError } from "../foundation/errors.js";

/** How a verdict came about: by running, from another sample with the same program, or from the cache. */
export type VerdictOrigin = "executed" | "copied" | "cached";

/** What happens while a run goes on, in order. */
export type RunEvent =
  | {
      readonly kind: "started";
      readonly completions: number;
      /** Verdicts that an interrupted run left. */
      readonly alreadyJudged: number;
      readonly problems: number;
      readonly workers: number;
    }
  | { readonly kind: "preparing"; readonly problem: string }
  | {
      readonly kind: "prepared";
      readonly problem: string;
      readonly wallTimeMs: number;
      /** Why none of the problem's completions can be judged. */
      readonly failure?: CladeError;
    }
  | {
      readonly kind: "judged";
      readonly problem: string;
      readonly sample: number;
      readonly judged: JudgedProgram;
      readonly origin: VerdictOrigin;
    }
  | { readonly kind: "worker-replaced"; readonly reason: string }
  | { readonly kind: "interrupted" };
