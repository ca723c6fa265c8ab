import { findDatasetFile } from "../../benchmarks/data/dataset-files.js";
import type { Problem } from "../../benchmarks/problem.js";
import { showValue } from "../../execution/judging/show-value.js";
import type { InputTests, Tests } from "../../execution/tests.js";
import { decodeValue } from "../../execution/value-codec.js";
import { filesOf } from "../language-selection.js";
import { findBenchmark, openBenchmark } from "../open-benchmark.js";
import type { RunSpec } from "../run-spec.js";

/** A problem as people read it. */
export interface ProblemView {
  readonly id: string;
  readonly officialId: string;
  readonly language: string;
  readonly naturalLanguage?: string;
  readonly prompt: string;
  readonly instruction?: string;
  readonly reference: string;
  /** The problem's own solution would be called so. */
  readonly entryPoint: string;
  /** By suite: how many inputs it has, or the code that tests. */
  readonly suites: readonly SuiteView[];
}

export type SuiteView =
  | { readonly kind: "inputs"; readonly name: string; readonly count: number }
  | { readonly kind: "code"; readonly name: string; readonly code: string };

/** A problem, or why it cannot be shown here. */
export type ProblemFinding =
  | { readonly found: true; readonly view: ProblemView }
  | { readonly found: false; readonly reason: string };

/**
 * Finds the problem of a run in the benchmark's own files, where they are on this machine; nothing is downloaded.
 * Keeps the benchmarks that were asked for last.
 */
export class ProblemShelf {
  readonly #open = new Map<string, Promise<ReadonlyMap<string, Problem> | string>>();

  async find(spec: RunSpec, id: string): Promise<ProblemFinding> {
    const problems = await this.#problems(spec);
    if (typeof problems === "string") return { found: false, reason: problems };
    const problem = problems.get(id);
    if (problem === undefined) return { found: false, reason: `The benchmark's files here have no problem ${id}.` };
    return { found: true, view: viewOf(problem, spec) };
  }

  /** Calls of a suite as text, from the `offset`th. */
  async calls(spec: RunSpec, id: string, page: { suite: string; offset: number; limit: number }): Promise<string[]> {
    const problems = await this.#problems(spec);
    const problem = typeof problems === "string" ? undefined : problems.get(id);
    const tests = problem && inputTests(problem.tests);
    const suite = tests?.suites.find(({ name }) => name === page.suite);
    if (problem === undefined || suite === undefined) return [];
    const inputs = decodeValue(suite.inputs.bytes);
    const calls = inputs.kind === "list" || inputs.kind === "tuple" ? inputs.items : [];
    return calls.slice(page.offset, page.offset + page.limit).map((call) => {
      const args = call.kind === "list" || call.kind === "tuple" ? call.items : [call];
      return `${problem.entryPoint}(${args.map(showValue).join(", ")})`;
    });
  }

  #problems(spec: RunSpec): Promise<ReadonlyMap<string, Problem> | string> {
    const { language, naturalLanguage } = spec.problems;
    const key = JSON.stringify([spec.benchmark.id, spec.benchmark.datasetSha256, language, naturalLanguage]);
    const known = this.#open.get(key);
    if (known !== undefined) return known;
    const opened = load(spec).catch((error: Error) => error.message);
    this.#open.set(key, opened);
    for (const oldest of [...this.#open.keys()].slice(0, -KEPT)) this.#open.delete(oldest);
    return opened;
  }
}

const KEPT = 3;

async function load(spec: RunSpec): Promise<ReadonlyMap<string, Problem> | string> {
  const { language, naturalLanguage } = spec.problems;
  const selection = {
    ...(language !== undefined && { language }),
    ...(naturalLanguage !== undefined && { naturalLanguage }),
  };
  const benchmark = findBenchmark(spec.benchmark.id);
  const translated = benchmark.language === "python" && language !== undefined;
  const files = filesOf(benchmark, translated ? {} : selection);
  const missing = files.filter((file) => findDatasetFile(file) === undefined);
  if (missing.length > 0) {
    const names = missing.map(({ path }) => path).join(", ");
    return `The benchmark's files are not on this machine (${names}). Set CLADE_DATA_DIR to a folder that has them; \`clade benchmarks show ${benchmark.id}\` says where they come from.`;
  }
  const { problems } = await openBenchmark(spec.benchmark.id, translated ? {} : selection);
  return new Map(problems.map((problem) => [problem.id as string, problem]));
}

function viewOf(problem: Problem, spec: RunSpec): ProblemView {
  const { id, officialId, language, naturalLanguage, prompt, instruction, reference, entryPoint, tests } = problem;
  const benchmarkLanguage = findBenchmark(spec.benchmark.id).language;
  return {
    id,
    officialId,
    language: language ?? (benchmarkLanguage === "several" ? "" : benchmarkLanguage),
    ...(naturalLanguage !== undefined && { naturalLanguage }),
    prompt,
    ...(instruction !== undefined && { instruction }),
    reference,
    entryPoint,
    suites: suitesOf(tests),
  };
}

function suitesOf(tests: Tests): SuiteView[] {
  switch (tests.kind) {
    case "inputs":
      return tests.suites.map(({ name, count }) => ({ kind: "inputs", name, count }));
    case "translated":
      return suitesOf(tests.origin.tests);
    case "code":
      return [{ kind: "code", name: tests.suite, code: `${tests.setup}${tests.setup && "\n"}${tests.code}` }];
    case "process":
      return [{ kind: "code", name: tests.suite, code: `${tests.assembly.before}…${tests.assembly.after}` }];
    default:
      return tests satisfies never;
  }
}

function inputTests(tests: Tests): InputTests | undefined {
  if (tests.kind === "inputs") return tests;
  return tests.kind === "translated" ? tests.origin.tests : undefined;
}
