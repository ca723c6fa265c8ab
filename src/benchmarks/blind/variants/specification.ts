import { pythonFunctions } from "../../../execution/languages/functions/python.js";
import type { NaturalLanguage } from "../phrases/natural-languages.js";
import { VARIANT_PHRASES, type VariantPhrases } from "./phrases.js";

/** The words of the variants in a language. */
export function variantPhrases({ code }: NaturalLanguage): VariantPhrases {
  const found = VARIANT_PHRASES[code];
  if (found === undefined) throw new Error(`no variant phrases in ${code}`);
  return found;
}

/** A name of the problem as Python spells it. */
export function pythonName(name: string | undefined): string {
  return pythonFunctions.parameterName(name ?? "");
}

/** Lines as a text in triple quotes. */
export function moduleText(lines: readonly string[]): string {
  return `"""${lines.map((line) => line.replaceAll("\\", "\\\\").replaceAll('"""', '\\"\\"\\"')).join("\n")}\n"""\n`;
}
