import type { RunEvent, Verdict } from "../index.js";
import { countedText, countText } from "./rendering/number-text.js";
import { Progress, type ProgressState } from "./rendering/progress.js";
import { terminalStyle } from "./rendering/terminal-style.js";

const HEARTBEAT_MS = 500;

/** Shows on standard error how far a run is. */
export class ProgressDisplay {
  readonly #style = terminalStyle(process.stderr, process.env);
  readonly #progress = new Progress(this.#style);
  readonly #verdicts: Record<string, number> = {};
  readonly #preparing = new Set<string>();
  #heartbeat: NodeJS.Timeout | undefined;
  #started = performance.now();
  #judged = 0;
  #total = 0;
  #resumed = 0;

  /** To be given to `evaluate`. */
  readonly onEvent = (event: RunEvent): void => {
    switch (event.kind) {
      case "started":
        this.#begin(event);
        break;
      case "preparing":
        this.#preparing.add(event.problem);
        break;
      case "prepared":
        this.#preparing.delete(event.problem);
        if (event.failure !== undefined) this.note(`${event.problem} cannot be judged: ${event.failure.message}`);
        break;
      case "judged":
        this.#judged++;
        this.#count(event.judged.suites);
        this.#write(this.#progress.update(this.#state()));
        break;
      case "worker-replaced":
        this.note(`a worker broke and was replaced: ${event.reason}`);
        break;
      case "interrupted":
        break;
      default:
        event satisfies never;
    }
  };

  /** Writes a line that stays. */
  note(text: string): void {
    this.#write(`${this.#style.interactive ? "\r\u001b[2K" : ""}${text}\n`);
  }

  /** Leaves the last state on its line and stops. */
  finish(): void {
    if (this.#heartbeat === undefined) return;
    clearInterval(this.#heartbeat);
    this.#heartbeat = undefined;
    if (this.#judged > this.#resumed) this.#write(this.#progress.finish(this.#state()));
  }

  #begin({ completions, alreadyJudged, problems, workers }: Extract<RunEvent, { kind: "started" }>): void {
    this.#started = performance.now();
    this.#total = completions;
    this.#judged = alreadyJudged;
    this.#resumed = alreadyJudged;
    if (alreadyJudged > 0)
      this.note(`Resuming: ${countText(alreadyJudged)} of ${countedText(completions, "completion")} judged already.`);
    if (problems > 0)
      this.note(
        `Judging ${countedText(completions - alreadyJudged, "completion")} of ${countedText(problems, "problem")} with ${countedText(workers, "worker")}.`,
      );
    this.#heartbeat = setInterval(() => this.#beat(), HEARTBEAT_MS);
  }

  /** While nothing is judged for long, says what is being prepared. */
  #beat(): void {
    if (!this.#style.interactive) return;
    this.#write(this.#progress.update(this.#state()));
    const [first, ...others] = this.#preparing;
    if (first !== undefined)
      this.#write(`  preparing ${first}${others.length > 0 ? ` and ${others.length} more` : ""}`);
  }

  #count(suites: Readonly<Record<string, Verdict>>): void {
    const verdict = Object.values(suites).find((one) => one.verdict !== "passed");
    const name = verdict === undefined ? "passed" : verdict.verdict === "failed" ? verdict.failure : "unjudged";
    this.#verdicts[name] = (this.#verdicts[name] ?? 0) + 1;
  }

  #state(): ProgressState {
    return {
      judged: this.#judged,
      total: this.#total,
      resumed: this.#resumed,
      elapsedMs: performance.now() - this.#started,
      verdicts: this.#verdicts,
    };
  }

  #write(text: string): void {
    if (text !== "") process.stderr.write(text);
  }
}
