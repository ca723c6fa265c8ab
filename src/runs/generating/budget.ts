import type { Usage } from "../../models/model.js";
import type { Prompt } from "../../models/prompt.js";

/** US dollars per million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
}

/** What a run may cost at most. */
export interface BudgetLimits {
  /** Tokens of prompts and answers together. */
  readonly tokens?: number;
  readonly costUsd?: number;
}

/** Tokens and money. What is not known is left out. */
export interface Spending {
  readonly tokens: number;
  readonly costUsd?: number;
}

/** The most that a request can cost. */
export interface RequestBound {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** Tokens that the frame of a message takes at most. */
const FRAME_TOKENS = 64;

/** No token is shorter than a byte: the most that a prompt can come to. */
export function inputBound(prompt: Prompt): number {
  const texts =
    prompt.kind === "chat"
      ? prompt.messages.map(({ content }) => content)
      : prompt.kind === "text"
        ? [prompt.text]
        : [prompt.written ?? prompt.prefix + prompt.suffix];
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text) + FRAME_TOKENS, 0);
}

/** Keeps a run from passing its limits: what a request can cost at most is set aside before it is sent. */
export class Budget {
  readonly #limits: BudgetLimits;
  readonly #price: Price | undefined;
  #spent: { tokens: number; costUsd: number };
  #setAside = { tokens: 0, costUsd: 0 };

  /** @param spent what the run has cost already */
  constructor(limits: BudgetLimits, price: Price | undefined, spent: Spending = { tokens: 0 }) {
    this.#limits = limits;
    this.#price = price;
    this.#spent = { tokens: spent.tokens, costUsd: spent.costUsd ?? 0 };
  }

  get spent(): Spending {
    return this.#spent;
  }

  /** Sets the most aside that a request can cost. `wait`: possible once others have ended; `never`: not in this run. */
  reserve(bound: RequestBound): "reserved" | "wait" | "never" {
    const most = this.#most(bound);
    if (!this.#fits(most, this.#setAside)) return this.#fits(most, NOTHING) ? "wait" : "never";
    this.#setAside = added(this.#setAside, most, 1);
    return "reserved";
  }

  /** What the request did cost; where the server does not say, the most that it can have cost counts. */
  settle(bound: RequestBound, usage: Usage | "nothing" | "unknown"): void {
    const most = this.#most(bound);
    this.#setAside = added(this.#setAside, most, -1);
    if (usage === "nothing") return;
    this.#spent = added(this.#spent, usage === "unknown" ? most : costOf(usage, bound, this.#price), 1);
  }

  #most({ inputTokens, outputTokens }: RequestBound): Required<Spending> {
    return { tokens: inputTokens + outputTokens, costUsd: priceOf(inputTokens, outputTokens, this.#price) };
  }

  #fits(most: Required<Spending>, setAside: Required<Spending>): boolean {
    const { tokens = Number.POSITIVE_INFINITY, costUsd = Number.POSITIVE_INFINITY } = this.#limits;
    return (
      this.#spent.tokens + setAside.tokens + most.tokens <= tokens &&
      this.#spent.costUsd + setAside.costUsd + most.costUsd <= costUsd
    );
  }
}

const NOTHING: Required<Spending> = { tokens: 0, costUsd: 0 };

/** What a request cost: as the server says, else by the price; where neither is known, by its bound. */
export function costOf(usage: Usage, bound: RequestBound, price: Price | undefined): Required<Spending> {
  const input = usage.inputTokens ?? bound.inputTokens;
  const output = usage.outputTokens ?? bound.outputTokens;
  return { tokens: input + output, costUsd: usage.costUsd ?? priceOf(input, output, price) };
}

function priceOf(inputTokens: number, outputTokens: number, price: Price | undefined): number {
  return price === undefined ? 0 : (inputTokens * price.input + outputTokens * price.output) / 1_000_000;
}

function added(a: Required<Spending>, b: Required<Spending>, sign: 1 | -1): Required<Spending> {
  return { tokens: a.tokens + sign * b.tokens, costUsd: a.costUsd + sign * b.costUsd };
}
