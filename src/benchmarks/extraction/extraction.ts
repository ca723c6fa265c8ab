import type { LanguageId } from "../../execution/languages/language-id.js";

/** The extractors there are. `default` chooses among rules by prompt kind and content; the others are what others publish. */
export const EXTRACTOR_IDS = [
  "default",
  "fenced-block",
  "completion-tail",
  "evalplus",
  "bigcode",
  "livecodebench",
  "raw",
] as const;

export type ExtractorId = (typeof EXTRACTOR_IDS)[number];

/** What the model was asked, as far as it says where code is in an answer. */
export interface ExtractionContext {
  /** The code that a solution begins with (`Problem.prompt`), not the words an instructed model is told around it. */
  readonly prompt: string;
  /** The function or class that the tests call. */
  readonly entryPoint?: string;
  readonly language: LanguageId;
  /** `text`: the answer continues `prompt`; `chat`: it answers a message; `infill`: it stands between `prompt` and `suffix`. */
  readonly promptKind: "text" | "chat" | "infill";
  /** Where a continuation ends, such as `"\ndef "`. */
  readonly stop: readonly string[];
  /** What follows the hole, for `infill`. */
  readonly suffix?: string;
}

/** A stretch of the model's text: UTF-16 offsets, `end` exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** The rules that can take or drop a stretch of text. */
export type ExtractionRule =
  | "ansi-escapes"
  | "special-token"
  | "reasoning"
  | "prompt-echo"
  | "fence"
  | "fence-marker"
  | "other-fence"
  | "parsed-range"
  | "reachable"
  | "unreachable"
  | "prose"
  | "stop-sequence"
  | "block-end"
  | "stray-closing"
  | "whole-text"
  | "trimmed";

/** A stretch of the model's text and the rule that took it or threw it away. */
export interface RuledSpan extends TextSpan {
  readonly rule: ExtractionRule;
}

/** What tree-sitter says of the extracted code; `unknown` where the language has no grammar here or the text was too odd to finish. */
export type ParseState =
  | { readonly state: "complete" }
  | { readonly state: "errors"; readonly firstErrorLine: number }
  | { readonly state: "unknown"; readonly reason: string };

/** Which rule took which part, and what was thrown away. `taken` and `dropped` cover the text without overlap. */
export interface ExtractionAudit {
  readonly extractor: ExtractorId;
  /** In the order of the text. */
  readonly taken: readonly RuledSpan[];
  /** In the order of the text. */
  readonly dropped: readonly RuledSpan[];
  /** What stands in front of or around the text: the prompt it continues, or only the prompt's lines before the definition. */
  readonly added: "nothing" | "prompt" | "preamble";
  /** What a lossy way between model and file had taken away and was put back, because only so the code parses. */
  readonly restored?: "newline" | "indent";
  readonly parse: ParseState;
}

/** A model's text as a program. */
export interface Extraction {
  /** The whole program, the prompt in front where the text continues it: what is judged. Empty where there is no code. */
  readonly code: string;
  readonly audit: ExtractionAudit;
}

/** A way from a model's text to code. Pure, and linear in the length of text and prompt. */
export interface Extractor {
  readonly id: ExtractorId;
  /** False where the published rules know nothing of the language. */
  appliesTo(language: LanguageId): boolean;
  extract(text: string, context: ExtractionContext): Extraction;
}
