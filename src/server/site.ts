import { ProblemShelf } from "../index.js";
import { RunShelf } from "./run-shelf.js";

/** What all routes work on. */
export interface Site {
  readonly runs: RunShelf;
  readonly problems: ProblemShelf;
  /** The folders whose runs are shown, as they were given. */
  readonly folders: readonly string[];
}

/** @param folders where runs are looked for */
export function createSite(folders: readonly string[]): Site {
  return { runs: new RunShelf(folders), problems: new ProblemShelf(), folders };
}
