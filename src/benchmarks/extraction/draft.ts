import type { ExtractionRule, RuledSpan, TextSpan } from "./extraction.js";

/** A stretch of what is left of a text, and where it was in the original. */
interface Piece extends TextSpan {
  /** Offset of its beginning in what is left. */
  readonly at: number;
}

/**
 * A model's text on its way to code: what is left of it, and what each rule threw away, by offsets in the original. Each
 * operation costs at most the length of the text.
 */
export class Draft {
  #text: string;
  #pieces: Piece[];
  readonly #original: string;
  readonly #dropped: RuledSpan[] = [];

  constructor(text: string) {
    this.#original = text;
    this.#text = text;
    this.#pieces = text === "" ? [] : [{ at: 0, start: 0, end: text.length }];
  }

  /** What is left. */
  get text(): string {
    return this.#text;
  }

  /** Keeps one stretch of what is left. */
  keep(start: number, end: number, drop: ExtractionRule): void {
    this.keepAll([{ start, end }], drop);
  }

  /** Keeps stretches of what is left, in order and without overlap. */
  keepAll(spans: readonly TextSpan[], drop: ExtractionRule): void {
    let before = 0;
    const gone: TextSpan[] = [];
    for (const { start, end } of spans) {
      if (start > before) gone.push({ start: before, end: start });
      before = Math.max(before, end);
    }
    if (before < this.#text.length) gone.push({ start: before, end: this.#text.length });
    this.remove(gone, drop);
  }

  /** Removes stretches of what is left, in order and without overlap. */
  remove(spans: readonly TextSpan[], drop: ExtractionRule): void {
    const wanted = spans.filter(({ start, end }) => end > start);
    if (wanted.length === 0) return;
    const left: Piece[] = [];
    let at = 0;
    let next = 0;
    for (const piece of this.#pieces) {
      const pieceEnd = piece.at + piece.end - piece.start;
      let from = piece.at;
      const keepUntil = (until: number) => {
        if (until <= from) return;
        const start = piece.start + from - piece.at;
        left.push({ at, start, end: start + until - from });
        at += until - from;
      };
      for (; next < wanted.length; next++) {
        const { start, end } = wanted[next] as TextSpan;
        if (start >= pieceEnd) break;
        keepUntil(Math.min(start, pieceEnd));
        const [goneFrom, goneTo] = [Math.max(start, from), Math.min(end, pieceEnd)];
        this.#dropped.push({
          start: piece.start + goneFrom - piece.at,
          end: piece.start + goneTo - piece.at,
          rule: drop,
        });
        from = goneTo;
        if (end > pieceEnd) break;
      }
      keepUntil(pieceEnd);
    }
    this.#pieces = left;
    this.#text = left.map(({ start, end }) => this.#original.slice(start, end)).join("");
  }

  /** What was thrown away, in the order of the text. */
  get dropped(): readonly RuledSpan[] {
    return merged([...this.#dropped].sort((a, b) => a.start - b.start));
  }

  /** What is left, as taken by a rule. */
  taken(rule: ExtractionRule): readonly RuledSpan[] {
    return merged(this.#pieces.map(({ start, end }) => ({ start, end, rule })));
  }
}

function merged(spans: readonly RuledSpan[]): RuledSpan[] {
  const result: RuledSpan[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last !== undefined && last.rule === span.rule && last.end === span.start) {
      result[result.length - 1] = { ...last, end: span.end };
    } else if (span.end > span.start) result.push(span);
  }
  return result;
}
