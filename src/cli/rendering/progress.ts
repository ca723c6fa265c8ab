import { clockText, countText } from "./number-text.js";
import type { TerminalStyle } from "./terminal-style.js";
import { fitText, visibleText } from "./visible-text.js";

/** How far a run is. */
export interface ProgressState {
  /** Completions with a verdict, those of an earlier run included. */
  readonly judged: number;
  readonly total: number;
  /** How many of `judged` came from an earlier run; they do not count for the rate. */
  readonly resumed: number;
  /** Since the command began to judge. */
  readonly elapsedMs: number;
  /** Completions per verdict or failure. */
  readonly verdicts: Readonly<Record<string, number>>;
}

/** One line such as `judging 3,204/16,400  412/s  eta 0:32  passed 812  wrong-answer 1,900`. */
export function progressLine(state: ProgressState): string {
  const { judged, total, resumed, elapsedMs, verdicts } = state;
  const rate = elapsedMs > 0 ? ((judged - resumed) / elapsedMs) * 1000 : 0;
  const parts = [`judging ${countText(judged)}/${countText(total)}`];
  if (rate > 0) {
    parts.push(`${rate < 10 ? rate.toFixed(1) : countText(rate)}/s`);
    parts.push(judged < total ? `eta ${clockText(((total - judged) / rate) * 1000)}` : `in ${clockText(elapsedMs)}`);
  }
  const counts = Object.entries(verdicts)
    .filter(([, count]) => count > 0)
    .sort(
      ([a, countA], [b, countB]) =>
        Number(b === "passed") - Number(a === "passed") || countB - countA || (a < b ? -1 : 1),
    );
  for (const [verdict, count] of counts) parts.push(`${visibleText(verdict)} ${countText(count)}`);
  return parts.join("  ");
}

/** A terminal's line is rewritten at most this often. */
const REWRITE_MS = 100;
/** Elsewhere a line is added each 10 seconds or 10 %. */
const LINE_MS = 10_000;
const LINES_OF_A_RUN = 10;
const REWRITE = "\r\u001b[2K";

/** Decides when progress is shown and how. Writes nothing: the caller writes what `update` and `finish` return. */
export class Progress {
  readonly #style: TerminalStyle;
  #shownMs = Number.NEGATIVE_INFINITY;
  #shownJudged = 0;
  #shownLine = "";

  constructor(style: TerminalStyle) {
    this.#style = style;
  }

  /** Text to write now, empty when it is too early for the next line. */
  update(state: ProgressState): string {
    if (this.#isEarly(state)) return "";
    return this.#show(state);
  }

  /** Text that leaves the last state on its own line. */
  finish(state: ProgressState): string {
    if (this.#style.interactive) return `${this.#show(state)}\n`;
    return state.judged === this.#shownJudged && this.#shownLine !== "" ? "" : this.#show(state);
  }

  #isEarly({ judged, total, elapsedMs }: ProgressState): boolean {
    const since = elapsedMs - this.#shownMs;
    if (this.#style.interactive) return since < REWRITE_MS;
    if (this.#shownMs < 0) {
      // The first line waits for its 10 seconds or 10 % too.
      this.#shownMs = 0;
      this.#shownJudged = judged;
      return true;
    }
    return since < LINE_MS && (judged - this.#shownJudged) * LINES_OF_A_RUN < total;
  }

  #show(state: ProgressState): string {
    this.#shownMs = state.elapsedMs;
    this.#shownJudged = state.judged;
    this.#shownLine = progressLine(state);
    if (!this.#style.interactive) return `${this.#shownLine}\n`;
    // One column is left free: some terminals wrap when the last one is written.
    return REWRITE + fitText(this.#shownLine, this.#style.columns - 1);
  }
}
