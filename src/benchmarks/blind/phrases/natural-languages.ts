import { CladeError } from "../../../foundation/errors.js";
import { de } from "./de.js";
import { en } from "./en.js";
import { es } from "./es.js";
import { fr } from "./fr.js";
import { it } from "./it.js";
import { ja } from "./ja.js";
import { nl } from "./nl.js";
import type { Phrases } from "./phrases.js";
import { pt } from "./pt.js";
import { ru } from "./ru.js";
import { zh } from "./zh.js";

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
  { code: "de", flores: "deu_Latn", name: "German", checked: "no", phrases: de },
  { code: "fr", flores: "fra_Latn", name: "French", checked: "no", phrases: fr },
  { code: "es", flores: "spa_Latn", name: "Spanish", checked: "no", phrases: es },
  { code: "it", flores: "ita_Latn", name: "Italian", checked: "no", phrases: it },
  { code: "pt", flores: "por_Latn", name: "Portuguese", checked: "no", phrases: pt },
  { code: "nl", flores: "nld_Latn", name: "Dutch", checked: "no", phrases: nl },
  { code: "ru", flores: "rus_Cyrl", name: "Russian", checked: "no", phrases: ru },
  { code: "zh", flores: "zho_Hans", name: "Chinese", checked: "no", phrases: zh },
  { code: "ja", flores: "jpn_Jpan", name: "Japanese", checked: "no", phrases: ja },
];

/**
 * The languages of some codes joined by commas, ISO 639-1 (`de`) or FLORES-200 (`deu_Latn`, `deu`).
 * @throws CladeError USAGE naming those there are
 */
export function naturalLanguages(codes = "en"): readonly NaturalLanguage[] {
  return codes.split(",").map((given) => {
    const code = given.trim();
    const found = NATURAL_LANGUAGES.find(
      (one) => one.code === code || one.flores === code || one.flores.split("_")[0] === code,
    );
    if (found !== undefined) return found;
    const known = NATURAL_LANGUAGES.map((one) => one.code).join(", ");
    throw new CladeError("USAGE", `Specifications are not written in ${code}. There is ${known}.`);
  });
}
