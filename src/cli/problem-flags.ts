import { type Command, Option } from "commander";
import {
  findBenchmark,
  findLanguage,
  type OpenBenchmark,
  openBenchmark,
  type Problem,
  type ProblemSelection,
  type RunSpec,
  type SandboxChoice,
  selectProblems,
} from "../index.js";
import { positiveInteger } from "./judging-flags.js";
import { openTranslated } from "./translation.js";

/** Which problems of a benchmark, in which languages. */
export interface ProblemFlags {
  readonly language?: string;
  readonly naturalLanguage?: string;
  readonly split?: string;
  readonly problems?: string;
  readonly limit?: number;
}

/** A benchmark and what was chosen of it. */
export interface ChosenProblems {
  readonly benchmark: OpenBenchmark;
  readonly problems: readonly Problem[];
  readonly selection: ProblemSelection;
}

/** Adds the options behind `ProblemFlags`. */
export function addProblemOptions(command: Command): Command {
  return command
    .option("--language <ids>", "only these programming languages, such as js or cpp,rust; Python is translated")
    .option("--natural-language <codes>", "only prompts in these natural languages, such as spa or zul_Latn")
    .option("--split <name>", "only this part of the data, such as test (MBPP)")
    .option("--problems <glob>", "only these problems, such as humaneval/1? or 3,7")
    .addOption(new Option("--limit <n>", "only the first n of them").argParser(positiveInteger));
}

/** What the flags choose, as a run's spec has it. */
export function selectionOf({ language, naturalLanguage, split, problems, limit }: ProblemFlags): ProblemSelection {
  return {
    ...(language !== undefined && { language }),
    ...(naturalLanguage !== undefined && { naturalLanguage }),
    ...(split !== undefined && { split }),
    ...(problems !== undefined && { glob: problems }),
    ...(limit !== undefined && { limit }),
  };
}

/** What a run's spec says was chosen. */
export function storedSelection({ ids: _, glob, ...rest }: RunSpec["problems"]): ProblemSelection {
  return selectionOf({ ...(rest as ProblemFlags), ...(glob !== undefined && { problems: glob }) });
}

/** Opens a benchmark; where its Python problems are wanted in another language, they are translated. */
export async function chooseProblems(
  id: string,
  selection: ProblemSelection,
  sandbox: SandboxChoice,
): Promise<ChosenProblems> {
  const { language, naturalLanguage } = selection;
  const languages = {
    ...(language !== undefined && { language }),
    ...(naturalLanguage !== undefined && { naturalLanguage }),
  };
  const translated =
    findBenchmark(id).language === "python" && language !== undefined && findLanguage(language).id !== "python";
  const benchmark = translated ? await openTranslated(id, language, sandbox) : await openBenchmark(id, languages);
  return { benchmark, problems: selectProblems(benchmark.problems, selection), selection };
}
