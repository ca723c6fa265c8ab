import type { Allowance } from "../../models/model.js";
import type { ModelFailure } from "../../models/model-failure.js";
import type { Clock } from "./clock.js";

export interface PaceOptions {
  /** Requests at a time, never more. */
  readonly most: number;
  readonly clock: Clock;
}

/** A request that is under way. */
export interface Turn {
  answered(allowance?: Allowance): void;
  failed(failure: ModelFailure): void;
}

const FIRST_LIMIT = 8;

/**
 * How many requests may be under way, found out as TCP does: one more for each answer until the server first complains, half
 * as many then, and from there one more per round of answers. A server that says when it will listen again is left alone
 * until then by all requests.
 */
export class Pace {
  readonly #most: number;
  readonly #clock: Clock;
  #limit: number;
  #underWay = 0;
  #complained = false;
  #quietUntil = 0;
  /** Complaints about requests that were sent before the last one count as the same. */
  #cuts = 0;
  #queue: (() => void)[] = [];

  constructor({ most, clock }: PaceOptions) {
    this.#most = most;
    this.#clock = clock;
    this.#limit = Math.min(FIRST_LIMIT, most);
  }

  /** Requests that may be under way now. */
  get limit(): number {
    return Math.max(1, Math.floor(this.#limit));
  }

  /** Waits until a request may be sent; `undefined` when the signal came first. */
  async turn(signal?: AbortSignal): Promise<Turn | undefined> {
    for (;;) {
      if (signal?.aborted) return undefined;
      const quietMs = this.#quietUntil - this.#clock.now();
      if (quietMs > 0) await this.#clock.sleep(quietMs, signal);
      else if (this.#underWay < this.limit) break;
      else await this.#nextEnd(signal);
    }
    this.#underWay++;
    return this.#turnOf(this.#cuts);
  }

  #turnOf(cuts: number): Turn {
    return {
      answered: (allowance) => {
        this.#limit = Math.min(this.#most, this.#limit + (this.#complained ? 1 / this.#limit : 1));
        const used = allowance?.requests === 0 || allowance?.tokens === 0;
        if (used && allowance.resetMs !== undefined) this.#quietFor(allowance.resetMs);
        this.#end();
      },
      failed: (failure) => {
        const complaint = failure.kind === "rate-limit" || failure.kind === "overloaded" || failure.kind === "timeout";
        if (complaint && cuts === this.#cuts) {
          this.#complained = true;
          this.#cuts++;
          this.#limit = Math.max(1, this.#limit / 2);
        }
        if (failure.details.retryAfterMs !== undefined) this.#quietFor(failure.details.retryAfterMs);
        this.#end();
      },
    };
  }

  #quietFor(ms: number): void {
    this.#quietUntil = Math.max(this.#quietUntil, this.#clock.now() + ms);
  }

  #end(): void {
    this.#underWay--;
    const waiting = this.#queue;
    this.#queue = [];
    for (const wake of waiting) wake();
  }

  #nextEnd(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        signal?.removeEventListener("abort", wake);
        resolve();
      };
      signal?.addEventListener("abort", wake);
      this.#queue.push(wake);
    });
  }
}
