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
  readonly problemSeed?: string;
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
    .option("--problems <glob>", "only these problems, such as humaneval/1? or 3,7; of blind: how many to make")
    .option("--problem-seed <text>", "what problems are made from, where they are made (default: --seed)")
    .addOption(new Option("--limit <n>", "only the first n of them").argParser(positiveInteger));
}

/** What the flags choose, as a run's spec has it. */
export function selectionOf(flags: ProblemFlags): ProblemSelection {
  const { language, naturalLanguage, split, problems, limit, problemSeed } = flags;
  return {
    ...(language !== undefined && { language }),
    ...(naturalLanguage !== undefined && { naturalLanguage }),
    ...(split !== undefined && { split }),
    ...(problems !== undefined && { glob: problems }),
    ...(limit !== undefined && { limit }),
    ...(problemSeed !== undefined && { seed: problemSeed }),
  };
}

/** What a run's spec says was chosen. */
export function storedSelection({ ids: _, ...chosen }: RunSpec["problems"]): ProblemSelection {
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
}

/**
 * Opens a benchmark; where its Python problems are wanted in another language, they are translated.
 * @param seed what problems are made from where they are made and the selection has no seed
 */
export async function chooseProblems(
  id: string,
  asked: ProblemSelection,
  sandbox: SandboxChoice,
  seed?: number,
): Promise<ChosenProblems> {
  const { making, language: own } = findBenchmark(id);
  const selection = making === undefined ? asked : madeSelection(asked, seed);
  const { language, split: _, glob: __, limit: ___, ...options } = selection;
  const opening = { ...options, ...(language !== undefined && { language }) };
  const isTranslated = own === "python" && language !== undefined && findLanguage(language).id !== "python";
  const benchmark = isTranslated
    ? await openTranslated(id, language, sandbox, opening)
    : await openBenchmark(id, opening);
  return { benchmark, problems: selectProblems(benchmark.problems, selection), selection };
}

/** Of a benchmark whose problems are made, a number is no pattern: it says how many. */
function madeSelection({ glob, ...rest }: ProblemSelection, seed: number | undefined): ProblemSelection {
  const isCount = glob !== undefined && /^[1-9]\d{0,5}$/.test(glob);
  return {
    ...(seed !== undefined && { seed: String(seed) }),
    ...rest,
    ...(glob !== undefined && (isCount ? { count: Number(glob) } : { glob })),
  };
}
