import type { TextSpan } from "./extraction.js";

/** What models write to end or to change turns, as far as it is found in published answers; none is code in any language. */
const ENDINGS = [
  String.raw`<\|(?:endoftext|endofmask|im_end|im_start|end|end_of_text|eot_id|eom_id|EOT|user|assistant|system|begin_of_text|start_header_id|end_header_id|file_sep|fim_prefix|fim_suffix|fim_middle|fim_pad|fim_hole|fim_begin|fim_end|return|call|channel|message|start)\|>`,
  String.raw`<｜[^｜\n]{1,40}｜>`,
  "<(?:end_of_turn|start_of_turn|eos|file_sep|fim_prefix|fim_suffix|fim_middle|fim_pad|EOT|EOD)>",
  // In HTML it ends struck text, so it counts only where nothing follows on its line.
  String.raw`</s>(?=[ \t]*(?:\n|$))`,
  String.raw`\[/INST\]`,
].join("|");

/** What opens an answer when the chat template leaks. */
const OPENING =
  /^\s*(?:<s>|<\|begin_of_text\|>|<bos>|<\|(?:im_start|start_header_id)\|>\s*assistant\s*(?:<\|end_header_id\|>)?\n?|<\|assistant\|>\n?|<start_of_turn>model\n?|\[\/INST\][ ]?)+/;

/** The first special token of a text, after those it opens with. */
export function specialToken(text: string, from = 0): (TextSpan & { readonly token: string }) | undefined {
  const search = new RegExp(ENDINGS, "g");
  search.lastIndex = from;
  const found = search.exec(text);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length, token: found[0] };
}

/** How many characters of special tokens a text opens with. */
export function openingTokens(text: string): number {
  return OPENING.exec(text.slice(0, 400))?.[0].length ?? 0;
}

/** Where reasoning before the answer lies; `unfinished` when the answer never began. */
export function reasoning(text: string): (TextSpan & { readonly unfinished: boolean }) | undefined {
  const end = text.lastIndexOf("</think>");
  const start = text.indexOf("<think>");
  const opensWithIt = start >= 0 && text.slice(0, start).trim() === "";
  if (end >= 0 && (opensWithIt || start < 0)) return { start: 0, end: end + "</think>".length, unfinished: false };
  if (opensWithIt && end < 0) return { start: 0, end: text.length, unfinished: true };
  return undefined;
}
