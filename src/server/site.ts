import { ProblemShelf } from "../index.js";
import { Comparer } from "./comparer.js";
import { RunShelf } from "./run-shelf.js";

/** What all routes work on. */
export interface Site {
  readonly runs: RunShelf;
  readonly problems: ProblemShelf;
  readonly comparer: Comparer;
  /** The folders whose runs are shown, as they were given. */
  readonly folders: readonly string[];
}

/** @param folders where runs are looked for */
export function createSite(folders: readonly string[]): Site {
  const runs = new RunShelf(folders);
  return { runs, problems: new ProblemShelf(), comparer: new Comparer(runs), folders };
}
