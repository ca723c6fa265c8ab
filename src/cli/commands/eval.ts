import { basename, join, resolve } from "node:path";
import { type Command, Option } from "commander";
import {
  type CompletionSource,
  checkResultFormat,
  FORMAT_IDS,
  type FormatId,
  findBenchmark,
  findLanguage,
  type OpenBenchmark,
  type OpeningOptions,
  openBenchmark,
  readCompletions,
  selectProblems,
} from "../../index.js";
import { judgeAndReport } from "../judging.js";
import { addJudgingOptions, checkThresholds, type JudgingFlags, positiveInteger } from "../judging-flags.js";
import { countedText } from "../rendering/number-text.js";
import { openTranslated } from "../translation.js";
import type { CladeCommand } from "./command.js";

interface EvalFlags extends JudgingFlags {
  readonly completions: string;
  readonly format?: FormatId;
  readonly truncate?: "codet";
  readonly language?: string;
  readonly naturalLanguage?: string;
  readonly split?: string;
  readonly problems?: string;
  readonly limit?: number;
  readonly seed?: string;
}

export const evalCommand: CladeCommand = {
  register(program: Command) {
    const command = program
      .command("eval")
      .description("judge a file of completions for a benchmark")
      .argument("<benchmark>", "its id; `clade benchmarks list` shows all")
      .requiredOption("--completions <file>", "a file or folder of completions")
      .addOption(new Option("--format <format>", "how completions are kept (default: recognised)").choices(FORMAT_IDS))
      .addOption(new Option("--truncate <rule>", "cut completions as the authors of CodeT did").choices(["codet"]))
      .option("--language <ids>", "only these programming languages, such as js or cpp,rust")
      .option("--natural-language <codes>", "only prompts in these natural languages, such as spa or zul_Latn")
      .option("--split <name>", "only this part of the data, such as test (MBPP)")
      .option("--problems <glob>", "only these problems, such as humaneval/1? or 3,7; of blind: how many to make")
      .option("--seed <text>", "what problems are made from, where a benchmark makes them (blind)")
      .addOption(new Option("--limit <n>", "only the first n of them").argParser(positiveInteger));
    addJudgingOptions(command).action(async (id: string, flags: EvalFlags) => {
      process.exitCode = await evaluateFile(id, flags);
    });
  },
};

async function evaluateFile(id: string, flags: EvalFlags): Promise<number> {
  const languages = {
    ...(flags.language !== undefined && { language: flags.language }),
    ...(flags.naturalLanguage !== undefined && { naturalLanguage: flags.naturalLanguage }),
  };
  const { made, glob } = askedProblems(id, flags);
  const benchmark = await openAsked(id, { ...languages, ...made }, flags);
  checkThresholds(flags.failUnder ?? [], benchmark.benchmark.suites);
  if (flags.writeResults !== undefined) checkResultFormat(flags.writeResults, benchmark);
  const selection = {
    ...languages,
    ...(flags.split !== undefined && { split: flags.split }),
    ...(glob !== undefined && { glob }),
    ...(flags.limit !== undefined && { limit: flags.limit }),
  };
  const problems = selectProblems(benchmark.problems, selection);
  const source = await openCompletions(flags, benchmark);
  const stem = basename(resolve(flags.completions))
    .replace(/\.gz$/, "")
    .replace(/\.jsonl?$/, "");
  const out = flags.out ?? join("runs", `${id}-${stem}-${flags.oracle}`);
  return await judgeAndReport({ benchmark, problems, selection, source, out, flags });
}

/** What `--seed` and `--problems` ask for: a number says how many problems are made, where they are made. */
function askedProblems(id: string, { seed, problems }: EvalFlags): { made: OpeningOptions; glob?: string } {
  const isCount = findBenchmark(id).making !== undefined && problems !== undefined && /^[1-9]\d{0,5}$/.test(problems);
  return {
    made: { ...(seed !== undefined && { seed }), ...(isCount && { count: Number(problems) }) },
    ...(problems !== undefined && !isCount && { glob: problems }),
  };
}

/** The benchmark in the languages asked for: Python problems are translated where another one is. */
async function openAsked(id: string, options: OpeningOptions, { sandbox }: EvalFlags): Promise<OpenBenchmark> {
  const { language } = options;
  const isPython = findBenchmark(id).language === "python";
  if (!isPython || language === undefined || findLanguage(language).id === "python") return openBenchmark(id, options);
  return openTranslated(id, language, sandbox, options);
}

/** Reads the completions and says what was understood. */
async function openCompletions(flags: EvalFlags, { problems }: OpenBenchmark): Promise<CompletionSource> {
  const { format, truncate } = flags;
  const read = await readCompletions(flags.completions, problems, {
    ...(format !== undefined && { format }),
    ...(truncate !== undefined && { truncate }),
  });
  console.error(`Completions: ${read.understood}.`);
  for (const note of read.notes) console.error(note);
  if (read.unknownIds.length > 0) {
    const some = read.unknownIds.slice(0, 5).join(", ");
    const more = read.unknownIds.length > 5 ? ", …" : "";
    const ids = countedText(read.unknownIds.length, "id");
    console.error(`Left out: completions for ${ids} that the benchmark does not have (${some}${more}).`);
  }
  const file = basename(resolve(flags.completions));
  return {
    origin: { file, sha256: read.sha256, format: read.format, ...(truncate !== undefined && { truncate }) },
    completions: () => read.completions,
  };
}
