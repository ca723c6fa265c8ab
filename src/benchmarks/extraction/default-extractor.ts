import { findLanguage } from "../../execution/languages/find-language.js";
import { chooseBlock } from "./choose-block.js";
import { defines, definitionStart } from "./definitions.js";
import { Draft } from "./draft.js";
import { ansiEscapes } from "./evalplus.js";
import type { Extraction, ExtractionContext, ExtractionRule, Extractor } from "./extraction.js";
import { type FencedBlock, fencedBlocks } from "./fences.js";
import { joinWithPrompt } from "./join.js";
import { type LineRange, longestPythonRange } from "./python-range.js";
import { openingTokens, reasoning, specialToken } from "./special-tokens.js";
import { firstStop } from "./stop-sequences.js";
import type { Syntax, TextSyntax } from "./syntax.js";

/** Chooses by prompt kind and content; every choice is in the audit. */
export function createDefaultExtractor(syntax: Syntax): Extractor {
  return {
    id: "default",
    appliesTo: () => true,
    extract: (text, context) => extract(text, context, syntax.forText()),
  };
}

function extract(text: string, context: ExtractionContext, syntax: TextSyntax): Extraction {
  const draft = new Draft(text);
  clean(draft);
  const rule = context.promptKind === "infill" ? fillHole(draft, context) : takeCode(draft, context, syntax);
  if (draft.text.trim() === "") {
    draft.keep(0, 0, "trimmed");
    const parse = syntax.state(context.language, "");
    return { code: "", audit: { extractor: "default", taken: [], dropped: draft.dropped, added: "nothing", parse } };
  }
  return finish(draft, rule, { context, syntax });
}

function finish(
  draft: Draft,
  rule: ExtractionRule,
  { context, syntax }: { context: ExtractionContext; syntax: TextSyntax },
): Extraction {
  if (context.promptKind === "infill") {
    const code = context.prompt + draft.text + (context.suffix ?? "");
    const parse = syntax.state(context.language, code);
    return {
      code,
      audit: { extractor: "default", taken: draft.taken(rule), dropped: draft.dropped, added: "prompt", parse },
    };
  }
  const { code, added, restored, strayEnd, parse } = joinWithPrompt(draft.text, context, syntax);
  if (strayEnd > 0) draft.keep(0, draft.text.length - strayEnd, "stray-closing");
  const audit = { extractor: "default", taken: draft.taken(rule), dropped: draft.dropped, added, parse } as const;
  return { code, audit: restored === undefined ? audit : { ...audit, restored } };
}

/** Removes what is code in no language: escapes of terminals, tokens of the template, thinking aloud. */
function clean(draft: Draft): void {
  draft.remove(ansiEscapes(draft.text), "ansi-escapes");
  draft.keep(openingTokens(draft.text), draft.text.length, "special-token");
  const thought = reasoning(draft.text);
  if (thought !== undefined) draft.remove([thought], "reasoning");
  const token = specialToken(draft.text);
  if (token !== undefined) draft.keep(0, token.start, "special-token");
}

function fillHole(draft: Draft, context: ExtractionContext): ExtractionRule {
  if (context.prompt.trim() !== "" && draft.text.startsWith(context.prompt)) {
    draft.keep(context.prompt.length, draft.text.length, "prompt-echo");
  }
  const stop = firstStop(draft.text, context.stop);
  if (stop !== undefined) draft.keep(0, stop.start, "stop-sequence");
  return stop === undefined ? "whole-text" : "stop-sequence";
}

function takeCode(draft: Draft, context: ExtractionContext, syntax: TextSyntax): ExtractionRule {
  const isChat = context.promptKind === "chat";
  const blocks = fencedBlocks(draft.text);
  const mayBeFenced = isChat || answersWithFence(draft.text, blocks);
  const block = mayBeFenced ? chooseBlock(draft.text, blocks, { context, syntax }) : undefined;
  if (block !== undefined) {
    const others = blocks.filter(({ whole }) => whole.start !== block.whole.start);
    draft.remove(
      others.map(({ whole }) => whole),
      "other-fence",
    );
    const shift = blocks
      .filter(({ whole }) => whole.start < block.whole.start)
      .reduce((sum, { whole }) => sum + whole.end - whole.start, 0);
    draft.keep(block.whole.start - shift, block.whole.end - shift, "prose");
    const inner = block.content.start - block.whole.start;
    draft.keep(inner, inner + block.content.end - block.content.start, "fence-marker");
    dropEcho(draft, context);
    return "fence";
  }
  if (isChat) return takeUnfenced(draft, context, syntax);
  return takeTail(draft, context);
}

/** Whether a continuation is an answer in Markdown: nothing but words comes before its first fence. */
function answersWithFence(text: string, blocks: readonly FencedBlock[]): boolean {
  const before = text.slice(0, blocks[0]?.whole.start ?? 0);
  return !/^[ \t]/m.test(before) && !/[{};=]/.test(before);
}

/** Drops the prompt where the text begins with it, give or take white space at the ends, and more follows. */
function dropEcho(draft: Draft, { prompt }: ExtractionContext): boolean {
  const echo = prompt.trim();
  const start = draft.text.length - draft.text.trimStart().length;
  if (echo === "" || !draft.text.startsWith(echo, start)) return false;
  // Where the prompt ends in the middle of a line its own end is not known to be the echo's.
  const end = start + echo.length;
  const rest = draft.text.slice(end);
  const newline = prompt.endsWith("\n") ? (/^[ \t]*\r?\n/.exec(rest)?.[0].length ?? -1) : 0;
  if (newline < 0) return false;
  draft.keep(end + newline, draft.text.length, "prompt-echo");
  return true;
}

function takeUnfenced(draft: Draft, context: ExtractionContext, syntax: TextSyntax): ExtractionRule {
  const { text } = draft;
  if (dropEcho(draft, context)) return takeTail(draft, context);
  if (context.entryPoint === undefined || !defines(text, context.entryPoint)) return takeTail(draft, context);
  const { block } = findLanguage(context.language).comment;
  if (block === undefined) {
    const range = longestPythonRange(text, syntax, 1);
    const parsed =
      range === undefined
        ? undefined
        : { start: range.lines.start(firstFilledLine(range)), end: range.lines.end(range.end - 1) };
    if (parsed !== undefined && defines(text.slice(parsed.start, parsed.end), context.entryPoint)) {
      draft.keep(parsed.start, parsed.end, "prose");
      return "parsed-range";
    }
  }
  return takeFromDefinition(draft, context.entryPoint);
}

function firstFilledLine({ lines, start, end }: LineRange): number {
  let line = start;
  while (line < end && lines.isBlank(line)) line++;
  return line;
}

/** From the definition, with the lines of code just above it, to the line that closes its last brace. */
function takeFromDefinition(draft: Draft, entryPoint: string): ExtractionRule {
  const { text } = draft;
  const definition = definitionStart(text, entryPoint) ?? 0;
  const start = paragraphStart(text, definition);
  const closing = [...text.slice(definition).matchAll(/^[ \t]*[})\]]+;?[ \t]*$/gm)].at(-1);
  const end = closing === undefined ? text.length : definition + closing.index + closing[0].length;
  draft.keep(start, end, "prose");
  return closing === undefined ? "whole-text" : "block-end";
}

/** Where the lines begin that stand above a definition without a blank line or words between. */
function paragraphStart(text: string, definition: number): number {
  let start = definition;
  while (start > 0) {
    const before = text.lastIndexOf("\n", start - 2) + 1;
    const line = text.slice(before, start).trim();
    if (line === "" || /^[A-Z][\w',]* [\w',]+ .*[.:!]$/.test(line)) break;
    start = before;
  }
  return start;
}

/** A continuation: up to the first stop sequence, or a fence that closes one the prompt opened. */
function takeTail(draft: Draft, context: ExtractionContext): ExtractionRule {
  const echoed = dropEcho(draft, context);
  const { text } = draft;
  const { entryPoint } = context;
  const begins = entryPoint === undefined ? undefined : definitionStart(text, entryPoint);
  // A model that writes the whole function again may begin with what would end a continuation.
  const from = begins === undefined || echoed || !startsAnew(text, begins) ? 0 : afterLine(text, begins);
  const stop = firstStop(text, [...context.stop, "\n```"], from);
  if (stop === undefined) return "whole-text";
  const kept = keepReached(text, stop.start, context);
  draft.keepAll([{ start: 0, end: stop.start }, ...kept], "stop-sequence");
  return "stop-sequence";
}

/** Nothing indented comes before the definition: the text is a program of its own. */
function startsAnew(text: string, definition: number): boolean {
  return !/^[ \t]+\S/m.test(text.slice(0, definition)) && /^\S/.test(text.slice(definition, definition + 1));
}

function afterLine(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  return newline < 0 ? text.length : newline;
}

/** Definitions after a stop sequence that the kept part calls: cutting them off would make a right answer fail. */
function keepReached(text: string, stop: number, { prompt }: ExtractionContext): { start: number; end: number }[] {
  const body = text.slice(0, stop);
  const rest = text.slice(stop);
  const reached: { start: number; end: number }[] = [];
  const heads = /^(?:async\s+)?(?:def|function|fn|func)\s+(\w+)/gm;
  const names = new Set(body.match(/\w+/g) ?? []);
  const defined = new Set([...`${prompt}\n${body}`.matchAll(heads)].map(({ 1: name }) => name));
  for (const { 1: name = "", index } of rest.matchAll(heads)) {
    if (!names.has(name) || defined.has(name)) continue;
    defined.add(name);
    const end = blockEnd(rest, index);
    for (const used of rest.slice(index, end).match(/\w+/g) ?? []) names.add(used);
    // Its newline goes with it.
    reached.push({ start: stop + Math.max(0, index - 1), end: stop + end });
  }
  return reached;
}

/** Where a definition of the outermost level ends: before the next line that begins at the margin, a closing brace included. */
function blockEnd(text: string, start: number): number {
  const margin = /\n(?=[^\s})\]])/g;
  margin.lastIndex = start;
  const next = margin.exec(text);
  return next === null ? text.length : next.index;
}
