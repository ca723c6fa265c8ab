/** Why a supervisor ended a program before it ended itself. */
export type Stop = "cpu-time" | "call-cpu-time" | "idle-time" | "memory" | "output" | "judge";

/** What happened when a program ran: facts only, no judgement. */
export interface Execution {
  /** Exit status, `undefined` when a signal ended the program. */
  readonly exitStatus: number | undefined;
  readonly signal: number | undefined;
  readonly stop: Stop | undefined;
  /** The harness's report: a sequence of records, see `judging/report-records.ts`. The program could have written it. */
  readonly report: Uint8Array;
  readonly cpuTimeMs: number;
  readonly wallTimeMs: number;
  /** Peak resident memory of the largest process. */
  readonly memoryBytes: number;
}

/** The last of several executions of one program, with what all of them cost. */
export function withCostOf(earlier: readonly Execution[], last: Execution): Execution {
  const all = [...earlier, last];
  const sum = (cost: (execution: Execution) => number) => all.reduce((total, execution) => total + cost(execution), 0);
  return {
    ...last,
    cpuTimeMs: sum(({ cpuTimeMs }) => cpuTimeMs),
    wallTimeMs: sum(({ wallTimeMs }) => wallTimeMs),
    memoryBytes: Math.max(...all.map(({ memoryBytes }) => memoryBytes)),
  };
}
