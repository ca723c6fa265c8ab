import { resolve } from "node:path";
import type { Command } from "commander";
import { checkResultFormat, openBenchmark, runCompletions, selectProblems } from "../../index.js";
import { judgeAndReport } from "../judging.js";
import { addJudgingOptions, checkThresholds, type JudgingFlags } from "../judging-flags.js";
import type { CladeCommand } from "./command.js";

export const judgeCommand: CladeCommand = {
  register(program: Command) {
    const command = program
      .command("judge")
      .description("judge the completions of a run folder again, or the rest of them")
      .argument("<run>", "a run folder");
    addJudgingOptions(command).action(async (run: string, flags: JudgingFlags) => {
      process.exitCode = await judgeRun(run, flags);
    });
  },
};

async function judgeRun(run: string, flags: JudgingFlags): Promise<number> {
  const { spec, source } = await runCompletions(run);
  const { split, glob, limit, language, naturalLanguage } = spec.problems;
  const languages = {
    ...(language !== undefined && { language }),
    ...(naturalLanguage !== undefined && { naturalLanguage }),
  };
  const benchmark = await openBenchmark(spec.benchmark.id, languages);
  checkThresholds(flags.failUnder ?? [], benchmark.benchmark.suites);
  if (flags.writeResults !== undefined) checkResultFormat(flags.writeResults, benchmark);
  const selection = {
    ...languages,
    ...(split !== undefined && { split }),
    ...(glob !== undefined && { glob }),
    ...(limit !== undefined && { limit }),
  };
  const problems = selectProblems(benchmark.problems, selection);
  // With --resume it is the run itself that goes on; otherwise a new one stands beside it.
  const beside = `${resolve(run)}-${flags.oracle}`;
  const out = flags.out ?? (flags.resume ? run : beside);
  return await judgeAndReport({ benchmark, problems, selection, source, out, flags });
}
