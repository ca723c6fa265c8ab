import type { Execution } from "../execution.js";
import { sharesProcesses } from "../languages/python-harnesses.js";
import type { Program } from "../program.js";
import type { ReportWatcher } from "../sandbox.js";

/** A program that waits for the worker, and who waits for it. */
export interface QueuedProgram {
  readonly program: Program;
  readonly watch: ReportWatcher | undefined;
  /** Programs of one kind have the same harness, argument, inputs and limits. */
  readonly kind: string;
  /** It was found to need a process of its own. */
  readonly alone: boolean;
  resolve(execution: Execution): void;
  reject(error: Error): void;
}

/** Programs that run together at most: what one of them delays the others by is small, what all save is not. */
const MOST_TOGETHER = 32;

/** Groups waiting programs that may share a process. */
export class ProgramQueue {
  readonly #sharing: boolean;
  #waiting: QueuedProgram[] = [];

  /** @param sharing whether programs may share a process at all. */
  constructor(sharing: boolean) {
    this.#sharing = sharing;
  }

  add(program: Program, watch: ReportWatcher | undefined, done: Pick<QueuedProgram, "resolve" | "reject">): void {
    const { harness, limits } = program;
    const alone = !this.#sharing || !sharesProcesses(harness.name);
    const kind = alone
      ? ""
      : JSON.stringify([harness.name, harness.argument, harness.shared.map((shared) => shared.key), limits]);
    this.#waiting.push({ program, watch, kind, alone, ...done });
  }

  /** Puts programs back to the front: those of a group whose turn never came, or that need a process of their own. */
  putBack(programs: readonly QueuedProgram[]): void {
    this.#waiting = [...programs, ...this.#waiting];
  }

  /** What to run next: one program, or several that may share a process. Empty when nothing waits. */
  take(): readonly QueuedProgram[] {
    const first = this.#waiting[0];
    if (first === undefined) return [];
    const group = first.alone
      ? [first]
      : this.#waiting.filter((waiting) => goesWith(waiting, first)).slice(0, MOST_TOGETHER);
    const taken = new Set(group);
    this.#waiting = this.#waiting.filter((waiting) => !taken.has(waiting));
    return group;
  }

  /** Rejects everything that waits. */
  fail(error: Error): void {
    for (const waiting of this.#waiting.splice(0)) waiting.reject(error);
  }
}

function goesWith(waiting: QueuedProgram, first: QueuedProgram): boolean {
  return waiting === first || (!waiting.alone && waiting.kind === first.kind);
}
