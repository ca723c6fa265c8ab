import type { FunctionSupport } from "../execution/languages/function-support.js";
import type { Language } from "../execution/languages/language.js";
import { CladeError } from "../foundation/errors.js";
import type { ExecutedBenchmark, MakingOptions } from "./benchmark.js";
import { DIALECTS } from "./blind/emission/dialects.js";
import { printModule } from "./blind/emission/print-module.js";
import { makeProblems } from "./blind/making/make-problems.js";
import { naturalLanguages } from "./blind/phrases/natural-languages.js";
import { neutralProblem, pythonProblem, SUITE } from "./blind/rendering/function-problem.js";

const defaults = { seed: "1", problems: 100 };

/** Problems composed afresh from a seed, so that no model can have been trained on them. See docs/guide/blind.md. */
export const blind: ExecutedBenchmark = {
  kind: "executed",
  id: "blind",
  title: "Blind (problems made from a seed, part of Clade)",
  version: "2",
  licence: "Apache-2.0",
  source: "src/benchmarks/blind in Clade's own repository",
  language: "python",
  files: [],
  suites: [SUITE],
  load: () => problems(defaults),
  making: {
    defaults,
    problems,
    functions: (options, language: FunctionSupport) =>
      rendered(options, (problem, natural) => neutralProblem(problem, natural, language)),
    references,
  },
};

function problems(options: MakingOptions) {
  return rendered(options, pythonProblem);
}

function references(options: MakingOptions, { id, functions }: Language): string[] | undefined {
  const dialect = DIALECTS[id];
  if (dialect === undefined || functions === undefined) return undefined;
  return rendered(options, ({ module }) => printModule(module, dialect, functions));
}

/** Every problem in every natural language that is asked for. */
function rendered<T>(
  options: MakingOptions,
  render: (problem: ReturnType<typeof makeProblems>[number], natural: ReturnType<typeof naturalLanguages>[number]) => T,
): T[] {
  if (!/^[\w.-]{1,64}$/.test(options.seed)) {
    throw new CladeError("USAGE", "A seed is 1 to 64 letters, digits, points, minus signs or underscores.");
  }
  const made = makeProblems(options.seed, options.problems);
  return naturalLanguages(options.naturalLanguage).flatMap((natural) =>
    made.map((problem) => render(problem, natural)),
  );
}
