import { CladeError } from "../../foundation/errors.js";
import { sha256Hex } from "../../foundation/stable-hash.js";
import type { Prelude, ProcessTests } from "../process-tests.js";
import type { SandboxWorker } from "../sandbox.js";
import type { JudgedProblemSource } from "../tests.js";
import type { Verdict } from "../verdict.js";
import { judgeVersion } from "./judge-version.js";
import type { Judged } from "./official.js";
import type { PreparationCache } from "./oracle.js";
import { OfficialProcessSuite, preludeProgram, StrictProcessSuite } from "./process-suite.js";

/** Judges one suite of a problem under one rule set. */
type SuiteJudge = (source: string, worker: SandboxWorker) => Promise<Judged>;

/**
 * The judges of tests in the program's own language. Under the strict rules the reference must pass first, where there
 * is one: a problem whose own solution fails says nothing about a model.
 * @throws CladeError REFERENCE_FAILED, TOOLCHAIN_MISSING
 */
export async function processJudges(
  problem: JudgedProblemSource,
  tests: ProcessTests,
  context: {
    readonly id: "strict" | "official";
    readonly toolchain: string;
    readonly worker: SandboxWorker;
    readonly cache: PreparationCache;
  },
): Promise<{ readonly strict: SuiteJudge; readonly official: SuiteJudge }> {
  const prepared = await preparedFiles(tests, context);
  const strict = new StrictProcessSuite(problem, tests, prepared);
  const official = new OfficialProcessSuite(problem, tests, prepared);
  if (context.id === "strict" && problem.reference !== "") {
    const verdict = await referenceVerdict(problem, tests, { ...context, judge: strict });
    if (verdict.verdict === "unjudged") throw new CladeError(verdict.code, verdict.detail);
    if (verdict.verdict === "failed") throw referenceFailed(problem, verdict);
  }
  return {
    strict: (source, worker) => strict.run(source, commandsOf(worker)),
    official: (source, worker) => official.run(source, commandsOf(worker)),
  };
}

/** Made by the first problem that asks, for all problems of this process with the same prelude. */
const preludes = new Map<string, Promise<Uint8Array>>();

async function preparedFiles(
  tests: ProcessTests,
  context: { readonly toolchain: string; readonly worker: SandboxWorker; readonly cache: PreparationCache },
): Promise<Readonly<Record<string, Uint8Array>>> {
  const { prelude, language } = tests;
  if (prelude === undefined) return {};
  const content = JSON.stringify([language, prelude, context.toolchain]);
  const key = sha256Hex(Buffer.from(`prelude\n${judgeVersion()}\n${content}`));
  let making = preludes.get(key);
  if (making === undefined) {
    making = madeOnce(key, language, prelude, context);
    preludes.set(key, making);
    making.catch(() => preludes.delete(key));
  }
  return { [prelude.file]: await making };
}

async function madeOnce(
  key: string,
  language: string,
  prelude: Prelude,
  { worker, cache }: { readonly worker: SandboxWorker; readonly cache: PreparationCache },
): Promise<Uint8Array> {
  const known = await cache.get(key);
  if (known !== undefined) return known;
  const { steps } = await commandsOf(worker)(preludeProgram(language, prelude));
  const last = steps.at(-1);
  if (steps.length < prelude.steps.length || last?.exitStatus !== 0 || last.stop !== undefined) {
    const said = new TextDecoder().decode(last?.stderr).trim().slice(-500);
    throw new CladeError("TOOLCHAIN_MISSING", `A library that the tests need could not be built here: ${said}`);
  }
  await cache.set(key, last.stdout);
  return last.stdout;
}

async function referenceVerdict(
  problem: JudgedProblemSource,
  tests: ProcessTests,
  context: {
    readonly toolchain: string;
    readonly worker: SandboxWorker;
    readonly cache: PreparationCache;
    readonly judge: StrictProcessSuite;
  },
): Promise<Verdict> {
  const content = JSON.stringify([problem.reference, problem.prompt ?? "", tests], byContent);
  const key = sha256Hex(Buffer.from(["process", judgeVersion(), context.toolchain, content].join("\n")));
  const known = await context.cache.get(key);
  if (known !== undefined) return JSON.parse(Buffer.from(known).toString("utf8")) as Verdict;
  const { verdict } = await context.judge.run(problem.reference, commandsOf(context.worker));
  if (verdict.verdict !== "unjudged") await context.cache.set(key, Buffer.from(JSON.stringify(verdict)));
  return verdict;
}

/** Shared bytes stand for themselves through their content hash. */
function byContent(_name: string, value: unknown): unknown {
  return typeof value === "object" && value !== null && "bytes" in value && "key" in value ? value.key : value;
}

function referenceFailed(problem: JudgedProblemSource, verdict: Extract<Verdict, { verdict: "failed" }>): CladeError {
  const said = verdict.detail === undefined ? "" : `: ${verdict.detail}`;
  return new CladeError(
    "REFERENCE_FAILED",
    `The reference solution of ${problem.id} fails its own tests: ${verdict.failure}${said}`,
  );
}

function commandsOf(worker: SandboxWorker) {
  if (worker.run === undefined) {
    throw new CladeError(
      "SANDBOX_UNAVAILABLE",
      "This sandbox runs Python programs only. Use --sandbox namespace for benchmarks of other languages.",
    );
  }
  return worker.run.bind(worker);
}
