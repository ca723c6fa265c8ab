export const PROMPT_KINDS = ["text", "chat", "infill"] as const;

/** Base, instructed and infilling models are asked differently. */
export type PromptKind = (typeof PROMPT_KINDS)[number];

export interface ChatMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

/** What a model is asked, to the byte: a provider sends these texts unchanged. */
export type Prompt =
  /** A text that a base model continues. */
  | { readonly kind: "text"; readonly text: string }
  /** A conversation. A last message of the assistant is the beginning of the answer, which the model continues. */
  | { readonly kind: "chat"; readonly messages: readonly ChatMessage[] }
  /** A gap between two texts. */
  | {
      readonly kind: "infill";
      readonly prefix: string;
      readonly suffix: string;
      /**
       * The same with the tokens of the model's family, sent as a text that is continued. Where it is left out, the server
       * writes prefix and suffix in its own way.
       */
      readonly written?: string;
    };
