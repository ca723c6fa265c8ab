import { CladeError } from "../../foundation/errors.js";
import { LANGUAGES } from "./index.js";
import type { Language } from "./language.js";

/** The language of an id, a name or an alias, in any case. Throws `CladeError` `USAGE` when there is none. */
export function findLanguage(name: string): Language {
  const wanted = name.toLowerCase();
  const all = Object.values<Language>(LANGUAGES);
  const found =
    all.find(({ id }) => id === wanted) ??
    all.find((language) => language.name.toLowerCase() === wanted || language.aliases.includes(wanted));
  if (found === undefined) {
    throw new CladeError("USAGE", `No language is called "${name}". See: clade languages list`);
  }
  return found;
}
