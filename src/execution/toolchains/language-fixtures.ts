import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { fileURLToPath } from "node:url";
import type { CommandExecution } from "../command-program.js";
import { type Language, PROVEN_VERDICTS, type ProvenVerdict } from "../languages/language.js";
import { programOf } from "../languages/program-of.js";
import { verdictOfProcess } from "../languages/verdict-of-process.js";
import type { Limits } from "../limits.js";
import type { CommandWorker } from "../sandboxes/command-worker.js";
import type { Verdict } from "../verdict.js";

const FIXTURES = fileURLToPath(new URL("../../../fixtures/languages/", import.meta.url));

const MiB = 1024 * 1024;

/** What a fixture may use, above what the language's runtime needs. Small, so that fixtures which pass it are quick. */
const FIXTURE_LIMITS: Partial<Limits> = { cpuTimeMs: 20_000, memoryBytes: 512 * MiB, outputBytes: MiB };
const TIME_LIMIT_MS = 2_000;

/** A program whose name says what it must earn. */
export interface LanguageFixture {
  readonly expected: ProvenVerdict;
  readonly file: string;
}

/** The fixtures of a language, in the order of `PROVEN_VERDICTS`. */
export function fixturesOf(language: Language, folder: string = FIXTURES): LanguageFixture[] {
  const own = join(folder, language.id);
  const files = existsSync(own) ? readdirSync(own) : [];
  return PROVEN_VERDICTS.flatMap((expected) => {
    const file = files.find((name) => parse(name).name === expected);
    return file === undefined ? [] : [{ expected, file: join(own, file) }];
  });
}

/** Verdict kinds that a language neither proves nor declares impossible. */
export function missingFixtures(language: Language, fixtures: readonly LanguageFixture[]): ProvenVerdict[] {
  const proven = fixtures.map(({ expected }) => expected);
  return PROVEN_VERDICTS.filter((kind) => !proven.includes(kind) && language.impossible?.[kind] === undefined);
}

/** What a fixture earned: a proven verdict's name, or `unjudged` with why. */
export interface FixtureResult extends LanguageFixture {
  readonly earned: ProvenVerdict | "no-code" | "unjudged";
  readonly verdict: Verdict;
  readonly execution: CommandExecution;
}

/** Runs one fixture. Rejects as `CommandWorker.execute` does. */
export async function runFixture(
  worker: CommandWorker,
  language: Language,
  fixture: LanguageFixture,
): Promise<FixtureResult> {
  const limits = fixture.expected === "time-limit" ? { ...FIXTURE_LIMITS, cpuTimeMs: TIME_LIMIT_MS } : FIXTURE_LIMITS;
  const execution = await worker.execute(programOf(language, readFileSync(fixture.file), { limits }));
  const verdict = verdictOfProcess(execution, language);
  const earned = verdict.verdict === "failed" ? verdict.failure : verdict.verdict;
  return { ...fixture, earned, verdict, execution };
}

/** What a failed expectation needs to be understood: verdict, how each step ended, and the end of what it said. */
export function describeResult({ verdict, execution }: FixtureResult): string {
  const steps = execution.steps.map((step) => {
    const ended = step.stop ?? (step.signal === undefined ? `status ${step.exitStatus}` : `signal ${step.signal}`);
    const said = `${tail(step.stdout)}${tail(step.stderr)}`;
    return `${step.name}: ${ended}, ${Math.round(step.cpuTimeMs)} ms CPU, ${Math.round(step.memoryBytes / MiB)} MiB\n${said}`;
  });
  return [JSON.stringify(verdict), ...steps].join("\n");
}

function tail(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("utf8").slice(-600);
}
