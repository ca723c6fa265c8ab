import type { Source } from "./source.js";

/** What every entry of a catalogue and every leaf of the map has. */
export interface Entry {
  /** Lower case, words joined by hyphens; unique in the whole map. */
  readonly id: string;
  readonly name: string;
  /** What it is, in one sentence of our own. */
  readonly description: string;
  /** Where it is named; at least one. */
  readonly sources: readonly Source[];
  /** What of Clade does it: files such as `src/metrics/pass-at-k.ts` and commands such as `clade eval`. */
  readonly modules?: readonly string[];
}
