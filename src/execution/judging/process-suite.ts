import { randomBytes } from "node:crypto";
import { CladeError } from "../../foundation/errors.js";
import type { CommandExecution, CommandProgram, Step } from "../command-program.js";
import type { Execution } from "../execution.js";
import { LANGUAGES } from "../languages/index.js";
import type { Language } from "../languages/language.js";
import { placed, programOf } from "../languages/program-of.js";
import { DEFAULT_LIMITS, type Limits } from "../limits.js";
import type { OfficialStep, Prelude, ProcessTests } from "../process-tests.js";
import type { JudgedProblemSource } from "../tests.js";
import type { Verdict } from "../verdict.js";
import { assembleProgram, withProof } from "./assemble-program.js";
import type { Judged } from "./official.js";
import { officialVerdict } from "./process-verdict.js";

/** Runs a program of commands; the sandbox worker does. */
export type RunCommands = (program: CommandProgram) => Promise<CommandExecution>;

/** What a language adds to the official limits, because those are wall time of one process on a fast machine. */
interface LanguageCosts {
  /** CPU milliseconds for a compiler, at least. */
  readonly compileCpuTimeMs: number;
  readonly startCpuTimeMs: number;
  readonly processes: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** Tests in the program's own language, under the official evaluator's own rule. */
export class OfficialProcessSuite {
  readonly #costs: LanguageCosts;

  /** @throws CladeError TOOLCHAIN_MISSING when Clade does not know the language. */
  constructor(
    readonly problem: JudgedProblemSource,
    readonly tests: ProcessTests,
    /** What the tests' prelude made, by file. */
    readonly prepared: Readonly<Record<string, Uint8Array>> = {},
  ) {
    this.#costs = costsOf(tests.language);
  }

  async run(source: string, commands: RunCommands): Promise<Judged> {
    const text = assembleProgram(this.tests.assembly, source, this.problem.prompt);
    const execution = await commands(this.program(text, []));
    return { execution: summed(execution), verdict: officialVerdict(execution, this.tests.official) };
  }

  /** The files and steps of an assembled text. */
  protected program(text: string, lastArguments: readonly string[]): CommandProgram {
    const { tests } = this;
    const further = Object.entries(tests.files ?? {}).map(
      ([path, content]) => [path, typeof content === "string" ? content : content.bytes] as const,
    );
    return {
      language: tests.language,
      files: { ...Object.fromEntries(further), ...this.prepared, [tests.file]: text },
      environment: { ...this.#costs.environment, ...tests.official.environment },
      steps: tests.official.steps.map((step, index, all) =>
        stepOf(step, tests.file, { costs: this.#costs, further: index === all.length - 1 ? lastArguments : [] }),
      ),
    };
  }
}

/** The program that makes a prelude; its last step prints what is kept. */
export function preludeProgram(language: string, prelude: Prelude): CommandProgram {
  const costs = costsOf(language);
  const steps = prelude.steps.map((step) => stepOf(step, prelude.file, { costs, further: [] }));
  return {
    language,
    files: prelude.files,
    environment: costs.environment,
    steps: steps.map((step) => ({
      ...step,
      limits: { ...step.limits, outputBytes: 256 * 1024 ** 2, fileBytes: 1024 ** 3 },
    })),
  };
}

function stepOf(
  step: OfficialStep,
  file: string,
  { costs, further }: { readonly costs: LanguageCosts; readonly further: readonly string[] },
): Step {
  const stem = file.replace(/\.[^.]*$/, "");
  const [program, ...args] = step.command.map((part) => part.replaceAll("{file}", file).replaceAll("{stem}", stem));
  return {
    name: step.name,
    command: placed([program ?? "", ...args, ...further]),
    limits: limitsOf(step, costs),
  };
}

/** The same, and the tests must have come to their end: a program that exits with status 0 before them earns no pass. */
export class StrictProcessSuite extends OfficialProcessSuite {
  override async run(source: string, commands: RunCommands): Promise<Judged> {
    const { proof, assembly, official } = this.tests;
    if (proof.kind === "none") return super.run(source, commands);
    const nonce = randomBytes(16).toString("hex");
    const text = assembleProgram(withProof(assembly, proof, nonce), source, this.problem.prompt);
    const execution = await commands(this.program(text, proof.arguments ?? []));
    const { cleaned, reached } = withoutNonce(execution, nonce);
    const verdict = officialVerdict(cleaned, official);
    return { execution: summed(execution), verdict: reached ? verdict : notReached(verdict) };
  }
}

/** The execution as it would have been without the nonce's line, and whether that line was there. */
function withoutNonce(execution: CommandExecution, nonce: string): { cleaned: CommandExecution; reached: boolean } {
  const last = execution.steps.at(-1);
  if (last === undefined) return { cleaned: execution, reached: false };
  let reached = false;
  const strip = (bytes: Uint8Array): Uint8Array => {
    const text = Buffer.from(bytes).toString("latin1");
    if (!text.includes(nonce)) return bytes;
    reached = true;
    return Buffer.from(text.replaceAll(new RegExp(`${nonce}\\r?\\n?`, "g"), ""), "latin1");
  };
  const step = { ...last, stdout: strip(last.stdout), stderr: strip(last.stderr) };
  return { cleaned: { ...execution, steps: [...execution.steps.slice(0, -1), step] }, reached };
}

function notReached(verdict: Verdict): Verdict {
  if (verdict.verdict !== "passed") return verdict;
  return { verdict: "failed", failure: "runtime-error", detail: "it ended before its tests had ended" };
}

function costsOf(id: string): LanguageCosts {
  const languages: Readonly<Partial<Record<string, Language>>> = LANGUAGES;
  const language = languages[id];
  if (language === undefined) {
    throw new CladeError(
      "TOOLCHAIN_MISSING",
      `Clade cannot run ${id} yet; \`clade languages list\` shows what it can.`,
    );
  }
  return {
    compileCpuTimeMs: language.limits?.compileCpuTimeMs ?? 60_000,
    startCpuTimeMs: language.limits?.startCpuTimeMs ?? 0,
    processes: Math.max(256, language.limits?.processes ?? 0),
    environment: programOf(language, "").environment,
  };
}

const COMPILERS_MEMORY = 8 * 1024 ** 3;

/**
 * Official limits are wall time on the evaluator's machine. Here they are CPU time of all threads, so a compiler gets
 * what its language is known to need, and a program its runtime's start on top.
 */
function limitsOf(step: OfficialStep, costs: LanguageCosts): Limits {
  const seconds = step.seconds * 1000;
  const cpuTimeMs =
    step.name === "compile" ? Math.max(seconds, costs.compileCpuTimeMs) : seconds + costs.startCpuTimeMs;
  return {
    ...DEFAULT_LIMITS,
    cpuTimeMs,
    idleTimeMs: Math.max(5_000, seconds),
    memoryBytes: COMPILERS_MEMORY,
    outputBytes: 4 * 1024 ** 2,
    fileBytes: 256 * 1024 ** 2,
    processes: costs.processes,
  };
}

function summed({ steps }: CommandExecution): Execution {
  const last = steps.at(-1);
  return {
    exitStatus: last?.exitStatus,
    signal: last?.signal,
    stop: last?.stop,
    report: new Uint8Array(),
    cpuTimeMs: steps.reduce((sum, step) => sum + step.cpuTimeMs, 0),
    wallTimeMs: steps.reduce((sum, step) => sum + step.wallTimeMs, 0),
    memoryBytes: Math.max(0, ...steps.map((step) => step.memoryBytes)),
  };
}
