import type { DatasetFile, ExecutedBenchmark } from "../benchmarks/benchmark.js";
import type { Problem } from "../benchmarks/problem.js";
import { LANGUAGES } from "../execution/languages/index.js";
import type { Language } from "../execution/languages/language.js";
import { CladeError } from "../foundation/errors.js";

/** Which languages of a benchmark with several are wanted. */
export interface LanguageSelection {
  /** A programming language by id or alias (`js`), several joined by commas. */
  readonly language?: string;
  /** A natural language by its FLORES-200 code (`spa_Latn`) or the code's first part (`spa`), several joined by commas. */
  readonly naturalLanguage?: string;
}

/** The files that hold problems of the languages asked for. */
export function filesOf(benchmark: ExecutedBenchmark, selection: LanguageSelection): readonly DatasetFile[] {
  const chosen = benchmark.files.filter(
    ({ language, naturalLanguage }) =>
      (language === undefined || isLanguage(language, selection.language)) &&
      (naturalLanguage === undefined || isNaturalLanguage(naturalLanguage, selection.naturalLanguage)),
  );
  if (chosen.length === 0 && benchmark.files.length > 0) throw noneOf(benchmark, selection);
  return chosen;
}

/** Whether a problem is of the languages asked for; problems of a benchmark with one language are of that. */
export function isOf(problem: Problem, selection: LanguageSelection): boolean {
  return (
    isLanguage(problem.language ?? "python", selection.language) &&
    isNaturalLanguage(problem.naturalLanguage ?? "eng_Latn", selection.naturalLanguage)
  );
}

/** The error when a benchmark has no problem of the languages asked for. */
export function noneOf(benchmark: ExecutedBenchmark, selection: LanguageSelection): CladeError {
  const known = (values: readonly (string | undefined)[], otherwise: string) =>
    [...new Set(values.map((value) => value ?? otherwise))].sort().join(", ");
  const languages = known(
    benchmark.files.map((file) => file.language),
    "python",
  );
  const natural = known(
    benchmark.files.map((file) => file.naturalLanguage),
    "eng_Latn",
  );
  const asked = [selection.language, selection.naturalLanguage].filter((one) => one !== undefined).join(" and ");
  const message = `${benchmark.id} has no problems of ${asked}. It has the languages ${languages}; in ${natural}.`;
  return new CladeError("USAGE", message);
}

function isLanguage(language: string, asked: string | undefined): boolean {
  if (asked === undefined) return true;
  return asked.split(",").some((name) => idOf(name.trim()) === idOf(language));
}

/** The id behind a name: the name itself where no language has it. */
function idOf(name: string): string {
  const lower = name.toLowerCase();
  const found = Object.values<Language>(LANGUAGES).find(({ id, aliases }) => id === lower || aliases.includes(lower));
  return found?.id ?? lower;
}

function isNaturalLanguage(code: string, asked: string | undefined): boolean {
  if (asked === undefined) return true;
  return asked.split(",").some((name) => code === name.trim() || code.split("_")[0] === name.trim());
}
