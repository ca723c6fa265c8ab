import type { Allowance } from "../model.js";

/** How long a refusal asks us to wait, from its headers; `undefined` where it says nothing. */
export function retryAfterMs(headers: Headers, nowMs: number): number | undefined {
  const milliseconds = numberIn(headers.get("retry-after-ms"));
  if (milliseconds !== undefined) return milliseconds;
  const text = headers.get("retry-after");
  if (text === null) return undefined;
  const seconds = numberIn(text);
  return seconds === undefined ? untilMs(text, nowMs) : seconds * 1000;
}

/** What the server still grants, under the names that OpenAI and its likes, and Anthropic, give it. */
export function allowanceOf(headers: Headers, nowMs: number): Allowance | undefined {
  const requests = first(headers, "x-ratelimit-remaining-requests", "anthropic-ratelimit-requests-remaining");
  const tokens = first(headers, "x-ratelimit-remaining-tokens", "anthropic-ratelimit-tokens-remaining");
  const left = { requests: numberIn(requests), tokens: numberIn(tokens) };
  if (left.requests === undefined && left.tokens === undefined) return undefined;
  const resets = left.requests === 0 || left.tokens === undefined ? "requests" : "tokens";
  const reset = first(headers, `x-ratelimit-reset-${resets}`, `anthropic-ratelimit-${resets}-reset`);
  const resetMs = reset === undefined ? undefined : durationMs(reset, nowMs);
  return {
    ...(left.requests !== undefined && { requests: left.requests }),
    ...(left.tokens !== undefined && { tokens: left.tokens }),
    ...(resetMs !== undefined && { resetMs }),
  };
}

/** `20ms`, `1.5s`, `6m0s`, `1h2m3s`, plain seconds, or a moment. */
function durationMs(text: string, nowMs: number): number | undefined {
  const plain = numberIn(text);
  if (plain !== undefined) return plain * 1000;
  if (/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text)) {
    const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)];
    return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNIT_MS[unit ?? ""] ?? 0), 0);
  }
  return untilMs(text, nowMs);
}

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

function untilMs(moment: string, nowMs: number): number | undefined {
  const at = Date.parse(moment);
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}

function first(headers: Headers, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = headers.get(name);
    if (value !== null) return value;
  }
  return undefined;
}

function numberIn(text: string | null | undefined): number | undefined {
  return typeof text === "string" && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}
