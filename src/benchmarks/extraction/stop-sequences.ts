import type { TextSpan } from "./extraction.js";

/** The stop sequence that comes first, from an offset on. */
export function firstStop(
  text: string,
  stop: readonly string[],
  from = 0,
): (TextSpan & { readonly sequence: string }) | undefined {
  let first: (TextSpan & { readonly sequence: string }) | undefined;
  for (const sequence of stop) {
    if (sequence === "") continue;
    const start = text.indexOf(sequence, from);
    if (start >= 0 && (first === undefined || start < first.start)) {
      first = { start, end: start + sequence.length, sequence };
    }
  }
  return first;
}
