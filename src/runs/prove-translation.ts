import type { RenderedProblem } from "../benchmarks/translation/render-problem.js";
import { expectedValues } from "../execution/judging/expected-values.js";
import type { PreparationCache } from "../execution/judging/oracle.js";
import type { FunctionSupport } from "../execution/languages/function-support.js";
import type { Language } from "../execution/languages/language.js";
import type { Sandbox, SandboxWorker } from "../execution/sandbox.js";
import type { CommandWorker } from "../execution/sandboxes/command-worker.js";
import { openCommandWorker } from "../execution/sandboxes/open-command-worker.js";
import { versionOf } from "../execution/toolchains/toolchain-version.js";
import { type MirrorProof, proveMirror } from "../execution/translation/mirror.js";
import { proveStub, type StubProof } from "../execution/translation/stub-proof.js";
import { CladeError } from "../foundation/errors.js";

type FunctionLanguage = Language & { readonly functions: FunctionSupport };

/** Whether the drivers of a language carry values there and back, and with which toolchain. */
export interface DriverProof extends MirrorProof {
  readonly version: string;
}

/**
 * Runs a program that returns its argument for every kind of type.
 * @throws CladeError USAGE without function support, TOOLCHAIN_MISSING, SANDBOX_UNAVAILABLE
 */
export async function proveDriver(language: Language): Promise<DriverProof> {
  const worker = await openCommandWorker(language);
  try {
    const version = await versionOf(worker, language);
    return { version, ...(await proveMirror(functionLanguage(language), (program) => worker.execute(program))) };
  } finally {
    await worker.close();
  }
}

/** Where stubs are judged, and what the Python references answer. */
export interface StubContext {
  readonly sandbox: Sandbox;
  readonly preparations: PreparationCache;
  /** Problems in flight. */
  readonly workers: number;
  /** Told of each problem as soon as it is judged. */
  readonly onProof: (problem: RenderedProblem, proof: StubProof) => void;
}

/**
 * Judges for every problem a program that returns a wrong value of the right type.
 * @throws CladeError USAGE without function support, TOOLCHAIN_MISSING, SANDBOX_UNAVAILABLE, REFERENCE_FAILED
 */
export async function proveStubs(
  problems: readonly RenderedProblem[],
  language: Language,
  context: StubContext,
): Promise<void> {
  const translated = functionLanguage(language);
  const availability = await context.sandbox.availability();
  if (!availability.available)
    throw new CladeError("SANDBOX_UNAVAILABLE", `${availability.reason} ${availability.remedy}`);
  const python = await context.sandbox.open();
  const waiting = [...problems];
  const work = async () => {
    const commands = await openCommandWorker(language);
    try {
      for (let problem = waiting.shift(); problem !== undefined; problem = waiting.shift()) {
        const answering = { ...context, worker: python, toolchain: availability.toolchain };
        context.onProof(problem, await provenStub(problem, translated, answering, commands));
      }
    } finally {
      await commands.close();
    }
  };
  try {
    await Promise.all(Array.from({ length: context.workers }, work));
  } finally {
    await python.close();
  }
}

async function provenStub(
  problem: RenderedProblem,
  language: FunctionLanguage,
  context: { readonly worker: SandboxWorker; readonly toolchain: string; readonly preparations: PreparationCache },
  commands: CommandWorker,
): Promise<StubProof> {
  const { origin } = problem.tests;
  const { worker, toolchain, preparations: cache } = context;
  const expected = [];
  for (const suite of origin.tests.suites) {
    expected.push(await expectedValues(origin, suite, { program: origin.reference, worker, toolchain, cache }));
  }
  const { prompt = "", tests } = problem;
  return proveStub({ prompt, tests }, language, expected, (program) => commands.execute(program));
}

function functionLanguage(language: Language): FunctionLanguage {
  const { functions } = language;
  if (functions === undefined)
    throw new CladeError("USAGE", `Function problems cannot be asked in ${language.name} yet.`);
  return { ...language, functions };
}
