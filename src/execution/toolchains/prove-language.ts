import { CladeError, type ErrorCode } from "../../foundation/errors.js";
import type { Language, ProvenVerdict } from "../languages/language.js";
import type { CommandWorker } from "../sandboxes/command-worker.js";
import { openCommandWorker } from "../sandboxes/open-command-worker.js";
import { describeResult, type FixtureResult, fixturesOf, missingFixtures, runFixture } from "./language-fixtures.js";
import { versionOf } from "./toolchain-version.js";

/** What running a language's fixtures showed, on this machine and now. */
export type LanguageProof =
  | { readonly id: string; readonly outcome: "absent"; readonly code: ErrorCode; readonly reason: string }
  | {
      readonly id: string;
      readonly outcome: "proven" | "refuted";
      /** What the toolchain says its version is. */
      readonly version: string;
      readonly proven: readonly ProvenVerdict[];
      readonly impossible: Readonly<Partial<Record<ProvenVerdict, string>>>;
      /** A sentence for each fixture that earned another verdict, or that is missing. */
      readonly refutations: readonly string[];
      /** Costs of the fixture `passed`: CPU milliseconds of each step, peak resident bytes of the program. */
      readonly compileCpuTimeMs: number | undefined;
      readonly runCpuTimeMs: number | undefined;
      readonly memoryBytes: number | undefined;
    };

/** Which fixtures to run: `quick` are `passed` and `wrong-answer`. */
export type ProofDepth = "quick" | "all";

const QUICK: readonly ProvenVerdict[] = ["passed", "wrong-answer"];

/** Runs a language's fixtures in the sandbox. Rejects with `CladeError` `SANDBOX_BROKEN` when that fails. */
export async function proveLanguage(language: Language, depth: ProofDepth): Promise<LanguageProof> {
  let worker: CommandWorker;
  try {
    worker = await openCommandWorker(language);
  } catch (error) {
    if (!(error instanceof CladeError) || error.code === "SANDBOX_BROKEN") throw error;
    return { id: language.id, outcome: "absent", code: error.code, reason: error.message };
  }
  try {
    return await proveWith(worker, language, depth);
  } finally {
    await worker.close();
  }
}

async function proveWith(worker: CommandWorker, language: Language, depth: ProofDepth): Promise<LanguageProof> {
  const fixtures = fixturesOf(language);
  const chosen = fixtures.filter(({ expected }) => depth === "all" || QUICK.includes(expected));
  const results: FixtureResult[] = [];
  for (const fixture of chosen) results.push(await runFixture(worker, language, fixture));
  const missing = missingFixtures(language, fixtures).filter((kind) => depth === "all" || QUICK.includes(kind));
  const wrong = results.filter(({ expected, earned }) => expected !== earned);
  const refutations = [
    ...wrong.map((result) => `${result.expected} earned ${result.earned}: ${describeResult(result)}`),
    ...missing.map((kind) => `there is no fixture for ${kind}, and no reason why none can exist`),
  ];
  return {
    id: language.id,
    outcome: refutations.length === 0 ? "proven" : "refuted",
    version: await versionOf(worker, language),
    proven: results.flatMap(({ expected, earned }) => (expected === earned ? [expected] : [])),
    impossible: language.impossible ?? {},
    refutations,
    ...costsOf(results.find(({ expected }) => expected === "passed")),
  };
}

function costsOf(passed: FixtureResult | undefined) {
  const steps = passed?.execution.steps ?? [];
  return {
    compileCpuTimeMs: steps.find(({ name }) => name === "compile")?.cpuTimeMs,
    runCpuTimeMs: steps.find(({ name }) => name === "run")?.cpuTimeMs,
    memoryBytes: steps.length === 0 ? undefined : Math.max(...steps.map((step) => step.memoryBytes)),
  };
}
