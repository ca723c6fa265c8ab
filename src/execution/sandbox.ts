import type { CommandExecution, CommandProgram } from "./command-program.js";
import type { Execution } from "./execution.js";
import type { Program, SharedData } from "./program.js";

export type SandboxId = "namespace" | "wasm" | "container" | "local-unsafe";

export type Availability =
  | { readonly available: true; readonly toolchain: string; readonly notes: readonly string[] }
  | { readonly available: false; readonly reason: string; readonly remedy: string };

/** Called with the report so far while a program runs; answering `stop` ends it early. */
export type ReportWatcher = (report: Uint8Array) => Promise<"continue" | "stop"> | "continue" | "stop";

/** A question to trusted code of the language (the judge's own), answered outside any program's reach. */
export interface Consultation {
  readonly harness: string;
  readonly argument: Readonly<Record<string, unknown>>;
  readonly shared: readonly SharedData[];
  readonly payload: Uint8Array;
}

/** One isolated place that runs one program at a time, one after the other. */
export interface SandboxWorker {
  /**
   * Runs a program to its end. Rejects with `CladeError` `SANDBOX_BROKEN` when the sandbox, not the program, failed;
   * the worker is then closed.
   */
  execute(program: Program, watch?: ReportWatcher): Promise<Execution>;
  /**
   * Asks a trusted harness, in a process that no program shares.
   * Rejects with `CladeError` `SANDBOX_BROKEN` when it gives no answer.
   */
  consult(question: Consultation): Promise<Uint8Array>;
  /**
   * Runs a program of any language to its end; absent where the sandbox runs Python programs only.
   * Rejects with `CladeError` `TOOLCHAIN_MISSING` when the language's toolchain is not installed, otherwise as `execute`.
   */
  run?(program: CommandProgram): Promise<CommandExecution>;
  close(): Promise<void>;
}

/** A way to run hostile programs. Every implementation passes `test/conformance/sandbox.ts`. */
export interface Sandbox {
  readonly id: SandboxId;
  /** What separates a program from the machine, in a sentence, for `clade doctor`. */
  readonly isolation: string;
  /** Probes by really starting one worker. */
  availability(): Promise<Availability>;
  open(): Promise<SandboxWorker>;
}
