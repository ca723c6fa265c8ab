import type { Stop } from "./execution.js";
import type { Limits } from "./limits.js";

/** Where things are for the steps of a program: what the placeholders of `languages/language.ts` stand for. */
export const PROGRAM_PLACES = {
  work: "/tmp/program",
  npm: "/toolchain/npm",
  cache: "/toolchain/cache",
} as const;

/** One process of a program's life: compiling it, or running it. */
export interface Step {
  readonly name: "compile" | "run";
  /** Without a shell; the placeholders of `languages/language.ts` are already replaced. */
  readonly command: readonly [program: string, ...args: string[]];
  readonly stdin?: Uint8Array;
  readonly limits: Limits;
  /** Exit statuses after which the next step runs; 0 when left out. */
  readonly continuesAfter?: readonly number[];
}

/** Complete files and the steps that compile and run them in a private working folder: a program of any language. */
export interface CommandProgram {
  /** Id of a language of the registry: says which toolchain the sandbox shows. */
  readonly language: string;
  /** Text or bytes by path below the working folder. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly environment: Readonly<Record<string, string>>;
  /** Run in order; a step that does not exit with status 0, or as its `continuesAfter` says, ends the program. */
  readonly steps: readonly Step[];
}

/** What one step did: facts only. */
export interface StepExecution {
  readonly name: Step["name"];
  /** Exit status, `undefined` when a signal ended it. */
  readonly exitStatus: number | undefined;
  readonly signal: number | undefined;
  readonly stop: Stop | undefined;
  /** What was printed, up to the output limit. */
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
  readonly cpuTimeMs: number;
  readonly wallTimeMs: number;
  readonly memoryBytes: number;
  /** A compiler that was running already did this step. */
  readonly resident?: true;
}

/** The steps that were begun, in order. */
export interface CommandExecution {
  readonly steps: readonly StepExecution[];
}
