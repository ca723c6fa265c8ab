import type { FunctionSupport } from "../../../execution/languages/function-support.js";
import type { Language } from "../../../execution/languages/language.js";
import { CladeError } from "../../../foundation/errors.js";
import type { ExecutedBenchmark, MakingOptions } from "../../benchmark.js";
import { DIALECTS } from "../emission/dialects.js";
import { printModule } from "../emission/print-module.js";
import type { BlindProblem } from "../making/make-problem.js";
import { makeProblems } from "../making/make-problems.js";
import { type NaturalLanguage, naturalLanguages } from "../phrases/natural-languages.js";
import { neutralProblem, pythonProblem, SUITE, type Telling } from "./function-problem.js";

/** What is made where nothing is said. */
export const DEFAULTS = { seed: "1", problems: 100 };

/** What tells one benchmark of functions made from a seed from another. */
interface Described extends Pick<ExecutedBenchmark, "id" | "title" | "version"> {
  /** How a problem is told; plainly where nothing is said. */
  readonly tell?: Telling;
}

/** Problems of a seed as one function each, in every translated programming language. */
export function functionBenchmark({ tell, ...identity }: Described): ExecutedBenchmark {
  const problems = (options: MakingOptions) =>
    rendered(options, (problem, natural) => pythonProblem(problem, natural, tell));
  return {
    kind: "executed",
    ...identity,
    licence: "Apache-2.0",
    source: "src/benchmarks/blind in Clade's own repository",
    language: "python",
    files: [],
    suites: [SUITE],
    load: () => problems(DEFAULTS),
    making: {
      defaults: DEFAULTS,
      problems,
      functions: (options, language: FunctionSupport) =>
        rendered(options, (problem, natural) => neutralProblem(problem, natural, language, tell)),
      references,
    },
  };
}

function references(options: MakingOptions, { id, functions }: Language): string[] | undefined {
  const dialect = DIALECTS[id];
  if (dialect === undefined || functions === undefined) return undefined;
  return rendered(options, ({ module }) => printModule(module, dialect, functions));
}

/**
 * Every problem in every natural language that is asked for.
 * @throws CladeError USAGE for a seed that no name could hold
 */
export function rendered<T>(
  options: MakingOptions,
  render: (problem: BlindProblem, natural: NaturalLanguage) => T,
): T[] {
  if (!/^[\w.-]{1,64}$/.test(options.seed)) {
    throw new CladeError("USAGE", "A seed is 1 to 64 letters, digits, points, minus signs or underscores.");
  }
  const made = makeProblems(options.seed, options.problems);
  return naturalLanguages(options.naturalLanguage).flatMap((natural) =>
    made.map((problem) => render(problem, natural)),
  );
}
