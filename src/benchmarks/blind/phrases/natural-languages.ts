import { en } from "./en.js";
import type { Phrases } from "./phrases.js";

/** A language that specifications are written in. */
export interface NaturalLanguage {
  /** ISO 639-1. */
  readonly code: string;
  /** FLORES-200. */
  readonly flores: string;
  readonly name: string;
  /** Who has read the phrases: nobody but the language model that wrote them, unless a person has. */
  readonly checked: "no" | "by a person";
  readonly phrases: Phrases;
}

/** All of them; English first. */
export const NATURAL_LANGUAGES: readonly NaturalLanguage[] = [
  { code: "en", flores: "eng_Latn", name: "English", checked: "no", phrases: en },
];
