import { CladeError } from "../../../foundation/errors.js";
import type { ExecutedBenchmark, MakingOptions } from "../../benchmark.js";
import type { Problem } from "../../problem.js";
import type { BlindProblem } from "../making/make-problem.js";
import { makeProblems } from "../making/make-problems.js";
import { type NaturalLanguage, naturalLanguages } from "../phrases/natural-languages.js";

/** What a variant of the blind benchmark is made of. */
interface Variant {
  readonly id: string;
  readonly title: string;
  readonly suites: readonly string[];
  /** One problem of a seed in this variant, in Python. */
  render(problem: BlindProblem, natural: NaturalLanguage): Problem;
}

const defaults = { seed: "1", problems: 100 };

/** The problems of a seed in another form; only in Python, because drivers of other languages call one function of one file. */
export function variantBenchmark({ id, title, suites, render }: Variant): ExecutedBenchmark {
  const problems = ({ seed, problems: count, naturalLanguage }: MakingOptions): Problem[] => {
    const made = makeProblems(seed, count);
    return naturalLanguages(naturalLanguage).flatMap((natural) => made.map((problem) => render(problem, natural)));
  };
  return {
    kind: "executed",
    id,
    title,
    version: "1",
    licence: "Apache-2.0",
    source: "src/benchmarks/blind/variants in Clade's own repository",
    language: "python",
    files: [],
    suites,
    load: () => problems(defaults),
    making: {
      defaults,
      problems,
      functions: () => {
        throw new CladeError("USAGE", `${id} is in Python only. Leave out --language.`);
      },
      references: (options, { id: language }) =>
        language === "python" ? problems(options).map(({ reference }) => reference) : undefined,
    },
  };
}
