import { CladeError } from "../../../foundation/errors.js";
import type { ExecutedBenchmark, MakingOptions } from "../../benchmark.js";
import type { Problem } from "../../problem.js";
import type { BlindProblem } from "../making/make-problem.js";
import type { NaturalLanguage } from "../phrases/natural-languages.js";
import { DEFAULTS, rendered } from "../rendering/function-benchmark.js";

/** What a variant of the blind benchmark is made of. */
interface Variant {
  readonly id: string;
  readonly title: string;
  readonly suites: readonly string[];
  /** One problem of a seed in this variant, in Python. */
  render(problem: BlindProblem, natural: NaturalLanguage): Problem;
}

/** The problems of a seed in another form; only in Python, because drivers of other languages call one function of one file. */
export function variantBenchmark({ id, title, suites, render }: Variant): ExecutedBenchmark {
  const problems = (options: MakingOptions): Problem[] => rendered(options, render);
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
    load: () => problems(DEFAULTS),
    making: {
      defaults: DEFAULTS,
      problems,
      functions: () => {
        throw new CladeError("USAGE", `${id} is in Python only. Leave out --language.`);
      },
      references: (options, { id: language }) =>
        language === "python" ? problems(options).map(({ reference }) => reference) : undefined,
    },
  };
}
