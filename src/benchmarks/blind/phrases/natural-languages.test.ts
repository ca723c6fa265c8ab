import { expect, test } from "vitest";
import { en } from "./en.js";
import { NATURAL_LANGUAGES, naturalLanguages } from "./natural-languages.js";
import type { PhraseKey } from "./phrases.js";

const KEYS = Object.keys(en) as PhraseKey[];
const gapsOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

test.each(NATURAL_LANGUAGES)("$name: every phrase has the gaps of the English one", ({ phrases }) => {
  for (const key of KEYS) expect(gapsOf(phrases[key]), key).toEqual(gapsOf(en[key]));
});

test.each(NATURAL_LANGUAGES.slice(1))(
  "$name: no phrase is left in English, and none stands for two things",
  ({ phrases }) => {
    for (const key of KEYS) if (/[a-z]{4}/.test(en[key])) expect(phrases[key], key).not.toBe(en[key]);
    const known = new Map<string, string>();
    const same = new Set(["valueOf numberChanged"]);
    for (const key of KEYS) {
      const before = known.get(phrases[key]);
      if (before !== undefined) expect(same, `${before} ${key}`).toContain(`${before} ${key}`);
      known.set(phrases[key], key);
    }
  },
);

test("languages are found by either code", () => {
  expect(naturalLanguages("de, eng_Latn,fra").map(({ code }) => code)).toEqual(["de", "en", "fr"]);
  expect(() => naturalLanguages("xx")).toThrow(/not written in xx/);
});
