import type { Entry } from "../foundation/entry.js";

/** The survey's five areas. */
export const AREAS = ["tasks", "corpora", "models", "benchmarks", "challenges"] as const;

export type AreaId = (typeof AREAS)[number];

/** One place of the map. */
export interface MapNode extends Entry {
  readonly level: "area" | "branch" | "leaf" | "table";
  readonly area: AreaId;
  /** The node above; only areas have none. */
  readonly parent: string | undefined;
  /** The nodes below, in the order of the map. */
  readonly children: readonly string[];
  /** What of Clade does it. Empty where nothing does yet, and for areas and branches. */
  readonly modules: readonly string[];
}
