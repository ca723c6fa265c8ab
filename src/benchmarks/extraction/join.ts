import { findLanguage } from "../../execution/languages/find-language.js";
import { defines, definitionStart } from "./definitions.js";
import type { ExtractionAudit, ExtractionContext, ParseState } from "./extraction.js";
import type { TextSyntax } from "./syntax.js";

/** A text made into a program. */
export interface Joined {
  readonly code: string;
  readonly added: ExtractionAudit["added"];
  readonly restored?: "newline" | "indent";
  /** Characters that were left out at the text's end: a brace that closes nothing. */
  readonly strayEnd: number;
  readonly parse: ParseState;
}

type Candidate = Omit<Joined, "parse">;

/**
 * Puts the prompt, or what is needed of it, in front of code. Where it is not clear what is missing, the first way that
 * parses is taken, and the first of all where none does.
 */
export function joinWithPrompt(code: string, context: ExtractionContext, syntax: TextSyntax): Joined {
  let first: Joined | undefined;
  for (const candidate of candidates(code, context)) {
    const parse = syntax.state(context.language, candidate.code);
    if (parse.state === "complete") return { ...candidate, parse };
    first ??= { ...candidate, parse };
    // Without a parser the first is as good as any.
    if (parse.state === "unknown") break;
  }
  return first as Joined;
}

/** The ways to read the code, the likeliest first. Each is made when it is wanted: a way costs the length of the code. */
function* candidates(code: string, context: ExtractionContext): Generator<Candidate> {
  const isWhole = context.entryPoint === undefined ? !mustContinue(code, context) : defines(code, context.entryPoint);
  if (isWhole) {
    yield* wholePrograms(code, context);
    yield continued(code, context);
  } else {
    yield continued(code, context);
    yield* otherContinuations(code, context);
    yield withPreamble(code, context);
  }
}

/** Without a name to look for: whether the code begins within a block. */
function mustContinue(code: string, { prompt }: ExtractionContext): boolean {
  return prompt.trim() !== "" && (/^[ \t]/.test(code) || prompt.trimEnd().endsWith("{"));
}

function* wholePrograms(code: string, context: ExtractionContext): Generator<Candidate> {
  const full = withPreamble(code, context);
  yield full;
  const dedented = withoutCommonIndent(code);
  if (dedented !== code) yield withPreamble(dedented, context);
  const kept = withoutStrayEnd(code);
  if (kept !== undefined) yield { ...withPreamble(kept, context), strayEnd: code.length - kept.length };
  if (full.added !== "nothing") yield { code, added: "nothing", strayEnd: 0 };
}

function continued(code: string, { prompt }: ExtractionContext): Candidate {
  return { code: prompt + code, added: "prompt", strayEnd: 0 };
}

function* otherContinuations(code: string, { prompt }: ExtractionContext): Generator<Candidate> {
  const atLineStart = prompt === "" || prompt.endsWith("\n");
  if (!atLineStart && !code.startsWith("\n")) {
    yield { code: `${prompt}\n${code}`, added: "prompt", restored: "newline", strayEnd: 0 };
  }
  const kept = withoutStrayEnd(code);
  if (kept !== undefined) yield { code: prompt + kept, added: "prompt", strayEnd: code.length - kept.length };
  const line = atLineStart ? prompt : `${prompt}\n`;
  const indent = lastIndent(prompt);
  const body = code.replace(/^\n+/, "");
  if (indent !== "" && /^\S/.test(body)) {
    yield { code: line + indent + body, added: "prompt", restored: "indent", strayEnd: 0 };
    const deeper = body.replace(/^(?=[^\n])/gm, indent);
    yield { code: line + deeper, added: "prompt", restored: "indent", strayEnd: 0 };
  }
}

/** The code without its last line, where that only closes something. */
function withoutStrayEnd(code: string): string | undefined {
  const end = code.trimEnd().length;
  const line = code.lastIndexOf("\n", end - 1) + 1;
  return line > 0 && /^[ \t]*[})\]];?$/.test(code.slice(line, end)) ? code.slice(0, line) : undefined;
}

/** The indentation of a body: that of the prompt's last line, or one step deeper than a line that opens a block. */
function lastIndent(prompt: string): string {
  const last = prompt.trimEnd().split("\n").at(-1) ?? "";
  const indent = /^[ \t]*/.exec(last)?.[0] ?? "";
  return /[:{]$/.test(last) ? `${indent}    ` : indent;
}

/** Puts those lines in front that the prompt has before its last definition and the code lacks: imports, other functions. */
function withPreamble(code: string, context: ExtractionContext): Candidate {
  const { prompt, entryPoint, language } = context;
  const end = entryPoint === undefined ? undefined : definitionStart(prompt, entryPoint);
  if (end === undefined || end === 0) return { code, added: "nothing", strayEnd: 0 };
  const present = new Set(code.split("\n").map((line) => line.trim()));
  const comment = findLanguage(language).comment.line;
  const missing = prompt
    .slice(0, end)
    .split("\n")
    .filter((line) => line.trim() !== "" && !present.has(line.trim()))
    .filter((line) => comment === undefined || !line.trim().startsWith(comment));
  if (missing.length === 0) return { code, added: "nothing", strayEnd: 0 };
  // Definitions before the entry point are taken whole or not at all: half of one would not parse.
  const lines = missing.every((line) => /^\S/.test(line)) ? missing : wholeBlocks(prompt.slice(0, end), code);
  if (lines.length === 0) return { code, added: "nothing", strayEnd: 0 };
  return { code: `${lines.join("\n")}\n${code}`, added: "preamble", strayEnd: 0 };
}

/** The prompt's beginning with blocks that the code has itself left out; a block is a line and what is indented below. */
function wholeBlocks(text: string, code: string): string[] {
  const blocks: string[][] = [];
  for (const line of text.trimEnd().split("\n")) {
    const last = blocks.at(-1);
    if (last !== undefined && (/^\s/.test(line) || /^[})\]]/.test(line) || line === "")) last.push(line);
    else blocks.push([line]);
  }
  const present = new Set(code.split("\n").map((line) => line.trim()));
  return blocks.filter((block) => !present.has(block[0]?.trim() ?? "")).flat();
}

function withoutCommonIndent(code: string): string {
  const lines = code.split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const least = indents.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  if (least === 0 || !Number.isFinite(least)) return code;
  return lines.map((line) => line.slice(Math.min(least, line.length))).join("\n");
}
