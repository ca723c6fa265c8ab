import { createHash } from "node:crypto";
import type { RunShelf } from "./run-shelf.js";
import type { RunSummary } from "./run-summary.js";

/** A page of the list of runs. */
export interface RunList {
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly RunSummary[];
  /** Another one when anything in the list is another. */
  readonly mark: string;
}

/** Which page of which runs. */
export interface RunListWish {
  readonly offset: number;
  readonly limit: number;
  /** What a run's name must have. */
  readonly search: string;
}

/** Runs by name. */
export async function listRuns(runs: RunShelf, { offset, limit, search }: RunListWish): Promise<RunList> {
  const wanted = search.toLowerCase();
  const matching = runs.list().filter(({ name }) => name.toLowerCase().includes(wanted));
  const rows = await Promise.all(matching.slice(offset, offset + limit).map((run) => runs.summary(run)));
  const list = { total: matching.length, offset, rows };
  const mark = createHash("sha256").update(JSON.stringify(list)).digest("base64url").slice(0, 16);
  return { ...list, mark };
}
