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
