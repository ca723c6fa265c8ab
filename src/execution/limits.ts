/** What one program may use. Times are CPU time of the program and all its children unless said otherwise. */
export interface Limits {
  /** CPU milliseconds for the whole program. */
  readonly cpuTimeMs: number;
  /** CPU milliseconds for one call, where the harness makes calls. */
  readonly callCpuTimeMs?: number;
  /** Milliseconds the program may be blocked (sleeping, waiting), neither running nor waiting for a core. */
  readonly idleTimeMs: number;
  /** Bytes of address space of each process, and of resident memory of all together. */
  readonly memoryBytes: number;
  /** Bytes the program may return to the judge, and print, each. */
  readonly outputBytes: number;
  /** Bytes of files in its private working folder. */
  readonly fileBytes: number;
  readonly processes: number;
}

const MiB = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  cpuTimeMs: 10_000,
  idleTimeMs: 5_000,
  memoryBytes: 4096 * MiB,
  outputBytes: 256 * MiB,
  fileBytes: 64 * MiB,
  processes: 32,
};
