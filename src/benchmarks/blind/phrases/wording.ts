import type { PhraseKey, Phrases } from "./phrases.js";

/** Words in no language yet: text that is the same in all, or a phrase with what stands in its gaps. */
export type Wording =
  | string
  | { readonly phrase: PhraseKey; readonly gaps: Readonly<Record<string, Wording | number>> };

/** The same words about another value than `x`. */
export function withX(wording: Wording, name: string): Wording {
  if (typeof wording === "string") return wording.replace(/\bx\b(?!\[)/g, name);
  return {
    phrase: wording.phrase,
    gaps: {
      x: name,
      ...Object.fromEntries(
        Object.entries(wording.gaps).map(([gap, filled]) => [
          gap,
          gap === "c" || typeof filled === "number" ? filled : withX(filled, name),
        ]),
      ),
    },
  };
}

export function phrase(key: PhraseKey, gaps: Readonly<Record<string, Wording | number>> = {}): Wording {
  return { phrase: key, gaps };
}

/** The words in a language; gaps such as `{a}` that the wording leaves open come from `names`. */
export function worded(wording: Wording, phrases: Phrases, names: Readonly<Record<string, string>> = {}): string {
  if (typeof wording === "string") return wording;
  return phrases[wording.phrase].replaceAll(/\{(\w+)\}/g, (whole, gap: string) => {
    const filled = wording.gaps[gap];
    if (filled === undefined) return names[gap] ?? (gap === "x" ? "x" : whole);
    return typeof filled === "number" ? String(filled) : worded(filled, phrases, names);
  });
}
