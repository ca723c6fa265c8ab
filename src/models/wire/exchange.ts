import type { Allowance } from "../model.js";
import { ModelFailure, type ModelFailureKind } from "../model-failure.js";
import { allowanceOf, retryAfterMs } from "./allowance.js";
import type { Secrets } from "./secrets.js";

/** One request to a model's server. */
export interface Exchange {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body: unknown;
  readonly secrets: Secrets;
  /** Nothing for so long is a failure. */
  readonly idleTimeMs: number;
  readonly signal?: AbortSignal;
}

/** An answer whose status is good. */
export interface Answer {
  /** Its body as it comes. Ends in a `ModelFailure` when it breaks off, stays silent, or is given up. */
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly requestId?: string;
  readonly allowance?: Allowance;
  /** Not to be shown when the body is. */
  readonly secrets: Secrets;
}

/**
 * Sends a request and waits for the head of the answer.
 * @throws ModelFailure when there is none, or its status says that there will be no answer
 */
export async function exchange(request: Exchange): Promise<Answer> {
  const watch = new Watch(request);
  try {
    const response = await fetch(request.url, {
      method: "POST",
      headers: { "content-type": "application/json", ...request.headers },
      body: JSON.stringify(request.body),
      signal: watch.signal,
      // A key must not follow a redirection to another place.
      redirect: "error",
    });
    watch.alive();
    if (!response.ok) throw await refusal(response, request, watch);
    const requestId = response.headers.get("x-request-id") ?? response.headers.get("request-id");
    const allowance = allowanceOf(response.headers, Date.now());
    return {
      chunks: watched(response, watch, request),
      secrets: request.secrets,
      ...(requestId !== null && { requestId }),
      ...(allowance !== undefined && { allowance }),
    };
  } catch (error) {
    watch.end();
    throw error instanceof ModelFailure ? error : failure(error, "network", { request, watch });
  }
}

/** The whole body as a text. */
export async function wholeText({ chunks }: Answer): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

/** Aborts when nothing comes for too long, or when whoever asked gives up. */
class Watch {
  readonly #controller = new AbortController();
  readonly #request: Exchange;
  #timer: NodeJS.Timeout | undefined;
  timedOut = false;

  constructor(request: Exchange) {
    this.#request = request;
    request.signal?.addEventListener("abort", this.#giveUp);
    if (request.signal?.aborted) this.#giveUp();
    this.alive();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  readonly #giveUp = (): void => this.#controller.abort();

  /** Something came. */
  alive(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.timedOut = true;
      this.#controller.abort();
    }, this.#request.idleTimeMs);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#request.signal?.removeEventListener("abort", this.#giveUp);
  }
}

async function* watched(response: Response, watch: Watch, request: Exchange): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of response.body ?? []) {
      watch.alive();
      yield chunk;
    }
  } catch (error) {
    throw failure(error, "cut", { request, watch });
  } finally {
    watch.end();
  }
}

function failure(
  cause: unknown,
  kind: "network" | "cut",
  { request, watch }: { request: Exchange; watch: Watch },
): ModelFailure {
  const place = new URL(request.url).host;
  if (request.signal?.aborted) return new ModelFailure("aborted", "The request was given up.");
  if (watch.timedOut)
    return new ModelFailure("timeout", `${place} sent nothing for ${request.idleTimeMs / 1000} seconds.`);
  const what = kind === "cut" ? "broke off its answer" : "cannot be reached";
  return new ModelFailure(kind, request.secrets.hide(`${place} ${what} (${reasonOf(cause)}).`));
}

/** fetch hides the reason in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = error.cause;
  if (!(inner instanceof Error)) return error.message;
  return "code" in inner && typeof inner.code === "string" ? inner.code : inner.message;
}

const SHOWN_CHARACTERS = 400;
const READ_CHARACTERS = 1 << 16;

async function refusal(response: Response, request: Exchange, watch: Watch): Promise<ModelFailure> {
  let text = "";
  try {
    const decoder = new TextDecoder();
    for await (const chunk of watched(response, watch, request)) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > READ_CHARACTERS) break;
    }
  } catch {
    // The status alone says enough.
  }
  const { status, headers } = response;
  const wait = retryAfterMs(headers, Date.now()) ?? retryDelayIn(text);
  const said = request.secrets.hide(messageIn(text)).slice(0, SHOWN_CHARACTERS);
  const place = new URL(request.url).host;
  return new ModelFailure(kindOf(status, text), `${place} answered ${status}${said === "" ? "" : `: ${said}`}`, {
    status,
    ...(wait !== undefined && { retryAfterMs: wait }),
  });
}

/** What a status means; servers of all protocols agree on these. */
export function kindOf(status: number, text = ""): ModelFailureKind {
  if (status === 401 || status === 403) return "unauthorised";
  if (status === 402 || /insufficient_quota|credit balance is too low/.test(text)) return "no-credit";
  if (status === 429) return "rate-limit";
  if (status === 408) return "timeout";
  if (status === 503 || status === 529) return "overloaded";
  return status >= 500 ? "server" : "bad-request";
}

/** The sentence in an error's body: `error.message`, `error`, `message` or `detail`; else the body as it is. */
function messageIn(text: string): string {
  try {
    const { error, message, detail } = JSON.parse(text) as Record<string, unknown>;
    const inner = typeof error === "object" && error !== null ? (error as { message?: unknown }).message : error;
    const found = inner ?? message ?? detail;
    return typeof found === "string" ? found : text;
  } catch {
    return text;
  }
}

/** Google says how long to wait in the body. */
function retryDelayIn(text: string): number | undefined {
  const seconds = /"retryDelay":\s*"(\d+(?:\.\d+)?)s"/.exec(text)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
