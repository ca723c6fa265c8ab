import { CladeError } from "../../foundation/errors.js";
import type { CommandExecution } from "../command-program.js";
import type { FunctionSupport } from "../languages/function-support.js";
import { LANGUAGES } from "../languages/index.js";
import type { Language } from "../languages/language.js";
import type { SandboxWorker } from "../sandbox.js";
import type { JudgedProblemSource } from "../tests.js";
import type { TranslatedTests } from "../translated-tests.js";
import { type RunCommands, type SuiteAnswers, TranslatedSuites } from "../translation/translated-suites.js";
import type { Verdict } from "../verdict.js";
import { expectedValues } from "./expected-values.js";
import { NO_CODE } from "./failures.js";
import type { JudgedProgram, OracleId, PreparationCache, PreparedProblem } from "./oracle.js";

/**
 * A translated problem, ready to judge: the Python reference has said what each call returns.
 * @throws CladeError USAGE under the official rules, which do not exist; TOOLCHAIN_MISSING; REFERENCE_FAILED
 */
export async function translatedProblem(
  problem: JudgedProblemSource,
  tests: TranslatedTests,
  context: {
    readonly id: OracleId;
    readonly toolchain: string;
    readonly worker: SandboxWorker;
    readonly cache: PreparationCache;
  },
): Promise<PreparedProblem> {
  if (context.id === "official") {
    throw new CladeError("USAGE", "Translated problems have no official rules. Use --oracle strict.");
  }
  const language = translatedLanguage(tests.language);
  const answers: SuiteAnswers[] = [];
  for (const suite of tests.origin.tests.suites) {
    const run = (program: string) => expectedValues(tests.origin, suite, { ...context, program });
    const expected = await run(tests.origin.reference);
    const alternatives = [];
    for (const program of tests.origin.tests.alternatives) alternatives.push(await run(program));
    answers.push({ suite: suite.name, expected, alternatives });
  }
  const suites = new TranslatedSuites(tests, language, answers);
  return {
    problem,
    async judge(source, worker) {
      const own = problem.prompt !== undefined && source.startsWith(problem.prompt) ? problem.prompt.length : 0;
      if (source.slice(own).trim() === "") return withoutCode(tests);
      const { verdicts, executions } = await suites.judge(source, commandsOf(worker));
      return summary(verdicts, executions);
    },
  };
}

/** A language with function support. @throws CladeError TOOLCHAIN_MISSING */
function translatedLanguage(id: string): Language & { readonly functions: FunctionSupport } {
  const languages: Readonly<Partial<Record<string, Language>>> = LANGUAGES;
  const language = languages[id];
  if (language?.functions === undefined) {
    throw new CladeError("TOOLCHAIN_MISSING", `Clade has no function problems in ${id}; see \`clade languages list\`.`);
  }
  return { ...language, functions: language.functions };
}

function commandsOf(worker: SandboxWorker): RunCommands {
  if (worker.run === undefined) {
    throw new CladeError(
      "SANDBOX_UNAVAILABLE",
      "This sandbox runs Python programs only. Use --sandbox namespace for other languages.",
    );
  }
  return worker.run.bind(worker);
}

function withoutCode(tests: TranslatedTests): JudgedProgram {
  const suites = tests.origin.tests.suites.map(({ name }) => [name, NO_CODE] as const);
  return { suites: Object.fromEntries(suites), suspicions: [], cpuTimeMs: 0, wallTimeMs: 0, memoryBytes: 0 };
}

function summary(verdicts: ReadonlyMap<string, Verdict>, executions: readonly CommandExecution[]): JudgedProgram {
  const steps = executions.flatMap((execution) => execution.steps);
  return {
    suites: Object.fromEntries(verdicts),
    suspicions: [],
    cpuTimeMs: steps.reduce((sum, step) => sum + step.cpuTimeMs, 0),
    wallTimeMs: steps.reduce((sum, step) => sum + step.wallTimeMs, 0),
    memoryBytes: Math.max(0, ...steps.map((step) => step.memoryBytes)),
  };
}
