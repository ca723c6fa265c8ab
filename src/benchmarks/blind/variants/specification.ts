import { pythonFunctions } from "../../../execution/languages/functions/python.js";
import type { BlindProblem } from "../making/make-problem.js";
import type { Origin } from "../making/plan.js";
import type { NaturalLanguage } from "../phrases/natural-languages.js";
import { type Wording, worded } from "../phrases/wording.js";
import { canaryOf } from "../rendering/canary.js";
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

/** What stands for each operand of a step: the parameters and steps that it takes. */
export function operandNames({ signature, stepNames }: BlindProblem, operands: readonly Origin[]): string[] {
  return operands.map(({ kind, index }) =>
    pythonName(kind === "parameter" ? signature.parameters[index]?.name : stepNames[index]),
  );
}

/** What a step's value is, in a language. */
export function stepWords(wording: Wording, operands: readonly string[], { phrases }: NaturalLanguage): string {
  return worded(wording, phrases, Object.fromEntries(operands.map((name, at) => ["abc"[at] as string, name])));
}

/** What ends every specification: how numbers and texts are meant, and the canary. */
export function conventions({ seed, number }: BlindProblem, { phrases }: NaturalLanguage): string[] {
  return ["", ...phrases.conventions.split("\n"), canaryOf(seed, number)];
}

/** Lines as a text in triple quotes. */
export function moduleText(lines: readonly string[]): string {
  return `"""${lines.map((line) => line.replaceAll("\\", "\\\\").replaceAll('"""', '\\"\\"\\"')).join("\n")}\n"""\n`;
}
