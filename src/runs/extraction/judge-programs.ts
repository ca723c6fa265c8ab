import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Verdict } from "../../execution/verdict.js";
import { CladeError } from "../../foundation/errors.js";
import { type EvaluateOptions, evaluate } from "../evaluate.js";
import { RunFolder } from "../stores/run-folder.js";
import type { JudgePrograms } from "./diagnose-extraction.js";

/** Everything that judging needs beside the programs. */
export type ProgramJudging = Omit<EvaluateOptions, "source" | "out" | "resume" | "problems" | "selection">;

/**
 * Judges programs as a run of its own in a folder that is gone afterwards; with a verdict cache, what was judged before is
 * not run again.
 * @throws CladeError INTERRUPTED when the signal is given before the end
 */
export function judgeInPassing(judging: ProgramJudging): JudgePrograms {
  return async (programs) => {
    if (programs.length === 0) return [];
    const folder = await mkdtemp(join(tmpdir(), "clade-extraction-"));
    try {
      const problems = [...new Set(programs.map(({ problem }) => problem))];
      const evaluation = await evaluate({
        ...judging,
        problems,
        out: join(folder, "run"),
        source: {
          origin: { file: "extraction", sha256: "", format: "extraction" },
          completions: () => programs.map(({ problem, source }, sample) => ({ problem: problem.id, sample, source })),
        },
      });
      if (evaluation.status === "interrupted") {
        throw new CladeError(
          "INTERRUPTED",
          "Stopped before all programs were judged. Verdicts so far are in the cache.",
        );
      }
      return await verdictsBySample(join(folder, "run"), programs.length);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

async function verdictsBySample(
  run: string,
  count: number,
): Promise<(Readonly<Record<string, Verdict>> | undefined)[]> {
  const found = new Array<Readonly<Record<string, Verdict>> | undefined>(count).fill(undefined);
  for await (const batch of new RunFolder(run).verdicts()) {
    for (const { sample, suites } of batch) found[sample] = suites;
  }
  return found;
}
