import type { GenerationEvent } from "../index.js";
import { clockText, countedText, countText } from "./rendering/number-text.js";
import { terminalStyle } from "./rendering/terminal-style.js";
import { fitText, visibleText } from "./rendering/visible-text.js";

const REWRITE_MS = 100;
const LINE_MS = 10_000;

/** Shows on standard error how far a model has answered, how fast, and for how much. */
export class GenerationDisplay {
  readonly #style = terminalStyle(process.stderr, process.env);
  #started = performance.now();
  #shown = performance.now();
  #total = 0;
  #before = 0;
  #answers = 0;
  #kept = 0;
  #retries = 0;
  #spent = "";
  #underWay = 0;
  #line = "";
  #told = new Set<string>();

  /** To be given to `generateAnswers`. */
  readonly onEvent = (event: GenerationEvent): void => {
    switch (event.kind) {
      case "started":
        this.#started = performance.now();
        this.#total = event.answers;
        this.#before = event.alreadyAnswered;
        this.note(`Asking ${event.model} for ${countedText(event.answers - event.alreadyAnswered, "answer")}.`);
        break;
      case "kept":
        this.#kept += event.answers;
        break;
      case "answered": {
        const { tokens, costUsd } = event.spent;
        this.#answers += event.answers;
        this.#underWay = event.underWay;
        this.#spent = `${countText(tokens)} tokens${costUsd ? `  $${costUsd.toFixed(4)}` : ""}`;
        this.#update();
        break;
      }
      case "retrying":
        this.#retries++;
        // The first of each kind says what is going on; hundreds more would not.
        if (!this.#told.has(event.failure)) this.note(`Asking again: ${visibleText(event.message)}`);
        this.#told.add(event.failure);
        break;
      default:
        event satisfies never;
    }
  };

  /** Writes a line that stays. */
  note(text: string): void {
    process.stderr.write(`${this.#style.interactive ? "\r\u001b[2K" : ""}${text}\n`);
  }

  /** Leaves the last state on its line. */
  finish(): void {
    if (this.#total === 0) return;
    if (this.#kept > 0) this.note(`${countedText(this.#kept, "answer")} came from the cache.`);
    if (this.#answers > 0) this.note(this.#text());
    this.#total = 0;
  }

  #update(): void {
    const now = performance.now();
    if (now - this.#shown < (this.#style.interactive ? REWRITE_MS : LINE_MS)) return;
    this.#shown = now;
    if (this.#style.interactive) process.stderr.write(`\r\u001b[2K${fitText(this.#text(), this.#style.columns - 1)}`);
    else if (this.#line !== this.#text()) process.stderr.write(`${this.#text()}\n`);
    this.#line = this.#text();
  }

  /** Such as `asking 320/1,640  12/s  eta 1:50  64 at a time  81,200 tokens  $0.0310  4 asked again`. */
  #text(): string {
    const elapsedMs = performance.now() - this.#started;
    const done = this.#before + this.#kept + this.#answers;
    const rate = elapsedMs > 0 ? (this.#answers / elapsedMs) * 1000 : 0;
    const left = this.#total - done;
    return [
      `asking ${countText(done)}/${countText(this.#total)}`,
      `${rate < 10 ? rate.toFixed(1) : countText(rate)}/s`,
      left > 0 && rate > 0 ? `eta ${clockText((left / rate) * 1000)}` : `in ${clockText(elapsedMs)}`,
      ...(left > 0 ? [`${this.#underWay} at a time`] : []),
      this.#spent,
      ...(this.#retries > 0 ? [`${countText(this.#retries)} asked again`] : []),
    ].join("  ");
  }
}
