import { readStoredCompletions } from "../stores/completion-log.js";
import type { RunFolder } from "../stores/run-folder.js";
import type { VerdictRecord } from "../verdict-record.js";
import type { JudgedSource } from "./rated-run.js";

/** Programs of a run folder by problem, read when they are first asked for. */
export function judgedSources(folder: RunFolder): (problem: string) => Promise<readonly JudgedSource[]> {
  let all: Promise<ReadonlyMap<string, readonly JudgedSource[]>> | undefined;
  return async (problem) => {
    all ??= readAll(folder);
    return (await all).get(problem) ?? [];
  };
}

async function readAll(folder: RunFolder): Promise<ReadonlyMap<string, readonly JudgedSource[]>> {
  const verdicts = new Map<string, VerdictRecord["suites"]>();
  for await (const batch of folder.verdicts()) {
    for (const { problem, sample, suites } of batch) verdicts.set(`${problem}#${sample}`, suites);
  }
  const sources = new Map<string, JudgedSource[]>();
  for await (const { problem, sample, source } of readStoredCompletions(folder.file("completions"))) {
    const id = problem.toLowerCase();
    const known = sources.get(id) ?? [];
    sources.set(id, known);
    known.push({ sample, source, suites: verdicts.get(`${problem}#${sample}`) ?? {} });
  }
  return sources;
}
