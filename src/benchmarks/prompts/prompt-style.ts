import type { PromptKind } from "../../models/prompt.js";

/**
 * The words around a problem. `{prompt}`, `{instruction}`, `{language}` (its name) and `{fence}` (what opens a block of it)
 * are filled in; of a gap also `{prefix}` and `{suffix}`.
 */
export type PromptTemplate =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "chat";
      readonly system?: string;
      readonly user: string;
      /** Instead of `user` where the benchmark has words of its own for instructed models. */
      readonly instructed?: string;
      /** The beginning of the answer, which the model continues. */
      readonly prefill?: string;
    }
  /** Without `written` the server writes the gap in its own way. */
  | { readonly kind: "infill"; readonly suffix: string; readonly written?: string };

/** Where an answer ends. */
export type StopRule =
  /** Where the benchmark says, else where the language's next definition begins. */
  | { readonly kind: "problem"; readonly always: readonly string[] }
  | { readonly kind: "fixed"; readonly always: readonly string[] }
  /** Only for benchmarks that say so themselves. */
  | { readonly kind: "benchmark"; readonly always: readonly string[] }
  /** As a published harness has it for each data set that it knows. */
  | {
      readonly kind: "harness";
      readonly always: readonly string[];
      readonly harness: "evalplus" | "bigcode";
      readonly byDataset: Readonly<Record<"humaneval" | "mbpp", readonly string[]>>;
    };

/** What becomes of the problem's prompt: nothing, white space off both ends, or that and a line feed behind. */
export type PromptForm = "as-is" | "stripped" | "stripped-line";

/** As a harness has it for each data set that it knows. */
export interface PromptFormByDataset {
  readonly harness: "evalplus" | "bigcode";
  readonly byDataset: Readonly<Record<"humaneval" | "mbpp", PromptForm>>;
}

/** A way to ask. It goes into the run's spec word for word. */
export interface PromptStyle {
  readonly id: string;
  readonly title: string;
  /** Where its words were published; our own are without. */
  readonly source?: string;
  readonly template: PromptTemplate;
  readonly promptForm: PromptForm | PromptFormByDataset;
  readonly stop: StopRule;
  /** What is sampled with where nothing else is asked for. */
  readonly sampling: { readonly temperature: number; readonly topP?: number; readonly maxTokens: number };
  /** Id of the extractor that belongs to it. */
  readonly extractor: "default" | "evalplus" | "bigcode";
}

/** The kind of prompt that a style makes. A gap written with tokens is a text to the server. */
export function kindSent({ template }: PromptStyle): PromptKind {
  return template.kind === "infill" && template.written !== undefined ? "text" : template.kind;
}
