import type { Interval } from "../../metrics/metric.js";

/** A share as a percentage with two decimals. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

/** A 95 % interval in percent. */
export function percentInterval([lower, upper]: Interval): string {
  return `[${(100 * lower).toFixed(1)}, ${(100 * upper).toFixed(1)}]`;
}

/** Percentage points with their sign. */
export function points(share: number, digits = 2): string {
  const text = (100 * share).toFixed(digits);
  return Number(text) > 0 ? `+${text}` : text.replace(/^-(0(\.0*)?)$/, "$1").replace("-", "−");
}

/** A p-value. */
export function pValueText(pValue: number): string {
  return pValue < 0.001 ? "<0.001" : pValue.toFixed(3);
}

/** `1 problem`, `164 problems`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
