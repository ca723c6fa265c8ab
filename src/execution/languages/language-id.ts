import type { LANGUAGES } from "./index.js";

/** The id of a language of the registry. */
export type LanguageId = keyof typeof LANGUAGES;
