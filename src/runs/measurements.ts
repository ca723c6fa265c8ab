import type { VerdictRecord } from "./verdict-record.js";

/** What one problem's completions cost. */
export interface ProblemCost {
  readonly problem: string;
  readonly completions: number;
  /** All its completions together. */
  readonly cpuTimeMs: number;
  /** Its costliest completion. */
  readonly slowest: { readonly sample: number; readonly cpuTimeMs: number };
}

/** What judging cost. Differs from run to run and machine to machine, hence no part of the report. */
export interface Measurements {
  readonly completions: number;
  /** CPU time of all programs. */
  readonly cpuTimeMs: number;
  /** Wall time of all programs, one after the other. */
  readonly programWallTimeMs: number;
  /** Peak resident memory of the largest program. */
  readonly memoryBytes: number;
  /** By CPU time, costliest first. */
  readonly slowestProblems: readonly ProblemCost[];
  /** From start to end of the command. */
  readonly elapsedMs?: number;
  /** Completions judged by this command per second of its time. */
  readonly completionsPerSecond?: number;
}

interface Cost {
  completions: number;
  cpuTimeMs: number;
  slowest: { sample: number; cpuTimeMs: number };
}

/** Sums up what verdicts cost; memory grows with the problems only. */
export class MeasurementBuilder {
  readonly #costs = new Map<string, Cost>();
  #completions = 0;
  #cpuTimeMs = 0;
  #programWallTimeMs = 0;
  #memoryBytes = 0;

  add(record: Pick<VerdictRecord, "problem" | "sample" | "cpuTimeMs" | "wallTimeMs" | "memoryBytes">): void {
    this.#completions++;
    this.#cpuTimeMs += record.cpuTimeMs;
    this.#programWallTimeMs += record.wallTimeMs;
    this.#memoryBytes = Math.max(this.#memoryBytes, record.memoryBytes);
    const { sample, cpuTimeMs } = record;
    const cost = this.#costs.get(record.problem);
    if (cost === undefined) {
      this.#costs.set(record.problem, { completions: 1, cpuTimeMs, slowest: { sample, cpuTimeMs } });
      return;
    }
    cost.completions++;
    cost.cpuTimeMs += cpuTimeMs;
    if (cpuTimeMs > cost.slowest.cpuTimeMs) cost.slowest = { sample, cpuTimeMs };
  }

  /**
   * @param options.slowest how many problems to list, 5 unless told
   * @param options.judgedNow completions judged within `elapsedMs`; the others came from an earlier run or a cache
   */
  build(options: { slowest?: number; elapsedMs?: number; judgedNow?: number } = {}): Measurements {
    const { slowest = 5, elapsedMs, judgedNow = this.#completions } = options;
    const costs = [...this.#costs].map(([problem, cost]) => ({ problem, ...cost, slowest: { ...cost.slowest } }));
    costs.sort((a, b) => b.cpuTimeMs - a.cpuTimeMs || (a.problem < b.problem ? -1 : 1));
    return {
      completions: this.#completions,
      cpuTimeMs: this.#cpuTimeMs,
      programWallTimeMs: this.#programWallTimeMs,
      memoryBytes: this.#memoryBytes,
      slowestProblems: costs.slice(0, slowest),
      ...(elapsedMs !== undefined && { elapsedMs }),
      ...(elapsedMs !== undefined && elapsedMs > 0 && { completionsPerSecond: (judgedNow / elapsedMs) * 1000 }),
    };
  }
}
