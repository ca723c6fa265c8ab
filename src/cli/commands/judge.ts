import { resolve } from "node:path";
import { type Command, Option } from "commander";
import {
  type CompletionSource,
  checkResultFormat,
  EXTRACTOR_IDS,
  type ExtractorId,
  generatedCompletions,
  runCompletions,
  storedAnswers,
} from "../../index.js";
import { judgeAndReport } from "../judging.js";
import { addJudgingOptions, checkThresholds, type JudgingFlags } from "../judging-flags.js";
import { type ChosenProblems, chooseProblems, storedSelection } from "../problem-flags.js";
import type { CladeCommand } from "./command.js";

interface JudgeFlags extends JudgingFlags {
  readonly extractor?: ExtractorId;
}

export const judgeCommand: CladeCommand = {
  register(program: Command) {
    const command = program
      .command("judge")
      .description("judge the answers or completions of a run folder, again, or the rest of them")
      .argument("<run>", "a run folder")
      .addOption(new Option("--extractor <id>", "how code is found in a model's answers").choices(EXTRACTOR_IDS));
    addJudgingOptions(command).action(async (run: string, flags: JudgeFlags) => {
      process.exitCode = await judgeRun(run, flags);
    });
  },
};

async function judgeRun(run: string, flags: JudgeFlags): Promise<number> {
  const answers = await storedAnswers(run);
  if (answers !== undefined) {
    const chosen = await chooseProblems(answers.benchmark.id, storedSelection(answers.problems), flags.sandbox);
    const {
      source,
      answers: there,
      wanted,
    } = await generatedCompletions(run, {
      problems: chosen.problems,
      ...(flags.extractor && { extractor: flags.extractor }),
    });
    if (there < wanted) console.error(`Only ${there} of ${wanted} answers are there: the others are left out.`);
    return judgeChosen(chosen, { source, out: flags.out ?? run, flags });
  }
  const { spec, source } = await runCompletions(run);
  const chosen = await chooseProblems(spec.benchmark.id, storedSelection(spec.problems), flags.sandbox);
  // With --resume it is the run itself that goes on; otherwise a new one stands beside it.
  const beside = `${resolve(run)}-${flags.oracle}`;
  const { problems } = chosen;
  const { extractor } = flags;
  const used = extractor === undefined ? source : (await generatedCompletions(run, { problems, extractor })).source;
  return judgeChosen(chosen, { source: used, out: flags.out ?? (flags.resume ? run : beside), flags });
}

async function judgeChosen(
  chosen: ChosenProblems,
  rest: { readonly source: CompletionSource; readonly out: string; readonly flags: JudgingFlags },
): Promise<number> {
  const { flags } = rest;
  checkThresholds(flags.failUnder ?? [], chosen.benchmark.benchmark.suites);
  if (flags.writeResults !== undefined) checkResultFormat(flags.writeResults, chosen.benchmark);
  return await judgeAndReport({ ...chosen, ...rest });
}
