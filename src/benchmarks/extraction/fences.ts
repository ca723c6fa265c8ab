import type { TextSpan } from "./extraction.js";

/** A fenced block of Markdown in an answer. */
export interface FencedBlock {
  /** The first word of what stands after the opening fence, in lower case. */
  readonly tag: string;
  /** What is between the fences, without them. */
  readonly content: TextSpan;
  /** The block with its fences. */
  readonly whole: TextSpan;
  /** False where the text ends within the block. */
  readonly closed: boolean;
}

interface Opened {
  readonly mark: string;
  readonly indent: number;
  readonly tag: string;
  readonly start: number;
  readonly contentStart: number;
}

const FENCE_LINE = /^([ \t]*)(`{3,}|~{3,})([^`\n]*)$/;
/** A fence that opens behind words: "Here it is: ```python". */
const LATE_OPENING = /^[^`]*?(`{3,})([\w+#.-]+)[ \t]*$/;
/** A fence that closes behind code: "return x```". */
const LATE_CLOSING = /^[^`]*[^`"'#\s]([`]{3,})[ \t]*$/;
/** Lines longer than this hold no fence behind words, so that no line costs more than its length. */
const LONGEST_LATE_LINE = 2000;

/** All fenced blocks of a text, in order. One pass, line by line. */
export function fencedBlocks(text: string): FencedBlock[] {
  const blocks: FencedBlock[] = [];
  let open: Opened | undefined;
  const close = (contentEnd: number, end: number, closed: boolean) => {
    if (open === undefined) return;
    const { tag, start, contentStart } = open;
    blocks.push({
      tag,
      content: { start: contentStart, end: Math.max(contentStart, contentEnd) },
      whole: { start, end },
      closed,
    });
    open = undefined;
  };
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const next = newline < 0 ? text.length : newline + 1;
    const line = lineWithTicks(text, start, end);
    if (line !== undefined) {
      const fence = fenceOf(line, open);
      if (fence?.kind === "close") close(start + fence.codeEnd, next, true);
      if (fence?.kind === "open") {
        close(start, start, false);
        open = { mark: fence.mark, indent: fence.indent, tag: fence.tag, start: start + fence.at, contentStart: next };
      }
    }
    start = next;
  }
  close(text.length, text.length, false);
  return blocks;
}

type FenceLine =
  | { readonly kind: "open"; readonly mark: string; readonly indent: number; readonly tag: string; readonly at: number }
  | { readonly kind: "close"; readonly codeEnd: number };

/** A line that may hold a fence, without the return before its newline. */
function lineWithTicks(text: string, start: number, end: number): string | undefined {
  const to = text.charCodeAt(end - 1) === 13 ? end - 1 : end;
  const line = text.slice(start, to);
  return line.includes("```") || line.includes("~~~") ? line : undefined;
}

function fenceOf(line: string, open: Opened | undefined): FenceLine | undefined {
  const found = FENCE_LINE.exec(line);
  if (found !== null) {
    const [, space = "", mark = "", info = ""] = found;
    const tag = tagOf(info);
    const opening = { kind: "open", mark, indent: space.length, tag, at: 0 } as const;
    if (open === undefined) return opening;
    // Deeper than its opening it is part of the code: an example in a docstring.
    const outside = space.length <= open.indent + 3;
    if (!outside || mark[0] !== open.mark[0] || mark.length < open.mark.length) return undefined;
    // A fence with a tag closes nothing: the one before was left open.
    return tag === "" ? { kind: "close", codeEnd: 0 } : opening;
  }
  if (line.length > LONGEST_LATE_LINE) return undefined;
  if (open === undefined) {
    const late = LATE_OPENING.exec(line);
    if (late === null) return undefined;
    const [, mark = "", info = ""] = late;
    return { kind: "open", mark, indent: 0, tag: tagOf(info), at: line.indexOf(mark) };
  }
  const late = LATE_CLOSING.exec(line);
  const mark = late?.[1];
  return mark !== undefined && mark.length >= open.mark.length
    ? { kind: "close", codeEnd: line.lastIndexOf(mark) }
    : undefined;
}

function tagOf(info: string): string {
  return /^[{.]*([\w+#-]+)/.exec(info.trim())?.[1]?.toLowerCase() ?? "";
}
