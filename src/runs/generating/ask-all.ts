import { CladeError } from "../../foundation/errors.js";
import type { SeededRandom } from "../../foundation/seeded-random.js";
import type { Model, ModelReply } from "../../models/model.js";
import { ModelFailure } from "../../models/model-failure.js";
import type { Prompt } from "../../models/prompt.js";
import type { Sampling } from "../../models/sampling.js";
import { type Budget, inputBound, type RequestBound } from "./budget.js";
import type { Clock } from "./clock.js";
import type { Pace, Turn } from "./pace.js";

/** One request for some answers to a problem. */
export interface Question {
  readonly problem: { readonly id: string; readonly officialId: string };
  readonly prompt: Prompt;
  readonly sampling: Sampling;
  readonly firstSample: number;
  readonly samples: number;
}

export interface AskOptions {
  readonly model: Model;
  readonly pace: Pace;
  readonly budget: Budget;
  readonly clock: Clock;
  /** Spreads retries, so that they do not all come at once. */
  readonly random: SeededRandom;
  /** Times a request is sent at most; complaints that it comes too early are not counted. */
  readonly attempts: number;
  /** No new requests after it; those under way are awaited, for they are paid for. */
  readonly signal?: AbortSignal;
  onReply(
    question: Question,
    reply: ModelReply,
    made: { readonly attempts: number; readonly wallTimeMs: number },
  ): void;
  onRetry?(question: Question, failure: ModelFailure, waitMs: number): void;
}

/** A question that got no answer. */
export interface Unanswered {
  readonly question: Question;
  readonly failure: ModelFailure;
}

export interface AskEnd {
  readonly unanswered: readonly Unanswered[];
  /** Why not everything was asked. */
  readonly stopped?: CladeError;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
const COMPLAINTS = 100;
/** So many lost questions in a row mean that no answer is to be hoped for. */
const LOST_IN_A_ROW = 5;

/** Asks all questions, in their order, several at a time. */
export async function askAll(questions: Iterable<Question>, options: AskOptions): Promise<AskEnd> {
  const asking = new Asking(options);
  const underWay = new Set<Promise<void>>();
  for (const question of questions) {
    const bound = boundOf(question);
    let state = options.budget.reserve(bound);
    while (state === "wait" && underWay.size > 0) {
      await Promise.race(underWay);
      state = options.budget.reserve(bound);
    }
    if (state !== "reserved") {
      asking.stop(new CladeError("BUDGET_SPENT", budgetMessage(options.budget)));
      break;
    }
    const turn = asking.stopped === undefined ? await options.pace.turn(options.signal) : undefined;
    if (turn === undefined || asking.stopped !== undefined) {
      turn?.answered();
      options.budget.settle(bound, "nothing");
      break;
    }
    const task: Promise<void> = asking
      .ask(question, turn, bound)
      .catch((error: unknown) => asking.crash(error))
      .finally(() => underWay.delete(task));
    underWay.add(task);
  }
  await Promise.all(underWay);
  asking.rethrow();
  return { unanswered: asking.unanswered, ...(asking.stopped !== undefined && { stopped: asking.stopped }) };
}

function budgetMessage({ spent }: Budget): string {
  const cost = spent.costUsd ? ` and $${spent.costUsd.toFixed(4)}` : "";
  return `The next request could pass the budget: ${spent.tokens} tokens${cost} are spent. Raise it and continue with --resume.`;
}

function boundOf({ prompt, sampling, samples }: Question): RequestBound {
  return { inputTokens: inputBound(prompt), outputTokens: sampling.maxTokens * samples };
}

class Asking {
  readonly #options: AskOptions;
  readonly unanswered: Unanswered[] = [];
  #lostInARow = 0;
  #stopped: CladeError | undefined;
  #crashes: unknown[] = [];

  constructor(options: AskOptions) {
    this.#options = options;
  }

  get stopped(): CladeError | undefined {
    return this.#stopped;
  }

  /** Something that is no failure of the model, such as a full disk. */
  crash(error: unknown): void {
    this.#crashes.push(error);
    this.stop(new CladeError("MODEL_FAILED", "Asking ended early."));
  }

  /** Throws the first crash, once nothing is under way any more. */
  rethrow(): void {
    if (this.#crashes.length > 0) throw this.#crashes[0];
  }

  stop(error: CladeError): void {
    this.#stopped ??= error;
  }

  /** Asks until there is an answer, or none to be hoped for. */
  async ask(question: Question, first: Turn, bound: RequestBound): Promise<void> {
    const { pace, budget, clock, attempts: most, signal } = this.#options;
    let turn: Turn | undefined = first;
    let [sent, counted] = [0, 0];
    while (turn !== undefined) {
      sent++;
      const failure = await this.#send(question, { turn, bound, sent });
      if (failure === undefined) return;
      const complaint = failure.kind === "rate-limit" || failure.kind === "overloaded";
      if (!complaint) counted++;
      const waitMs = this.#waitMs(failure, sent);
      turn.failed(failure);
      // What a broken answer cost nobody says: the most counts, and as much is set aside for the next.
      const paid = failure.kind === "cut" || failure.kind === "timeout";
      budget.settle(bound, paid ? "unknown" : "nothing");
      if (!failure.passing || counted >= most || sent - counted >= COMPLAINTS || this.#stopped !== undefined) {
        return this.#lose({ question, failure });
      }
      if (budget.reserve(bound) !== "reserved") {
        this.stop(new CladeError("BUDGET_SPENT", budgetMessage(budget)));
        return;
      }
      this.#options.onRetry?.(question, failure, waitMs);
      await clock.sleep(waitMs, signal);
      turn = await pace.turn(signal);
    }
    budget.settle(bound, "nothing");
  }

  /** @returns why there is no answer; `undefined` when there is one */
  async #send(
    question: Question,
    { turn, bound, sent }: { turn: Turn; bound: RequestBound; sent: number },
  ): Promise<ModelFailure | undefined> {
    const { model, budget, clock, onReply } = this.#options;
    const start = clock.now();
    let reply: ModelReply;
    try {
      reply = await model.generate(question.prompt, question.sampling, {
        samples: question.samples,
        firstSample: question.firstSample,
        problem: question.problem,
      });
    } catch (error) {
      if (error instanceof ModelFailure) return error;
      throw error;
    }
    onReply(question, reply, { attempts: sent, wallTimeMs: Math.round(clock.now() - start) });
    budget.settle(bound, reply.usage);
    turn.answered(reply.allowance);
    this.#lostInARow = 0;
    return undefined;
  }

  /** The server's own word, else twice as long each time, with jitter over the whole of it. */
  #waitMs({ details }: ModelFailure, sent: number): number {
    const { random } = this.#options;
    if (details.retryAfterMs !== undefined) return details.retryAfterMs + random.uniform() * FIRST_WAIT_MS * 0.2;
    return random.uniform() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(sent - 1, 10));
  }

  #lose(lost: Unanswered): void {
    this.unanswered.push(lost);
    this.#lostInARow++;
    const { kind, message } = lost.failure;
    if (kind === "unauthorised" || kind === "no-credit") this.stop(new CladeError("MODEL_UNAVAILABLE", message));
    else if (this.#lostInARow >= LOST_IN_A_ROW) {
      const why = `${LOST_IN_A_ROW} requests in a row got no answer, the last because: ${message}`;
      this.stop(new CladeError("MODEL_FAILED", why));
    }
  }
}
