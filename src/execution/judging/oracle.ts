import type { SandboxWorker } from "../sandbox.js";
import type { JudgedProblemSource } from "../tests.js";
import type { Verdict } from "../verdict.js";

export const ORACLE_IDS = ["strict", "official"] as const;
export type OracleId = (typeof ORACLE_IDS)[number];

/** Why a completion deserves a look: what was seen, and what each oracle says. */
export interface Suspicion {
  readonly reason: string;
}

/** What one program earned, with measurements that may differ from run to run. */
export interface JudgedProgram {
  /** One verdict per suite, in the problem's order. */
  readonly suites: Readonly<Record<string, Verdict>>;
  readonly suspicions: readonly Suspicion[];
  readonly cpuTimeMs: number;
  readonly wallTimeMs: number;
  readonly memoryBytes: number;
}

/** Keeps what preparing a problem found (expected values, recorded calls) by content key. */
export interface PreparationCache {
  get(key: string): Promise<Uint8Array | undefined>;
  set(key: string, bytes: Uint8Array): Promise<void>;
}

/** A rule set that turns executions into verdicts. */
export interface Oracle {
  readonly id: OracleId;
  /** Changes whenever a verdict could change; part of every cache key. */
  readonly version: string;
  /**
   * Runs the reference solution and keeps what judging needs.
   * @throws CladeError REFERENCE_FAILED when the reference fails its own tests.
   */
  prepare(problem: JudgedProblemSource, worker: SandboxWorker, cache: PreparationCache): Promise<PreparedProblem>;
}

/** A problem whose expected behaviour is known. */
export interface PreparedProblem {
  readonly problem: JudgedProblemSource;
  judge(source: string, worker: SandboxWorker): Promise<JudgedProgram>;
}
