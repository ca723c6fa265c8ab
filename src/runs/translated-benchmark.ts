import { createHash } from "node:crypto";
import type { ExcludedProblem, FunctionProblem } from "../benchmarks/translation/function-problem.js";
import { integerVariants, withoutCalls } from "../benchmarks/translation/number-types.js";
import { pythonParser } from "../benchmarks/translation/python-parser.js";
import { hasInputs, type RenderedProblem, renderProblem } from "../benchmarks/translation/render-problem.js";
import { translateProblem } from "../benchmarks/translation/translate-problem.js";
import { type ExpectedValues, expectedValues } from "../execution/judging/expected-values.js";
import type { PreparationCache } from "../execution/judging/oracle.js";
import type { ReportRecord } from "../execution/judging/report-records.js";
import { decodeAnswer, equalValues, toleranceOf } from "../execution/judging/value-comparison.js";
import type { FunctionSupport } from "../execution/languages/function-support.js";
import type { Language } from "../execution/languages/language.js";
import type { Sandbox } from "../execution/sandbox.js";
import { CladeError } from "../foundation/errors.js";
import type { OpenBenchmark } from "./open-benchmark.js";
import { contentText } from "./stores/verdict-cache.js";

/** A benchmark whose Python problems are asked in another language. */
export interface TranslatedBenchmark extends OpenBenchmark {
  readonly problems: readonly RenderedProblem[];
  readonly excluded: readonly ExcludedProblem[];
  /** Calls of all suites that are made, and those that are left out of problems that are not excluded. */
  readonly calls: { readonly made: number; readonly leftOut: number };
}

/** Where the Python references run, and what keeps their answers. */
export interface TranslationContext {
  readonly sandbox: Sandbox;
  readonly preparations: PreparationCache;
  /** Told after each problem how many are done. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** A benchmark of Python functions in no language; rendering it in one is quick. */
export interface NeutralBenchmark {
  readonly open: OpenBenchmark;
  readonly problems: readonly (FunctionProblem | ExcludedProblem)[];
}

/**
 * Asks a benchmark of Python functions in another language.
 * @throws CladeError USAGE where the language has no function support or the benchmark no inputs; SANDBOX_UNAVAILABLE,
 * REFERENCE_FAILED
 */
export async function translateBenchmark(
  open: OpenBenchmark,
  language: Language,
  context: TranslationContext,
): Promise<TranslatedBenchmark> {
  const functions = requireFunctions(language);
  const { made, benchmark } = open;
  if (made !== undefined && benchmark.making !== undefined) {
    return renderBenchmark({ open, problems: benchmark.making.functions(made, functions) }, language);
  }
  return renderBenchmark(await neutralBenchmark(open, context), language);
}

/**
 * A benchmark of Python functions without Python, to be rendered in several languages.
 * @throws CladeError USAGE where the benchmark has no inputs; SANDBOX_UNAVAILABLE, REFERENCE_FAILED
 */
export async function neutralBenchmark(open: OpenBenchmark, context: TranslationContext): Promise<NeutralBenchmark> {
  return { open, problems: await neutralProblems(open, context) };
}

/** The benchmark as it is asked in a language. @throws CladeError USAGE where the language has no function support */
export function renderBenchmark(
  { open, problems: neutral }: NeutralBenchmark,
  language: Language,
): TranslatedBenchmark {
  const functions = requireFunctions(language);
  const problems: RenderedProblem[] = [];
  const excluded: ExcludedProblem[] = [];
  for (const problem of neutral) {
    const rendered = "excluded" in problem ? problem : renderProblem(problem, { id: language.id, functions });
    if ("excluded" in rendered) excluded.push(rendered);
    else problems.push(rendered);
  }
  const content = `${open.datasetSha256}\n${language.id}\n${contentText(problems)}`;
  const datasetSha256 = createHash("sha256").update(content).digest("hex");
  return { benchmark: open.benchmark, problems, excluded, datasetSha256, calls: countCalls(problems) };
}

function requireFunctions({ name, functions }: Language): FunctionSupport {
  if (functions === undefined) {
    const message = `Function problems cannot be asked in ${name} yet; \`clade languages list\` shows where they can.`;
    throw new CladeError("USAGE", message);
  }
  return functions;
}

/** The problems in no language: their references run in the sandbox, or their answers come from the cache. */
async function neutralProblems(
  { benchmark, problems }: OpenBenchmark,
  { sandbox, preparations, onProgress }: TranslationContext,
): Promise<(FunctionProblem | ExcludedProblem)[]> {
  const python = await pythonParser();
  const availability = await sandbox.availability();
  if (!availability.available)
    throw new CladeError("SANDBOX_UNAVAILABLE", `${availability.reason} ${availability.remedy}`);
  const withInputs = problems.filter(hasInputs);
  if (withInputs.length < problems.length) {
    const message = `The tests of ${benchmark.id} are Python code, which stays Python. HumanEval+ and MBPP+ have inputs.`;
    throw new CladeError("USAGE", message);
  }
  const reference = { toolchain: availability.toolchain, cache: preparations };
  const worker = await sandbox.open();
  try {
    const made: (FunctionProblem | ExcludedProblem)[] = [];
    for (const problem of withInputs) {
      const expected = [];
      for (const suite of problem.tests.suites) {
        expected.push(await expectedValues(problem, suite, { program: problem.reference, worker, ...reference }));
      }
      const neutral = translateProblem(python, { problem, expected });
      made.push(
        "excluded" in neutral ? neutral : await withoutTypeBoundCalls(neutral, expected, { worker, ...reference }),
      );
      onProgress?.(made.length, withInputs.length);
    }
    return made;
  } finally {
    await worker.close();
  }
}

const TYPE_BOUND = "an answer that depends on whether a number is an integer or a float";

/** Leaves out the calls that the reference answers otherwise when floats without a fraction come as integers. */
async function withoutTypeBoundCalls(
  problem: FunctionProblem,
  expected: readonly ExpectedValues[],
  context: Omit<Parameters<typeof expectedValues>[2], "program">,
): Promise<FunctionProblem> {
  let remaining = problem;
  for (const { suite, indices } of integerVariants(problem)) {
    const original = expected[problem.suites.findIndex(({ name }) => name === suite.name)];
    const program = problem.origin.reference;
    const answers = await expectedValues(problem.origin, suite, { ...context, program }).catch((error: unknown) => {
      // it cannot take them as integers at all
      if (error instanceof CladeError && error.code === "REFERENCE_FAILED") return undefined;
      throw error;
    });
    const differing = indices.filter((index, at) => !sameAnswer(original?.answers[index], answers?.answers[at]));
    remaining = withoutCalls(remaining, suite.name, differing, TYPE_BOUND);
  }
  return remaining;
}

function sameAnswer(a: ReportRecord | undefined, b: ReportRecord | undefined): boolean {
  const [first, second] = [a, b].map((record) => (record?.kind === "V" ? decodeAnswer(record.payload) : undefined));
  return first !== undefined && second !== undefined && equalValues(second, first, toleranceOf(0));
}

function countCalls(problems: readonly RenderedProblem[]): TranslatedBenchmark["calls"] {
  const suites = problems.flatMap(({ tests }) =>
    tests.origin.tests.suites.map(({ name, count }) => ({ count, leftOut: tests.leftOut[name]?.length ?? 0 })),
  );
  const leftOut = suites.reduce((sum, suite) => sum + suite.leftOut, 0);
  return { made: suites.reduce((sum, suite) => sum + suite.count, 0) - leftOut, leftOut };
}
