import { type CommandProgram, PROGRAM_PLACES, type Step } from "../command-program.js";
import { DEFAULT_LIMITS, type Limits } from "../limits.js";
import type { Command, Language } from "./language.js";

const MiB = 1024 * 1024;

/** What compiling may use. It is done in the same sandbox as running: compilers run code of the program. */
export const COMPILE_LIMITS: Limits = {
  cpuTimeMs: 60_000,
  idleTimeMs: 10_000,
  memoryBytes: 6144 * MiB,
  outputBytes: 16 * MiB,
  fileBytes: 512 * MiB,
  processes: 256,
};

/** Threads count as processes, and runtimes start some for each core. */
const RUN_PROCESSES = 128;

/** What a program is run with besides its source. */
export interface ProgramOptions {
  /** Limits of the run step; what the runtime itself needs is added. Default `DEFAULT_LIMITS`. */
  readonly limits?: Partial<Limits>;
  readonly stdin?: Uint8Array;
  /** Further files by path below the working folder, over the language's own. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** A complete source text of a language as a program: its files, and the steps that compile and run it. */
export function programOf(
  language: Language,
  source: string | Uint8Array,
  options: ProgramOptions = {},
): CommandProgram {
  const steps: Step[] = [];
  if (language.compile !== undefined) {
    steps.push({ name: "compile", command: placed(language.compile), limits: compileLimits(language) });
  }
  const limits = runLimits(language, { ...DEFAULT_LIMITS, processes: RUN_PROCESSES, ...options.limits });
  const { stdin } = options;
  steps.push({ name: "run", command: placed(language.run), limits, ...(stdin === undefined ? {} : { stdin }) });
  return {
    language: language.id,
    files: { ...language.extraFiles, ...options.files, [language.sourceFile]: source },
    environment: environmentOf(language),
    steps,
  };
}

/** The language's own variables with every placeholder replaced. */
export function environmentOf({ environment = {} }: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, place(value)]));
}

/** Replaces the placeholders `{npm}`, `{work}` and `{cache}` in every part of a command. */
export function placed([program, ...args]: Command): Command {
  return [place(program), ...args.map(place)];
}

function place(text: string): string {
  return text.replaceAll(/\{(npm|work|cache)\}/g, (_, name: keyof typeof PROGRAM_PLACES) => PROGRAM_PLACES[name]);
}

function compileLimits({ limits }: Language): Limits {
  return {
    ...COMPILE_LIMITS,
    cpuTimeMs: limits?.compileCpuTimeMs ?? COMPILE_LIMITS.cpuTimeMs,
    processes: Math.max(COMPILE_LIMITS.processes, limits?.processes ?? 0),
  };
}

function runLimits({ limits }: Language, wanted: Limits): Limits {
  return {
    ...wanted,
    cpuTimeMs: wanted.cpuTimeMs + (limits?.startCpuTimeMs ?? 0),
    memoryBytes: wanted.memoryBytes + (limits?.startMemoryBytes ?? 0),
    processes: limits?.processes ?? wanted.processes,
  };
}
