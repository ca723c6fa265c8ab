import { findLanguage } from "../../execution/languages/find-language.js";
import { Draft } from "./draft.js";
import { ansiEscapes, sanitizePython } from "./evalplus.js";
import type {
  Extraction,
  ExtractionAudit,
  ExtractionContext,
  ExtractionRule,
  Extractor,
  ExtractorId,
} from "./extraction.js";
import { fencedBlocks } from "./fences.js";
import { firstStop } from "./stop-sequences.js";
import type { Syntax, TextSyntax } from "./syntax.js";

/** What a way of extraction makes of a draft: the rule that took what is left, and what stands around it. */
interface Taken {
  readonly rule: ExtractionRule;
  readonly code: string;
  readonly added: ExtractionAudit["added"];
}

type Way = (draft: Draft, context: ExtractionContext, syntax: TextSyntax) => Taken;

/** The ways that others publish, and the plain ones, each exactly as simple as it is there. */
export const PUBLISHED_WAYS: Readonly<Record<Exclude<ExtractorId, "default">, Way>> = {
  "fenced-block": fencedBlock,
  "completion-tail": completionTail,
  evalplus,
  bigcode,
  livecodebench: liveCodeBench,
  raw: (draft, context) => ({ rule: "whole-text", ...around(draft.text, context) }),
};

/** One of them as an extractor. */
export function createPublishedExtractor(id: keyof typeof PUBLISHED_WAYS, syntax: Syntax): Extractor {
  const way = PUBLISHED_WAYS[id];
  return {
    id,
    // EvalPlus parses Python and knows nothing else.
    appliesTo: (language) => id !== "evalplus" || findLanguage(language).fences.includes("python"),
    extract(text, context): Extraction {
      const draft = new Draft(text);
      const own = syntax.forText();
      const { rule, code, added } = way(draft, context, own);
      const parse = own.state(context.language, code);
      return { code, audit: { extractor: id, taken: draft.taken(rule), dropped: draft.dropped, added, parse } };
    },
  };
}

/** What continues the prompt is put behind it; an answer to a message stands alone. */
function around(text: string, { promptKind, prompt, suffix = "" }: ExtractionContext): Pick<Taken, "code" | "added"> {
  if (promptKind === "chat") return { code: text, added: "nothing" };
  return { code: prompt + text + (promptKind === "infill" ? suffix : ""), added: "prompt" };
}

/** The first block with the language's tag, or the first of all; no code without a fence. */
function fencedBlock(draft: Draft, { language }: ExtractionContext): Taken {
  const blocks = fencedBlocks(draft.text);
  const { fences, aliases } = findLanguage(language);
  const block = blocks.find(({ tag }) => fences.includes(tag) || aliases.includes(tag)) ?? blocks[0];
  const { start, end } = block?.content ?? { start: 0, end: 0 };
  draft.keep(start, end, "prose");
  return { rule: "fence", code: draft.text, added: "nothing" };
}

function completionTail(draft: Draft, context: ExtractionContext): Taken {
  const stop = firstStop(draft.text, context.stop);
  if (stop !== undefined) draft.keep(0, stop.start, "stop-sequence");
  return {
    rule: stop === undefined ? "whole-text" : "stop-sequence",
    code: context.prompt + draft.text + (context.suffix ?? ""),
    added: "prompt",
  };
}

/** What EvalPlus's generation stops at everywhere. */
const EVALPLUS_STOPS = ["<|endoftext|>", "<|endofmask|>", "</s>", "\nif __name__", "\ndef main(", "\nprint("];

function evalplus(draft: Draft, context: ExtractionContext, syntax: TextSyntax): Taken {
  draft.remove(ansiEscapes(draft.text), "ansi-escapes");
  const isChat = context.promptKind === "chat";
  const stop = firstStop(draft.text, isChat ? EVALPLUS_STOPS.slice(0, 3) : [...EVALPLUS_STOPS, ...context.stop]);
  if (stop !== undefined) draft.keep(0, stop.start, "stop-sequence");
  // The benchmark's prompt is handed over with its ends stripped and one newline.
  const prefix = isChat ? "" : `${context.prompt.trim()}\n`;
  const { code, parts, parsed } = sanitizePython(prefix + draft.text, context.entryPoint, syntax);
  const own = (span: { start: number; end: number }) => ({
    start: Math.max(0, span.start - prefix.length),
    end: Math.max(0, span.end - prefix.length),
  });
  const lines = own(parsed);
  const kept = parts
    .map(own)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start: start - lines.start, end: end - lines.start }));
  draft.keep(lines.start, lines.end, "prose");
  draft.keepAll(kept, "unreachable");
  return {
    rule: parts.length === 1 && parts[0] === parsed ? "parsed-range" : "reachable",
    code,
    added: isChat ? "nothing" : "prompt",
  };
}

/** What bigcode-evaluation-harness stops HumanEval at. */
const BIGCODE_STOPS = ["\nclass", "\ndef", "\n#", "\n@", "\nprint", "\nif", "\n```", "<file_sep>", "<|endoftext|>"];

/**
 * Stop words, then the end of the block that the prompt opened: the first line at the margin, or the brace that closes it.
 * @see https://github.com/bigcode-project/bigcode-evaluation-harness/blob/main/bigcode_eval/tasks/humanevalpack.py
 */
function bigcode(draft: Draft, context: ExtractionContext): Taken {
  // The task strips its prompt, so the newline is the answer's; asked with it, the task's unstripped form is meant.
  const prompt = /^[ \t]*\n/.test(draft.text) ? context.prompt.trimEnd() : context.prompt;
  const open = count(prompt, "{") - count(prompt, "}");
  const stops = context.stop.length > 0 ? context.stop : open > 0 ? ["<|endoftext|>"] : BIGCODE_STOPS;
  const stop = firstStop(draft.text, stops);
  if (stop !== undefined) draft.keep(0, stop.start, "stop-sequence");
  draft.keep(0, open > 0 ? braceEnd(draft.text, open) : marginEnd(draft.text), "block-end");
  draft.keep(0, draft.text.trimEnd().length, "trimmed");
  return { rule: "block-end", code: prompt + draft.text, added: "prompt" };
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** Before the first line that has something at the margin. */
function marginEnd(text: string): number {
  if (/^[^\s]/.test(text) && text.includes("\n")) return 0;
  const margin = /\n(?=[^ \t\n\r\f\v])/.exec(text);
  return margin === null ? text.length : margin.index;
}

/** Behind the brace that closes the prompt's last; behind the text's last where none does. */
function braceEnd(text: string, open: number): number {
  let depth = open;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at + 1;
  }
  const last = text.lastIndexOf("}");
  return last < 0 ? text.length : last + 1;
}

/**
 * What lies between the last two lines that hold a fence; the whole text, stripped, for a base model.
 * @see https://github.com/LiveCodeBench/LiveCodeBench/blob/28fef95/lcb_runner/utils/extraction_utils.py
 */
function liveCodeBench(draft: Draft, { promptKind }: ExtractionContext): Taken {
  const { text } = draft;
  if (promptKind !== "chat") {
    draft.keep(text.length - text.trimStart().length, text.trimEnd().length, "trimmed");
    return { rule: "whole-text", code: draft.text, added: "nothing" };
  }
  const last = text.lastIndexOf("```");
  const lastLine = last < 0 ? -1 : text.lastIndexOf("\n", last) + 1;
  const first = lastLine < 1 ? -1 : text.lastIndexOf("```", lastLine - 1);
  const firstLineEnd = first < 0 ? -1 : text.indexOf("\n", first);
  const isFound = firstLineEnd >= 0 && firstLineEnd < lastLine;
  draft.keep(isFound ? firstLineEnd + 1 : 0, isFound ? Math.max(firstLineEnd + 1, lastLine - 1) : 0, "prose");
  return { rule: "fence", code: draft.text, added: "nothing" };
}
