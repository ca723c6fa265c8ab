import { beforeAll, describe, expect, it } from "vitest";
import { hostileTexts } from "../bench/hostile-texts.mjs";
import { createDefaultExtractor } from "../src/benchmarks/extraction/default-extractor.js";
import type { Extractor } from "../src/benchmarks/extraction/extraction.js";
import { createPublishedExtractor } from "../src/benchmarks/extraction/published-extractors.js";
import { LONGEST_PARSED, Syntax } from "../src/benchmarks/extraction/syntax.js";

let syntax: Syntax;
beforeAll(async () => {
  syntax = await Syntax.load(["python", "javascript"]);
});

const SIZE = 20_000;

/** Characters that an extraction takes in hand: parsed, read by the rules for lines, sliced or searched. No clock. */
function workOf(extractor: Extractor, text: string, language: "python" | "javascript", promptKind: "chat" | "text") {
  const own = {
    slice: String.prototype.slice,
    indexOf: String.prototype.indexOf,
    lastIndexOf: String.prototype.lastIndexOf,
  };
  let touched = 0;
  const counting = {
    slice(this: string, start?: number, end?: number) {
      const part = own.slice.call(this, start, end);
      touched += part.length + 1;
      return part;
    },
    indexOf(this: string, wanted: string, from = 0) {
      const found = own.indexOf.call(this, wanted, from);
      touched += Math.max(1, (found < 0 ? this.length : found) - from);
      return found;
    },
    lastIndexOf(this: string, wanted: string, from = this.length) {
      const found = own.lastIndexOf.call(this, wanted, from);
      touched += Math.max(1, from - Math.max(0, found));
      return found;
    },
  };
  const before = { ...syntax.work };
  Object.assign(String.prototype, counting);
  try {
    extractor.extract(text, { prompt: "def f(x):\n", entryPoint: "f", language, promptKind, stop: ["\ndef "] });
  } finally {
    Object.assign(String.prototype, own);
  }
  return {
    touched,
    parsed: syntax.work.parsed - before.parsed,
    read: syntax.work.read - before.read,
  };
}

const KINDS = [
  ["python", "chat"],
  ["python", "text"],
  ["javascript", "chat"],
  ["javascript", "text"],
] as const;

describe.each(Object.keys(hostileTexts(1)))("what extraction does with a text: %s", (shape) => {
  it.each(["default", "evalplus"] as const)("%s: twice the text, no more than twice the work", (id) => {
    const extractor = id === "default" ? createDefaultExtractor(syntax) : createPublishedExtractor(id, syntax);
    const [once, twice] = [SIZE, 2 * SIZE].map((size) => hostileTexts(size)[shape] ?? "") as [string, string];
    for (const [language, kind] of KINDS) {
      if (!extractor.appliesTo(language)) continue;
      const small = workOf(extractor, once, language, kind);
      const large = workOf(extractor, twice, language, kind);
      const where = `${language} ${kind} ${JSON.stringify([small, large])}`;
      expect(large.touched, where).toBeLessThan(2.3 * small.touched + 50_000);
      expect(large.parsed, where).toBeLessThanOrEqual(4 * LONGEST_PARSED);
      // A million characters more are granted once, whatever the length; quadratic reading would take 200 million.
      expect(large.read, where).toBeLessThanOrEqual(3 * twice.length + 1_000_000);
    }
  });
});
