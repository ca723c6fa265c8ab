import type { en } from "./en.js";

/** Phrases by key. */
export type PhraseCatalogue = Readonly<Record<string, string>>;

export type PhraseKey = keyof typeof en;

/** All phrases in a language: one that is missing does not compile. */
export type Phrases = Readonly<Record<PhraseKey, string>>;
