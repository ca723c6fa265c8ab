import { findLanguage } from "../../execution/languages/find-language.js";
import { defines } from "./definitions.js";
import type { Extraction, ExtractionContext } from "./extraction.js";
import { fencedBlocks } from "./fences.js";
import { openingTokens, reasoning, specialToken } from "./special-tokens.js";
import { firstStop } from "./stop-sequences.js";

/** What can go wrong between a model and its judge, and what to do. In the order in which one explains the others. */
export const EXTRACTION_CAUSES = {
  "empty-answer": "the answer is empty: look at the finish reason, stop sequences that match at once, and the endpoint",
  refusal: "the model refuses: look at the prompt's wording and at safety settings",
  "chat-template-missing":
    "turns of a conversation are in the answer: ask through the chat endpoint, or with the model's own template",
  truncated: "the answer stops in the middle: raise --max-tokens",
  "special-token": "tokens of the template are in the text: let the server skip special tokens, or stop at them",
  "two-solutions": "the answer has several solutions: say in the prompt that one is wanted",
  "wrong-name": "the code defines another name than the tests call: give the signature in the prompt",
  "stop-cut-code": "a stop sequence cuts off code that the rest needs: use fewer or longer stop sequences",
  "prompt-repeated": "the answer repeats the prompt: judge it as a whole program, or strip the echo",
  "newline-stripped": "the newline between prompt and answer was stripped: send and keep texts byte for byte",
  "indent-stripped": "the first line lost its indentation: send and keep texts byte for byte",
  "fence-missing": "words and code are mixed without a fence: ask for a fenced block",
} as const;

export type ExtractionCause = keyof typeof EXTRACTION_CAUSES;

/** An answer as it came, with why it ended where that is known. */
export interface DiagnosedAnswer {
  readonly text: string;
  readonly finish?: string;
  readonly context: ExtractionContext;
  /** What the default extractor made of it. */
  readonly extraction: Extraction;
}

type Test = (answer: DiagnosedAnswer) => boolean;

const TESTS: Readonly<Record<ExtractionCause, Test>> = {
  "empty-answer": ({ text }) => text.trim() === "",
  refusal: isRefusal,
  "chat-template-missing": ({ text }) => hasTurns(text),
  truncated: isTruncated,
  "special-token": ({ text }) => openingTokens(text) > 0 || specialToken(text) !== undefined,
  "two-solutions": hasTwoSolutions,
  "wrong-name": hasWrongName,
  "stop-cut-code": isCutByStop,
  "prompt-repeated": isEcho,
  "newline-stripped": ({ extraction }) => extraction.audit.restored === "newline",
  "indent-stripped": ({ extraction }) => extraction.audit.restored === "indent",
  "fence-missing": isUnfenced,
};

/** All causes that an answer shows, the one that explains the others first. */
export function causesOf(answer: DiagnosedAnswer): ExtractionCause[] {
  return (Object.keys(TESTS) as ExtractionCause[]).filter((cause) => TESTS[cause](answer));
}

/** Only of a continuation: a chat model that gives the whole function does what it was told. */
function isEcho({ extraction, context, text }: DiagnosedAnswer): boolean {
  if (context.promptKind === "chat") return false;
  const { prompt } = context;
  const isDropped = extraction.audit.dropped.some(({ rule }) => rule === "prompt-echo");
  return isDropped || (prompt.trim() !== "" && text.trimStart().startsWith(prompt.trim()));
}

const REFUSAL =
  /\b(?:I(?:'|’)?m (?:really |very )?sorry|I am sorry|I (?:can(?:no|')t|can’t|am unable to|am not able to|won't)|I(?:'|’)m (?:unable|not able) to|As an AI\b|cannot (?:assist|help|comply))/i;

function isRefusal({ text, finish, extraction, context }: DiagnosedAnswer): boolean {
  if (finish === "refusal" || finish === "content-filter") return true;
  if (!REFUSAL.test(text.slice(0, 400))) return false;
  return context.entryPoint === undefined || !defines(extractedText(extraction, text), context.entryPoint);
}

/** What was taken of the text, without what was put around it. */
function extractedText({ audit }: Extraction, text: string): string {
  return audit.taken.map(({ start, end }) => text.slice(start, end)).join("");
}

const TURNS =
  /<\|im_start\|>\s*(?:user|system)|<\|start_header_id\|>\s*(?:user|system)|<\|(?:user|system)\|>|<start_of_turn>user|\[\/?INST\]|^#{2,3} (?:Instruction|Response|Human|User|Assistant):?\s*$|^(?:Human|User|Assistant|Question|Answer): /m;

function hasTurns(text: string): boolean {
  return TURNS.test(text);
}

function isTruncated({ text, finish, extraction, context }: DiagnosedAnswer): boolean {
  // A continuation that runs on to the limit behind a whole function loses nothing.
  if (finish === "length") return context.promptKind === "chat" || extraction.audit.parse.state !== "complete";
  if (finish === "stop") return false;
  if (reasoning(text)?.unfinished === true) return true;
  if (fencedBlocks(text).some(({ closed }) => !closed)) return true;
  const { parse, taken } = extraction.audit;
  // Without a finish reason: the code breaks off where the text does.
  if (parse.state !== "errors" || taken.at(-1)?.end !== text.length || context.promptKind === "infill") return false;
  return endsOpen(extraction.code);
}

/** Whether brackets are open at the end of code, or its last line waits for more. */
function endsOpen(code: string): boolean {
  const last = code.trimEnd().split("\n").at(-1)?.trim() ?? "";
  return /(?:[-+*/%=<>&|,([:]|\b(?:return|in|and|or|not|if|else|for|while|import|def|new))$/.test(last);
}

function hasTwoSolutions({ text, context: { entryPoint, language } }: DiagnosedAnswer): boolean {
  if (entryPoint === undefined) return false;
  const blocks = fencedBlocks(text);
  const defining = blocks.filter(({ content }) => defines(text.slice(content.start, content.end), entryPoint));
  if (defining.length > 1) return true;
  if (blocks.length > 0) return false;
  const keyword = findLanguage(language).fences.length > 0 ? "def|class|function|func|fn|fun|sub|proc" : "def";
  const name = entryPoint.replace(/[^\w]/g, "\\$&");
  return [...text.matchAll(new RegExp(`^(?:${keyword})\\s+${name}\\b`, "gm"))].length > 1;
}

const HEADS = /^[ \t]*(?:export\s+|public\s+|static\s+|async\s+)*(?:def|function|func|fn|fun|sub|proc)\s+([\w$]+)/gm;

function hasWrongName({ text, context: { entryPoint, prompt, promptKind }, extraction }: DiagnosedAnswer): boolean {
  if (entryPoint === undefined || extraction.code === "") return false;
  const own = extractedText(extraction, text);
  if (defines(own, entryPoint)) return false;
  const first = definedNames(own)[0];
  if (first === undefined) return false;
  // A continuation has the name in its prompt; it goes wrong where it begins with a function of its own.
  const begins = own.trimStart().startsWith("def ") || own.trimStart().startsWith("function ");
  return promptKind === "chat" || !defines(prompt, entryPoint) || (begins && extraction.audit.added === "nothing");
}

function definedNames(code: string): string[] {
  return [...code.matchAll(HEADS)].map(({ 1: name = "" }) => name);
}

/** A stop sequence ended the answer, or would end it, before code that is called by what stands before. */
function isCutByStop({ text, finish, context, extraction }: DiagnosedAnswer): boolean {
  if (context.promptKind === "chat") return false;
  const stop = firstStop(text, context.stop);
  const before = stop === undefined ? text : text.slice(0, stop.start);
  if (stop === undefined && finish === "length") return false;
  if (stop !== undefined && cutsNeeded(before, text.slice(stop.start))) return true;
  // Cut before anything was written, or within a bracket or a text that was not finished.
  if (before.trim() === "" && stop !== undefined) return true;
  const joined = extraction.audit.parse.state === "errors" && (stop !== undefined || finish === "stop");
  return joined && endsOpen(before);
}

function cutsNeeded(kept: string, cut: string): boolean {
  const used = new Set(kept.match(/[\w$]+/g) ?? []);
  const defined = new Set(definedNames(kept));
  return definedNames(cut).some((name) => used.has(name) && !defined.has(name));
}

/** Words before or after the code of an answer, and no fence between them. */
function isUnfenced({ text, context: { promptKind }, extraction }: DiagnosedAnswer): boolean {
  if (promptKind !== "chat" || text.includes("```") || text.trim() === "") return false;
  if (extraction.audit.dropped.some(({ rule }) => rule === "prose")) return true;
  return extraction.audit.parse.state === "errors" && /^[A-Z][a-z]+ (?:[a-z']+ ){2,}/m.test(text);
}
