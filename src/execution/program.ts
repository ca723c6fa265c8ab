import type { Limits } from "./limits.js";

/** Bytes that many programs of a problem use (inputs, expected values). A worker is sent each key once. */
export interface SharedData {
  /** Content hash of `bytes`. */
  readonly key: string;
  readonly bytes: Uint8Array;
}

/**
 * How the program is driven: the name of a harness beside the language (`harness_<name>.py`) and what it is told.
 * `argument` is JSON; `shared` is handed over in order.
 */
export interface Harness {
  readonly name: string;
  readonly argument: Readonly<Record<string, unknown>>;
  readonly shared: readonly SharedData[];
}

/** One complete program, how it is driven, and what it may use. */
export interface Program {
  readonly language: "python";
  readonly source: string;
  readonly harness: Harness;
  readonly limits: Limits;
}
