import { stat } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { CladeError } from "../../foundation/errors.js";
import { openInput } from "../formats/open-input.js";
import { readRun } from "../read-run.js";
import { RunFolder } from "../stores/run-folder.js";
import { judgedSources } from "./judged-sources.js";
import { ratedRunOfReport } from "./rated-report.js";
import type { RatedRun } from "./rated-run.js";
import { ratedRunsOfText } from "./rates-of-file.js";

/** Runs that were read, and what to know about them. */
export interface RatedRunsRead {
  readonly runs: readonly RatedRun[];
  readonly notes: readonly string[];
}

/**
 * Reads run folders, official result files and files of rates. One file may hold several runs.
 * @throws CladeError USAGE when a path is nothing of these; RUN_FOLDER, BAD_COMPLETIONS
 */
export async function readRatedRuns(paths: readonly string[]): Promise<RatedRunsRead> {
  const read = await Promise.all(paths.map(readOne));
  const names = distinctNames(paths);
  const notes = read.flatMap(({ note }) => (note === undefined ? [] : [note]));
  const runs = read.flatMap(({ runs }, at) =>
    runs.map((run) => ({ ...run, name: runs.length === 1 ? (names[at] as string) : run.name })),
  );
  const twice = runs.find(({ name }, at) => runs.findIndex((other) => other.name === name) !== at);
  if (twice === undefined) return { runs, notes };
  throw new CladeError("USAGE", `${twice.name} is given twice. Name each run once.`);
}

async function readOne(path: string): Promise<{ runs: readonly RatedRun[]; note?: string }> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return readFolder(path);
  if (found === undefined) {
    throw new CladeError("USAGE", `There is no ${path}. Name run folders, official result files, or files of rates.`);
  }
  const { input } = await openInput(path);
  if (input.kind === "folder") throw new RangeError(`${path} was a file`);
  return { runs: ratedRunsOfText(new TextDecoder().decode(input.bytes), path) };
}

async function readFolder(path: string) {
  const { complete, report } = await readRun(path);
  const run = { ...ratedRunOfReport(report, path), programs: judgedSources(new RunFolder(path)) };
  const note = `${path} is not finished: only ${report.completions} completions judged so far. \`clade judge ${path} --resume\` judges the rest.`;
  return { runs: [run], ...(!complete && { note }) };
}

const RESULT_ENDING = /(\.eval_results|_results)?\.jsonl?(\.gz)?$/;

/** Last parts of paths, with as many parents as it takes to tell them apart. */
export function distinctNames(paths: readonly string[]): string[] {
  const parts = paths.map((path) => resolve(path.replace(RESULT_ENDING, "")).split(sep));
  const longest = Math.max(1, ...parts.map(({ length }) => length));
  for (let count = 1; count <= longest; count++) {
    const names = parts.map((each) => each.slice(-count).join("/"));
    if (new Set(names).size === names.length) return names;
  }
  return [...paths];
}
